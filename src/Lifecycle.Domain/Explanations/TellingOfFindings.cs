using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>What was found, grouped by how it stands to what had been found before; what was reversed is set against what it reverses.</summary>
internal static class TellingOfFindings
{
    private const int Contrasts = 2;

    public static IEnumerable<Sentence> Tell(Telling telling)
    {
        var found = telling.Of(ClaimKind.Weakness, ClaimKind.Mixed, ClaimKind.StrengthFound).Select(claim => new Found(claim, telling)).ToList();
        if (found.Count == 0) yield break;

        yield return telling.Say(
            $"{telling.Report(telling.About.Inspection)} records {Wording.List(found.GroupBy(one => one.Claim.Kind).Select(group => Noun(group.Key, group.Count())))}.",
            found.SelectMany(one => one.Claim.Kind == ClaimKind.Mixed ? one.Rests : [one.Claim]));
        var contrasted = new List<Found>();
        var told = new HashSet<string>();
        foreach (var one in found.Where(one => one.Relation == Strength.Reversed && one.Claim.Kind != ClaimKind.Mixed).Take(Contrasts))
        {
            if (one.Reverses(told) is not { } before) continue;

            told.Add(before.Fact.Id);
            yield return Contrast(telling, one, before, contrasted.Count);
            contrasted.Add(one);
        }

        var rest = found.Except(contrasted).ToList();
        foreach (var group in rest.Where(one => one.Claim.Kind == ClaimKind.Weakness).GroupBy(one => one.Bucket).OrderBy(group => group.Key))
            yield return Say(telling, ClaimKind.Weakness, group.Key, [.. group], contrasted);
        // Where two reports are compared, what is neither good nor bad is only counted.
        if (telling.About.Earlier.Count == 0 && rest.Where(one => one.Claim.Kind == ClaimKind.Mixed).ToList() is { Count: > 0 } mixed)
            yield return telling.Say($"{Noun(ClaimKind.Mixed, mixed.Count)} {(mixed.Count == 1 ? "says" : "say")} that {Wording.Clauses(mixed.Select(one => one.Clause))}.", mixed.SelectMany(one => one.Rests));
        foreach (var group in rest.Where(one => one.Claim.Kind == ClaimKind.StrengthFound).GroupBy(one => one.Bucket).OrderBy(group => group.Key))
            yield return Say(telling, ClaimKind.StrengthFound, group.Key, [.. group], contrasted);
    }

    private static Sentence Contrast(Telling telling, Found one, OnRecord<Finding> before, int at)
    {
        var (earlier, later) = (telling.Clause(Wording.Briefest(before.Fact.Statement)), one.Clause);
        var (report, that) = (telling.Report(before.Inspection!), telling.That(telling.About.Inspection));
        var text = at == 0
            ? $"where {report} says that {earlier}, {that} says that {later}."
            : $"the earlier says that {earlier}; the later, that {later}.";
        return telling.Say(text, one.Rests);
    }

    private static Sentence Say(Telling telling, ClaimKind kind, Bucket bucket, IReadOnlyList<Found> found, IReadOnlyList<Found> contrasted)
    {
        var isMore = bucket == Bucket.Reversed && contrasted.Any(before => before.Claim.Kind == kind);
        var noun = isMore ? $"{Wording.Number(found.Count)} more" : Noun(kind, found.Count);
        var (before, one) = (Before(telling, found), found.Count == 1);
        var said = bucket switch
        {
            Bucket.Reversed => $"{noun} {(one ? "reverses" : "reverse")} what was found in {before}",
            Bucket.Continuing => $"{noun} {(one ? "continues" : "continue")} from {before}",
            Bucket.Changed => $"{noun} {(one ? "takes up a subject" : "take up subjects")} of {before} in changed scope",
            Bucket.Thematic => $"{noun} {(one ? "touches a subject" : "touch subjects")} of {before} by theme only, which a person has yet to confirm",
            Bucket.New => $"{noun} {(one ? "is" : "are")} new{Since(telling, found)}",
            _ when kind == ClaimKind.Weakness => $"{noun} {(one ? "is" : "are")} joined by nothing on record to an earlier report",
            _ => $"of {noun} the record does not say how {(one ? "it stands" : "they stand")} to earlier ones",
        };
        return telling.Say($"{said}: {Wording.Clauses(found.Select(each => each.Clause))}.", found.SelectMany(each => each.Rests));
    }

