using System.Diagnostics.CodeAnalysis;

namespace Lifecycle.Web.Importing;

/// <summary>Reads one file into the facts that it states, with every fault that can be told from the file alone.</summary>
internal static class FileReader
{
    private static readonly Atom<FileKind> Kind = new(
        "\"forces\", \"framework\", \"inspection\" or \"threads\"",
        (string text, out FileKind kind) => Enum.TryParse(text, ignoreCase: true, out kind) && Enum.IsDefined(kind) && text == KindOf(kind));

    private static readonly Atom<string> AnyText = new("a text", (string text, [MaybeNullWhen(false)] out string value) =>
    {
        value = text;
        return true;
    });

    /// <summary>The file; null where so little could be read that it is not known what it is.</summary>
    public static FactFile? Read(Reading reading)
    {
        if (FileText.Read(reading) is not { } text) return null;
        if (TreeReader.Read(text.Span, reading) is not { } root) return null;

        var before = reading.Faults.Count;
        var entry = new Entry(root, reading);
        entry.Find("$schema", AnyText);
        var kind = entry.Get("kind", Kind);
        if (reading.Faults.Count > before) return null;

        var file = kind switch
        {
            FileKind.Forces => ForcesFile.Read(entry),
            FileKind.Framework => FrameworkFile.Read(entry),
            FileKind.Inspection => InspectionFile.Read(entry),
            _ => ThreadsFile.Read(entry),
        };
        entry.IsWhole();
        Repeats.Check(reading);
        return file;
    }

    private static string KindOf(FileKind kind) => kind.ToString().ToLowerInvariant();
}
