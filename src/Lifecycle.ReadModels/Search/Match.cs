namespace Lifecycle.ReadModels.Search;

/// <summary>How well a row has the words searched for, and where: its passages, with the words between marks.</summary>
public sealed record Match(double Rank, IReadOnlyList<string> Passages)
{
    // No text that people write has these.
    private const char Opens = '\u0002';
    private const char Closes = '\u0003';

    /// <summary>What tells the database how to mark words.</summary>
    internal static string Marks { get; } = $"HighlightAll=true, StartSel=\"{Opens}\", StopSel=\"{Closes}\"";

    /// <summary>The statement, and the other passages that have the words, in pieces.</summary>
    internal IReadOnlyList<IReadOnlyList<Piece>> Pieces => [.. Passages.Where((passage, at) => at == 0 || passage.Contains(Opens, StringComparison.Ordinal)).Select(Cut)];

    private static IReadOnlyList<Piece> Cut(string passage)
    {
        var pieces = new List<Piece>();
        foreach (var (part, number) in passage.Split(Opens).Select((part, number) => (part, number)))
        {
            var end = number == 0 ? -1 : part.IndexOf(Closes, StringComparison.Ordinal);
            if (end > 0) pieces.Add(new(part[..end], true));
            if (part[(end + 1)..].Replace($"{Closes}", "", StringComparison.Ordinal) is { Length: > 0 } rest) pieces.Add(new(rest, false));
        }

        return pieces;
    }
}