    // Which reports do not have it, where that is said of all alike.
    private static string Since(Telling telling, IEnumerable<Found> found)
    {
        var silent = found.SelectMany(one => one.Links).Where(claim => claim.Kind == ClaimKind.New).Select(claim => SilentReports.Of(telling.About, claim.Link!).Select(report => report.Fact.Inspection).ToList()).ToList();
        return silent.Count > 0 && silent[0].Count > 0 && silent.TrueForAll(reports => reports.SequenceEqual(silent[0])) ? $" since {telling.Reports(silent[0])}" : "";
    }

    private static string Before(Telling telling, IEnumerable<Found> found)
    {
        var inspections = found.SelectMany(one => one.Links).SelectMany(claim => claim.Link!.Link.Earlier)
            .Select(item => telling.About.Items.Find(item)?.Inspection).OfType<string>().Distinct().ToList();
        return inspections.Count == 1 ? telling.Date(inspections[0]) : "earlier reports";
    }

    internal static string Noun(ClaimKind kind, int count) => kind switch
    {
        ClaimKind.Weakness => Wording.Count(count, "weakness", "weaknesses"),
        ClaimKind.Mixed => Wording.Count(count, "mixed finding", "mixed findings"),
        _ => Wording.Count(count, "strength", "strengths"),
    };

    /// <summary>How findings stand to earlier ones, in the order in which they are told.</summary>
    private enum Bucket
    {
        Reversed,
        Continuing,
        Changed,
        Thematic,
        New,
        Unjoined,
    }

    /// <summary>A finding with the claims that join it to earlier ones.</summary>
    private sealed class Found(Claim claim, Telling telling)
    {
        public Claim Claim => claim;

        public List<Claim> Links { get; } = telling.LinksTo(ItemIndex.RefOf(claim.On[0])!);

        /// <summary>What it says, in its first clause; of a mixed finding both sides.</summary>
        public string Clause => telling.Clause(claim.Kind == ClaimKind.Mixed ? claim.Fact<Finding>()!.Statement : Wording.Core(claim.Fact<Finding>()!.Statement));

        /// <summary>Of several links the one that says most.</summary>
        public Strength? Relation => Links.Select(link => link.Strength).OrderBy(strength => strength is { } known ? BucketOf(known) : Bucket.Unjoined).FirstOrDefault();

        public Bucket Bucket => Relation is { } strength ? BucketOf(strength) : Bucket.Unjoined;

        public IEnumerable<Claim> Rests =>
            [claim, .. Links, .. telling.Of(ClaimKind.NotLinked).Where(absence => absence.On.Count > 0 && absence.On[0].Event == claim.On[0].Event)];

        /// <summary>The finding that it reverses: one under the earlier questions first, and one not told yet.</summary>
        public OnRecord<Finding>? Reverses(HashSet<string> told) => Links
            .Where(link => link.Strength == Strength.Reversed)
            .SelectMany(link => link.Link!.Link.Earlier)
            .OrderBy(item => telling.About.IsOnEarlier(item) ? 0 : 1)
            .Select(item => telling.About.Items.Find(item)?.As<Finding>())
            .FirstOrDefault(entry => entry is not null && !told.Contains(entry.Fact.Id));

        private static Bucket BucketOf(Strength strength) => strength switch
        {
            Strength.Reversed => Bucket.Reversed,
            Strength.Same or Strength.Persisting => Bucket.Continuing,
            Strength.ChangedScope => Bucket.Changed,
            Strength.Thematic => Bucket.Thematic,
            _ => Bucket.New,
        };
    }
}
