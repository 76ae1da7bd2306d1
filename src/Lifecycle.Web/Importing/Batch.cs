namespace Lifecycle.Web.Importing;

/// <summary>
/// The streams that a file stands for, and those that rest on them. Those of an inspection are told by their ids. A list of forces or
/// threads speaks of those that it names and of no others: what it leaves out stays as it is.
/// </summary>
/// <param name="Correlation">Names what was imported together.</param>
/// <param name="Siblings">Streams of the same statement that the file does not state any more.</param>
/// <param name="Users">Streams that refer to what the file may take away.</param>
internal sealed record Batch(string Correlation, IReadOnlyList<string> Siblings, IReadOnlyList<string> Users)
{
    public static async Task<Batch> Of(FactFile file, StreamNames names, ImportMode mode, CancellationToken stop) => new(
        Named(file),
        file.Kind == FileKind.Inspection ? Unstated(file, await Recommendations(file, names, stop)) : [],
        mode.Reason is null ? [] : await UsersOf(file, names, stop));

    public IReadOnlyCollection<string> Reads(FactFile file) => [.. file.Streams.Concat(file.RestsOn).Concat(Siblings).Concat(Users).Distinct()];

    // Only a correction takes anything away, so only then does it matter who refers to it.
    private static async Task<IReadOnlyList<string>> UsersOf(FactFile file, StreamNames names, CancellationToken stop) => file.Kind switch
    {
        FileKind.Framework =>
        [
            .. await names.StartingWith($"{StreamId.Inspection(Id(file))}.", stop),
            .. await names.StartingWith($"{StreamId.Recommendation(Id(file))}.", stop),
            .. await names.StartingWith(StreamId.Framework(""), stop),
        ],
        FileKind.Inspection => await names.ThreadsNaming(Id(file), stop),
        _ => [],
    };

    private static async Task<IEnumerable<string>> Recommendations(FactFile file, StreamNames names, CancellationToken stop)
    {
        var prefix = $"{StreamId.Recommendation(Id(file))}.";
        var found = await names.StartingWith(prefix, stop);
        // A label begins with a capital letter; a digit there belongs to the id of a second inspection.
        return found.Where(stream => char.IsAsciiLetterUpper(stream[prefix.Length]));
    }

    private static List<string> Unstated(FactFile file, IEnumerable<string> streams) => [.. streams.Except(file.Streams)];

    private static string Id(FactFile file) => file.Main[(file.Main.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string Named(FactFile file) => $"import/{file.Main}";
}
