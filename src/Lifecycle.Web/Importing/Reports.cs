using System.Security.Cryptography;
using System.Text;

namespace Lifecycle.Web.Importing;

/// <summary>The cited documents themselves, where they are at hand: in the folder that <c>LIFECYCLE_REPORTS</c> names.</summary>
internal sealed class Reports(string? folder)
{
    private readonly Dictionary<string, Report?> _read = new(StringComparer.Ordinal);

    public static Reports FromEnvironment() => new(Environment.GetEnvironmentVariable("LIFECYCLE_REPORTS"));

    /// <summary>The document; null where it is not at hand, of which nothing is said.</summary>
    public Report? Find(string document)
    {
        if (_read.TryGetValue(document, out var known)) return known;

        return _read[document] = Read(document);
    }

    private Report? Read(string document)
    {
        // A document's name comes from anybody's file and must not lead out of the folder.
        if (string.IsNullOrEmpty(folder) || Path.GetFileName(document) != document) return null;

        var path = Path.Combine(folder, document);
        return File.Exists(path) ? Report.Of(File.ReadAllBytes(path)) : null;
    }
}

/// <summary>A document at hand.</summary>
internal sealed record Report(string Sha256, IReadOnlyList<string> Lines)
{
    public static Report Of(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        // A line break at the end ends the last line; it does not begin another.
        return new Report(Convert.ToHexStringLower(SHA256.HashData(bytes)), lines[^1].Length == 0 ? lines[..^1] : lines);
    }
}
