using Lifecycle.Domain;
using Lifecycle.Web.Execution;

namespace Lifecycle.Web.Importing;

/// <summary>
/// What a file asks for, against what an import stated before. Facts that others recorded since are none of the file's business:
/// a file that says what it said before changes nothing.
/// </summary>
internal static class Differing
{
    public static IReadOnlyList<Ask> Asks(FactFile file, Streams streams, Batch batch, ImportMode mode)
    {
        if (file.Streams.All(stream => streams[stream].Version == 0))
            return [.. file.Statements.Select(stated => new Ask(Act.Record, stated.Stream, stated.Held.Fact, stated.Held.From, stated.At, ""))];

        var put = new List<Ask>();
        var gone = new List<Ask>();
        foreach (var stream in file.Streams.Concat(batch.Siblings))
        {
            var loaded = streams[stream];
            var stated = file.Statements.Where(statement => statement.Stream == stream).ToList();
            var difference = Difference.Between(loaded.Own, [.. stated.Select(statement => statement.Held)]);
            var changed = difference.Changed.Concat(difference.Added).Where(held => !IsOnRecord(loaded, held)).ToHashSet();
            put.AddRange(stated.Where(statement => changed.Contains(statement.Held)).Select(statement => Put(loaded, statement, mode)));
            gone.AddRange(difference.Gone.Where(held => loaded.Facts.Find(held.Fact) is not null)
                .Select(held => new Ask(Act.Withdraw, stream, held.Fact, held.From with { Reason = mode.Reason, MadeKnown = mode.MadeKnown }, file.Root, "")));
        }

        return [.. put, .. gone.OrderByDescending(ask => LifeCycle.RankOf(ask.Fact))];
    }

    private static Ask Put(LoadedStream loaded, Statement statement, ImportMode mode)
    {
        var (fact, origin) = statement.Held;
        var why = origin with { Reason = mode.Reason, MadeKnown = mode.MadeKnown };
        return loaded.Facts.Find(fact) is { } held
            ? new Ask(Act.Correct, statement.Stream, fact, why, statement.At, $" ({Wording.Of(held, statement.Held)})")
            : new Ask(Act.Add, statement.Stream, fact, why, statement.At, "");
    }

    private static bool IsOnRecord(LoadedStream loaded, Held stated) =>
        loaded.Facts.Find(stated.Fact) is { } held && held.Fact == stated.Fact && held.From.SameGroundsAs(stated.From);
}
