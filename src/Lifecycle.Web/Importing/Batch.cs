namespace Lifecycle.Web.Importing;

/// <summary>
/// The streams that a file stands for. Those of an inspection are told by their ids. Forces and threads carry the name of the batch
/// that they first came in as their correlation id, so that one that is left out of a changed file is noticed, and a second file
/// with others is another batch.
/// </summary>
/// <param name="Correlation">The batch's name.</param>
/// <param name="Siblings">Streams of the batch that the file does not state.</param>
internal sealed record Batch(string Correlation, IReadOnlyList<string> Siblings)
{
    public static async Task<Batch> Of(FactFile file, StreamNames names, CancellationToken stop) => file.Kind switch
    {
        FileKind.Framework => new Batch(Named(file.Main), []),
        FileKind.Inspection => new Batch(Named(file.Main), Unstated(file, await Recommendations(file, names, stop))),
        _ => await Listed(file, names, stop),
    };

    public IReadOnlyCollection<string> Reads(FactFile file) =>
        [.. file.Streams, .. file.RestsOn.Except(file.Streams), .. Siblings.Except(file.RestsOn)];

    private static async Task<IEnumerable<string>> Recommendations(FactFile file, StreamNames names, CancellationToken stop)
    {
        var prefix = StreamId.Recommendation(file.Main[(file.Main.IndexOf('/', StringComparison.Ordinal) + 1)..]) + ".";
        var found = await names.StartingWith(prefix, stop);
        // A label begins with a capital letter; a digit there belongs to the id of a second inspection.
        return found.Select(each => each.Stream).Where(stream => char.IsAsciiLetterUpper(stream[prefix.Length]));
    }

    private static async Task<Batch> Listed(FactFile file, StreamNames names, CancellationToken stop)
    {
        var recorded = await names.StartingWith(file.Main[..(file.Main.IndexOf('/', StringComparison.Ordinal) + 1)], stop);
        var stated = file.Streams.ToHashSet();
        var batches = recorded.Where(each => stated.Contains(each.Stream)).Select(each => each.Correlation).OfType<string>().ToHashSet();
        var siblings = recorded.Where(each => each.Correlation is { } batch && batches.Contains(batch)).Select(each => each.Stream);
        return new Batch(batches.Order(StringComparer.Ordinal).FirstOrDefault(Named(file.Main)), Unstated(file, siblings));
    }

    private static List<string> Unstated(FactFile file, IEnumerable<string> streams) => [.. streams.Except(file.Streams)];

    private static string Named(string main) => $"import/{main}";
}
