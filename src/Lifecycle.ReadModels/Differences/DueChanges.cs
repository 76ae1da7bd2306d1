using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;

namespace Lifecycle.ReadModels.Differences;

/// <summary>Deadlines that stand otherwise at a later basis: the days went by, or the publication that they count from got another date.</summary>
internal static class DueChanges
{
    public static IEnumerable<BasisDifference> Between(Side earlier, Side later, OnRecord<Fact> before, OnRecord<Fact> after, Causes causes)
    {
        if (before.Fact is not Recommendation was || after.Fact is not Recommendation made) yield break;

        foreach (var deadline in made.Deadlines.Where(deadline => was.Deadlines.Any(old => old.Words == deadline.Words && old.Rule == deadline.Rule && old.Covers.Equals(deadline.Covers))))
        {
            var (first, second) = (DueOn(earlier, deadline, before), DueOn(later, deadline, after));
            var (old, now) = (first.On(earlier.At.ValidAt), second.On(later.At.ValidAt));
            if (old == now) continue;

            IReadOnlyList<Because> because = first == second ? [Passed(second, now, deadline)] : causes.OfItsReport(after);
            var covers = deadline.Covers.Count == 0 ? "" : $"({deadline.Covers})";
            var what = $"the deadline \u201c{deadline.Words}\u201d of {made.Name()}{covers}";
            yield return new(
                "deadline",
                what,
                after.Inspection,
                new($"{Spoken.Of(first)}: {Said(old)}", null, Said(old), deadline.Sources, before.Event) { Reserve = before.Reserve },
                new($"{Spoken.Of(second)}: {Said(now)}", null, Said(now), deadline.Sources, after.Event) { Reserve = after.Reserve },
                because,
                Sentences.Changed($"{what} of {after.Inspection}", Said(old), Said(now), because));
        }
    }

    private static Due DueOn(Side side, Deadline deadline, OnRecord<Fact> made) => deadline.Rule.DueFrom(side.PublishedOn(made.Inspection)?.Date);

    private static Because Passed(Due due, Standing now, Deadline deadline) => new(
        Cause.HappenedLater,
        now == Standing.PastDue ? "its last day" : "its last day by the strictest reading",
        null,
        due is Due.Between between ? DateAnswer.Of(Edtf.Of(now == Standing.PastDue ? between.Latest : between.Earliest)) : null,
        deadline.Sources,
        null);

    private static string Said(Standing standing) => standing switch
    {
        Standing.NotYetDue => "not due",
        Standing.Ambiguous => "ambiguous: fallen due by one reading",
        Standing.PastDue => "fallen due",
        Standing.NotDeterminable => "not determinable",
        _ => throw new InvalidOperationException($"{standing} is no standing."),
    };
}
