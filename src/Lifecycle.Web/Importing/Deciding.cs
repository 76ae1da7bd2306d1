using Lifecycle.Domain;
using Lifecycle.Web.Execution;

namespace Lifecycle.Web.Importing;

/// <summary>A file's statements through the domain's decisions. Pure.</summary>
internal static class Deciding
{
    public static Decided Decide(FactFile file, Streams streams, Batch batch, ImportMode mode)
    {
        var asks = Differing.Asks(file, streams, batch, mode);
        var unknown = References.Check(file, streams).ToList();
        if (mode.Reason is null && asks.Any(ask => ask.Act != Act.Record)) return new Decided([], [], [.. unknown, .. Refuse(file, asks)]);

        var rules = new Rules(file, streams);
        var isNew = asks.All(ask => ask.Act == Act.Record);
        var faults = unknown.Concat(isNew ? TakeInOrder(file, rules, asks) : TakeAsPossible(file, rules, asks)).ToList();
        return new Decided(rules.Changes(file.Streams.Concat(batch.Siblings)), isNew ? [] : [.. asks.Select(ask => ask.DescribeDone())], faults);
    }

    /// <summary>In life-cycle order. What is refused is a fault, and counts as done so that it does not make others look wrong.</summary>
    private static IEnumerable<Fault> TakeInOrder(FactFile file, Rules rules, IReadOnlyList<Ask> asks)
    {
        foreach (var ask in asks)
        {
            if (rules.Take(ask) is not { } refusal) continue;

            rules.Assume(ask);
            yield return At(file, ask, refusal);

            // Without the framework every question and grade would be refused too.
            if (refusal.Code == "unknown-framework") yield break;
        }
    }

    /// <summary>
    /// What is refused only because of a later correction (a name that ends where the next one begins) is tried again after that one.
    /// </summary>
    private static IEnumerable<Fault> TakeAsPossible(FactFile file, Rules rules, IReadOnlyList<Ask> asks)
    {
        var waiting = asks.ToList();
        while (waiting.Count > 0)
        {
            var before = waiting.Count;
            waiting.RemoveAll(ask => rules.Take(ask) is null);
            if (waiting.Count < before || waiting.Count == 0) continue;

            var refused = waiting[0];
            var refusal = rules.Take(refused)!;
            rules.Assume(refused);
            waiting.RemoveAt(0);
            yield return At(file, refused, refusal);
        }
    }

    private static Fault At(FactFile file, Ask ask, Refusal refusal) => new(file.Path, ask.At.Line, ask.At.Pointer, refusal.Code, refusal.Detail);

    private static IEnumerable<Fault> Refuse(FactFile file, IReadOnlyList<Ask> asks)
    {
        var facts = asks.Count == 1 ? "1 fact" : $"{asks.Count} facts";
        return
        [
            .. asks.Select(ask => At(file, ask, new Refusal("file-changed", ask.Describe()))),
            new Fault(file.Path, null, "", "file-changed", $"the file differs from what is on record in {facts}. "
                + "To record that as a correction, import it again with --correct --reason \"why\"; the earlier version stays readable"),
        ];
    }
}
