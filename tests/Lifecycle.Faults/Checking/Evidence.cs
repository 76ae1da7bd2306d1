using Lifecycle.Faults.Journals;

namespace Lifecycle.Faults.Checking;

/// <summary>All that the checker looks at.</summary>
/// <param name="Sent">The requests of all writers.</param>
/// <param name="Attempts">What the writers were told.</param>
/// <param name="Log">The rows of the log by position, as plain SQL reads them.</param>
/// <param name="Streams">The rows of the streams' table.</param>
/// <param name="Sequence">The last position that the sequence gave; 0 where it gave none.</param>
/// <param name="Feeds">What readers of the feed saw.</param>
/// <param name="StreamReads">What readers of streams saw.</param>
/// <param name="Projected">What a projection took in, in the order in which it wrote it.</param>
public sealed record Evidence(
    IReadOnlyCollection<Sent> Sent,
    IReadOnlyCollection<Attempt> Attempts,
    IReadOnlyList<LogRow> Log,
    IReadOnlyList<StreamRow> Streams,
    long Sequence,
    IReadOnlyList<FeedReader> Feeds,
    IReadOnlyList<StreamRead> StreamReads,
    IReadOnlyList<Seen> Projected);

/// <summary>An event as it stands in the log.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its place in the stream.</param>
/// <param name="Recorded">When it was recorded, in microseconds.</param>
/// <param name="Tag">The request that it was sent in.</param>
/// <param name="Index">Its place in that request, from 0.</param>
/// <param name="Count">How many events the headers say that the append has; null where they do not.</param>
public sealed record LogRow(long Position, Guid Id, string Stream, long Version, long Recorded, string Tag, int Index, int? Count);

/// <summary>A stream as the table of streams has it.</summary>
public sealed record StreamRow(string Stream, long Version);

/// <summary>An event as a reader saw it: its place, in the log or in the stream, and its identity.</summary>
public readonly record struct Seen(long Place, Guid Id);

/// <summary>A reader that went on from its checkpoint, page by page.</summary>
public sealed record FeedReader(string Name, IReadOnlyList<FeedPage> Pages);

/// <summary>One page of the feed.</summary>
/// <param name="After">The checkpoint that it was asked for with.</param>
/// <param name="Limit">How many events at most.</param>
/// <param name="Started">Before it was asked for.</param>
/// <param name="Events">What it held.</param>
public sealed record FeedPage(long After, int Limit, long Started, IReadOnlyList<Seen> Events);

/// <summary>A stream as it was read, from a version to its end.</summary>
public sealed record StreamRead(string Stream, long FromVersion, long Started, IReadOnlyList<Seen> Events);
