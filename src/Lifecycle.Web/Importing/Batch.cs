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
    public static async Task<Batch> Of(FactFile file, StreamNames names, CancellationToken stop) => file.Kind switch
    {
        FileKind.Framework => new Batch(Named(file), [], [.. await Inspections(file, names, stop), .. await names.StartingWith(StreamId.Framework(""), stop)]),
        FileKind.Inspection => new Batch(Named(file), Unstated(file, await Recommendations(file, names, stop)), await names.ThreadsNaming(Id(file), stop)),
        _ => new Batch(Named(file), [], []),
    };

    public IReadOnlyCollection<string> Reads(FactFile file) => [.. file.Streams.Concat(file.RestsOn).Concat(Siblings).Concat(Users).Distinct()];

    private static Task<IReadOnlyList<string>> Inspections(FactFile file, StreamNames names, CancellationToken stop) =>
        names.StartingWith($"{StreamId.Inspection(Id(file))}.", stop);

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
