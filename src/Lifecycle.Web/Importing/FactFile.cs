using Lifecycle.Domain.Inspections;

namespace Lifecycle.Web.Importing;

/// <summary>A file, read: what it states and what that rests on. With faults, only what could be read.</summary>
/// <param name="Path">The file, as the caller named it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Main">
/// Names the statement as a whole, whatever its file is called: <c>inspection/crime-2014.northamptonshire</c>; of several forces or
/// threads the first.
/// </param>
/// <param name="Root">The file's object.</param>
/// <param name="Reading">Statements, citations and faults.</param>
/// <param name="RestsOn">Streams that the statements refer to.</param>
internal sealed record FactFile(string Path, FileKind Kind, string Main, Node Root, Reading Reading, IReadOnlyList<string> RestsOn)
{
    public IReadOnlyList<Statement> Statements => Reading.Statements;

    /// <summary>The streams that the file states, the first one first.</summary>
    public IReadOnlyList<string> Streams { get; } = [.. Reading.Statements.Select(statement => statement.Stream).Distinct()];

    /// <summary>Of an inspection, the stream of its framework, which it names first among what it rests on.</summary>
    public string Framework => RestsOn[0];

    /// <summary>What the file states, in a few words.</summary>
    public string Name => Kind switch
    {
        FileKind.Forces => Streams.Count == 1 ? Main : $"{Streams.Count} forces",
        FileKind.Threads => Streams.Count == 1 ? Main : $"{Streams.Count} threads",
        _ => Main,
    };

    public IEnumerable<SourceDocument> Documents => Reading.Declared.Select(declared => declared.Document);
}
