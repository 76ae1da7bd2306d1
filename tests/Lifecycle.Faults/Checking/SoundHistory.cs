using Lifecycle.Faults.Journals;

namespace Lifecycle.Faults.Checking;

/// <summary>
/// A small history in which nothing is wrong, one call after the other: appends to one stream and to several, a guard, a stale one, a command
/// that is repeated, looked up and contested, a faulty one, one that was cancelled, one of unknown outcome, and readers of it all.
/// </summary>
internal static class SoundHistory
{
    private static readonly Sent[] Sent =
    [
        new("begin", null, [new("s/1", 0, 2)]),
        new("several", null, [new("s/1", 2, 1), new("s/2", 0, 2), new("s/3", 0, 0)]),
        new("stale", null, [new("s/1", 1, 1)]),
        new("command", new("key", "one"), [new("s/3", 0, 1)]),
        new("contested", new("key", "other"), [new("s/3", 1, 1)]),
        new("faulty", null, [new("s/1", 3, 1)], "too-large"),
        new("cancelled", null, [new("s/1", 3, 1)]),
        new("unknown", null, [new("s/1", 3, 1)]),
        new("guard", null, [new("s/1", 4, 0)]),
        new("last", null, [new("s/2", 2, 1), new("s/1", null, 1)]),
    ];

    private static readonly LogRow[] Log =
    [
        Row(1, "s/1", 1, "begin", 0, 2),
        Row(2, "s/1", 2, "begin", 1),
        Row(3, "s/1", 3, "several", 0, 3),
        Row(4, "s/2", 1, "several", 1),
        Row(5, "s/2", 2, "several", 2),
        Row(6, "s/3", 1, "command", 0, 1),
        Row(7, "s/1", 4, "unknown", 0, 1),
        Row(8, "s/2", 3, "last", 0, 2),
        Row(9, "s/1", 5, "last", 1),
    ];

    // The first is called from 100 to 109, the second from 110 to 119, and so on.
    private static readonly (string Tag, bool Looked, Answer Answer)[] Told =
    [
        ("begin", false, Appended(1, 2, ("s/1", 2))),
        ("several", false, Appended(3, 5, ("s/1", 3), ("s/2", 2), ("s/3", 0))),
        ("stale", false, new Answer.Stale(Versions(("s/1", 3)))),
        ("command", true, new Answer.NotKnown()),
        ("command", false, Appended(6, 6, ("s/3", 1))),
        ("command", false, Appended(6, 6, ("s/3", 1)) with { Repeated = true }),
        ("command", true, Appended(6, 6, ("s/3", 1)) with { Repeated = true }),
        ("contested", false, new Answer.KeyReused(6)),
        ("faulty", false, new Answer.Refused("too-large")),
        ("cancelled", false, new Answer.Nothing("cancelled")),
        ("unknown", false, new Answer.Open("unknown")),
        ("guard", false, Appended(0, 7, ("s/1", 4))),
        ("last", false, Appended(8, 9, ("s/2", 3), ("s/1", 5))),
    ];

    internal static long End => 100 + (Told.Length * 10);

    internal static Evidence Evidence => new Evidence(
        Sent,
        [.. Told.Index().Select(told => new Attempt(told.Item.Tag, told.Item.Looked, 100 + (told.Index * 10), 109 + (told.Index * 10), told.Item.Answer))],
        [],
        [],
        0,
        [],
        [],
        []).WithLog(Log);

    internal static LogRow Row(long position, string stream, long version, string tag, int index, int? count = null) =>
        new(position, IdOf(position), stream, version, position * 1000, tag, index, count);

    internal static Answer.Appended Appended(long first, long last, params (string Stream, long Version)[] versions) =>
        new(first, last, Versions(versions), Repeated: false);

    internal static Dictionary<string, long> Versions(params (string Stream, long Version)[] versions) =>
        versions.ToDictionary(version => version.Stream, version => version.Version, StringComparer.Ordinal);

    /// <summary>Another log, and everybody who looks at the tables sees it as it is.</summary>
    internal static Evidence WithLog(this Evidence evidence, params LogRow[] log) => evidence with
    {
        Log = log,
        Streams = [.. log.GroupBy(row => row.Stream).Select(rows => new StreamRow(rows.Key, rows.Max(row => row.Version)))],
        Sequence = log[^1].Position,
        Feeds = [new("reader", [.. log.Chunk(4).Select(rows => new FeedPage(rows[0].Position - 1, 4, End, [.. rows.Select(row => new Seen(row.Position, row.Id))]))])],
        StreamReads = [new("s/1", 2, End, [.. log.Where(row => row is { Stream: "s/1", Version: > 1 }).Select(row => new Seen(row.Version, row.Id))])],
        Projected = [.. log.Select(row => new Seen(row.Position, row.Id))],
    };

    internal static Evidence WithoutReaders(this Evidence evidence) => evidence with { Feeds = [], StreamReads = [] };

    /// <summary>The same log with some rows changed.</summary>
    internal static Evidence WithRows(this Evidence evidence, Func<LogRow, LogRow> change) => evidence.WithLog([.. evidence.Log.Select(change)]);

    internal static Evidence WithSent(this Evidence evidence, string tag, Func<Sent, Sent> change) =>
        evidence with { Sent = [.. evidence.Sent.Select(sent => sent.Tag == tag ? change(sent) : sent)] };

    /// <summary>Another answer to the calls of one request; where it was called more than once, to one of them.</summary>
    internal static Evidence WithAnswer(this Evidence evidence, string tag, Answer answer, int call = 0) =>
        evidence.WithAttempt(tag, attempt => attempt with { Answer = answer }, call);

    internal static Evidence WithAttempt(this Evidence evidence, string tag, Func<Attempt, Attempt> change, int call = 0)
    {
        var changed = evidence.Attempts.Where(attempt => attempt.Tag == tag).ElementAt(call);
        return evidence with { Attempts = [.. evidence.Attempts.Select(attempt => attempt == changed ? change(attempt) : attempt)] };
    }

    private static Guid IdOf(long position) => new((int)position, 0, 0, new byte[8]);
}
