using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;

namespace Lifecycle.ReadModels.Differences;

/// <summary>
/// Obligations that stand otherwise to their deadlines at a later basis: the days went by, a step was taken, or the publication that the
/// deadline counts from got another date.
/// </summary>
internal static class DueChanges
{
    public static IEnumerable<BasisDifference> Between(Side earlier, Side later, OnRecord<Fact> before, OnRecord<Fact> after, Causes causes)
    {
        if (before.Fact is not Recommendation was || after.Fact is not Recommendation made) yield break;

        var old = On(earlier, was, before).ToDictionary(one => one.Obligation.Part ?? "");
        var changed = On(later, made, after)
            .Where(now => now.Obligation.Deadline is not null && old.TryGetValue(now.Obligation.Part ?? "", out var then) && then.Standing != now.Standing)
            .GroupBy(now => (now.Obligation.Deadline, Before: old[now.Obligation.Part ?? ""].Standing, now.Standing));
        foreach (var alike in changed)
        {
            var (now, then) = (alike.First(), old[alike.First().Obligation.Part ?? ""]);
            var deadline = now.Obligation.Deadline!;
            var parts = alike.Count() == Math.Max(1, made.Parts.Count) ? "" : $"({string.Join(", ", alike.Select(one => one.Obligation.Part))})";
            var what = $"the deadline \u201c{deadline.Words}\u201d of {made.Name()}{parts}";
            var because = Why(then, now, after, causes);
            yield return new(
                "deadline",
                what,
                after.Inspection,
                Stand(then, before),
                Stand(now, after),
                because,
                Sentences.Changed($"{what} of {after.Inspection}", Words.Of(then.Standing), Words.Of(now.Standing), because));
        }
    }

    private static IEnumerable<ObligationOnDay> On(Side side, Recommendation made, OnRecord<Fact> entry)
    {
        var steps = side.Standing.Values.Where(step => step.Event.Stream == entry.Event.Stream).Select(step => step.As<LifeStep>()).OfType<OnRecord<LifeStep>>();
        return Obligation.Of(made, side.PublishedOn(made.Inspection), steps.OrderBy(step => step.Event.Position)).Select(obligation => obligation.On(side.At.ValidAt));
    }

    private static IReadOnlyList<Because> Why(ObligationOnDay then, ObligationOnDay now, OnRecord<Fact> made, Causes causes)
    {
        var (old, steps) = (Positions(then), Positions(now));
        List<Because> because =
        [
            .. now.Obligation.Steps.Where(step => !old.Contains(step.Event.Position)).SelectMany(step => causes.OfAdded(Plain(step)).Select(one => one with { What = step.Fact.Name() })),
            .. then.Obligation.Steps.Where(step => !steps.Contains(step.Event.Position)).SelectMany(step => causes.OfRemoved(Plain(step)).Select(one => one with { What = step.Fact.Name() })),
        ];
        if (because.Count > 0) return because;

        return then.Certain.Due == now.Certain.Due ? [Passed(now)] : causes.OfItsReport(made);
    }

    private static Because Passed(ObligationOnDay now)
    {
        var isOver = now.Standing == DeadlineStanding.PastDue;
        return new(
            Cause.HappenedLater,
            isOver ? "its last day" : "its last day by the strictest reading",
            null,
            now.Certain.Due is Due.Between due ? DateAnswer.Of(Edtf.Of(isOver ? due.Latest : due.Earliest)) : null,
            now.Deadline!.Sources,
            null);
    }

    private static Stands Stand(ObligationOnDay one, OnRecord<Fact> made)
    {
        var due = one.Certain.Due is { } certain ? $"{Spoken.Of(certain)}: " : "";
        return new($"{due}{Words.Of(one.Standing)}", null, Words.Of(one.Standing), one.Deadline?.Sources ?? made.Sources, made.Event)
        {
            Reserve = made.Reserve,
        };
    }

    private static HashSet<long> Positions(ObligationOnDay one) => [.. one.Obligation.Steps.Select(step => step.Event.Position)];

    private static OnRecord<Fact> Plain(OnRecord<LifeStep> step) => step.As<Fact>()!;
}
