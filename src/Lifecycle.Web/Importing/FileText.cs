using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Lifecycle.Web.Importing;

/// <summary>The bytes of a file, checked for what can be checked before they are JSON: size and encoding.</summary>
internal static class FileText
{
    public const int MostBytes = 16 * 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The file's text in UTF-8 without a byte order mark; null where a fault says why not.</summary>
    public static ReadOnlyMemory<byte>? Read(Reading reading)
    {
        try
        {
            // The size first: nothing of a file that is too large is read.
            var size = new FileInfo(reading.Path).Length;
            if (size > MostBytes)
            {
                reading.Text(null, string.Create(
                    CultureInfo.InvariantCulture,
                    $"the file has {size:N0} bytes; expected at most {MostBytes:N0} (16 MiB). Split it, one inspection to a file"));
                return null;
            }

            return Check(File.ReadAllBytes(reading.Path), reading);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            reading.Text(null, "the file cannot be read; check that it is there and that you may read it");
            return null;
        }
    }

    private static ReadOnlyMemory<byte>? Check(byte[] bytes, Reading reading)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            reading.Text(1, "the file is UTF-16; expected UTF-8. Save it again as UTF-8");
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            var at = FirstFault(bytes);
            reading.Text(
                1 + bytes.AsSpan(0, at).Count((byte)'\n'),
                $"byte 0x{bytes[at]:X2} at offset {at} is not UTF-8; expected UTF-8. Save the file again as UTF-8");
            return null;
        }

        return bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsMemory(ByteOrderMark.Length) : bytes;
    }

    private static int FirstFault(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }
}
