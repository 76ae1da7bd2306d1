using System.Security.Cryptography;
using System.Text;
using Lifecycle.Testing;

namespace Lifecycle.EventStore.Tests;

/// <summary>Files of whole logs.</summary>
internal static class LogFiles
{
    /// <summary>Three events of one stream.</summary>
    internal static string ThreeNotes { get; } = Sealed($$"""
        {"format":"lifecycle-log","version":1,"lastPosition":3,"events":3}
        {{Line(1, "\"stream_type\":\"file\",")}}
        {{Line(2)}}
        {{Line(3)}}
        to be replaced

        """);

    internal static async Task<byte[]> Export(TestDatabase from, CancellationToken stop, IProgress<LogProgress>? progress = null)
    {
        using var written = new MemoryStream();
        await new LogExport(from.ServeSource).Write(written, progress, stop);
        return written.ToArray();
    }

    internal static Task<BulkResult> Import(
        TestDatabase to, byte[] bytes, CancellationToken stop, bool renumber = false, IProgress<LogProgress>? progress = null) =>
        Import(to, bytes, renumber, _ => progress, stop);

    /// <summary>The same, where what is told of the progress may touch the file.</summary>
    internal static async Task<BulkResult> Import(
        TestDatabase to, byte[] bytes, bool renumber, Func<FileStream, IProgress<LogProgress>?> progress, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("lifecycle-log-");
        try
        {
            var path = Path.Combine(folder.FullName, "log.ndjson");
            await File.WriteAllBytesAsync(path, bytes, CancellationToken.None);
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var beside = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            return await new LogImport(to.Owner).Run(file, renumber, progress(beside), stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The text with a last line that fits what stands before it, as somebody would write who changes it on purpose.</summary>
    internal static string Sealed(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n')[..^1];
        var before = string.Concat(lines.Select(line => line + "\n"));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before)));
        return $$"""{{before}}{"events":{{lines.Length - 1}},"sha256":"{{sha256}}"}""" + "\n";
    }

    private static string Line(int n, string streamType = "") =>
        $$$"""{"seq_id":{{{n}}},"id":"00000000-0000-0000-0000-00000000000{{{n}}}","stream_id":"file/a",{{{streamType}}}"version":{{{n}}},"type":"noted","timestamp":"2026-03-01T09:30:00.00000{{{n}}}Z","data":{"text": "note {{{n}}}"},"headers":{"open": {}, "closed": {}},"mt_dotnet_type":null,"correlation_id":null,"causation_id":null,"user_name":"clerk {{{n}}}","tenant_id":"*DEFAULT*","bdata":null,"is_archived":false}""";
}
