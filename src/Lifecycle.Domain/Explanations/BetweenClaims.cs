using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>What lies between the judgments: others on the same questions or their kin, and years of which nothing is on record.</summary>
internal static class BetweenClaims
{
    public static IEnumerable<Claim> Judged(Case about)
    {
        if (about.Date is not { } date) return [];

        var kin = about.Questions.SelectMany(about.Map.Family).ToHashSet();
        return about.Dossier.Standing<Judgment>()
            .Where(entry => entry.Force == about.Force && kin.Contains(Case.QuestionOf(entry)) && Succession.CertainlyBefore(entry.From.Occurred.Date, date))
            .Where(entry => about.EarlierDates.Any(before => Succession.CertainlyBefore(before, entry.From.Occurred.Date)))
            .OrderBy(entry => entry.From.Occurred.Date)
            .ThenBy(entry => entry.Event.Position)
            .Select(entry => Say(about, entry));
    }

    /// <summary>Years between the judgments in which no inspection of the force is on record, and inspections that a report names for them.</summary>
    public static IEnumerable<Claim> Gaps(Case about)
    {
        foreach (var gap in Gap.Between(about.Dossier, about.EarlierDates, about.Date))
        {
            var rests = about.Inspections.Select(inspection => about.Outline(inspection)?.As<Fact>()).OfType<OnRecord<Fact>>();
            yield return ClaimOf.Absence(ClaimKind.Gap, $"No inspection of the force is on record between {Spoken.Of(gap.After)} and {Spoken.Of(gap.Before)}: nothing is known here of {gap.Years}.", rests);
            foreach (var named in gap.Named)
                yield return ClaimOf.Entry(ClaimKind.Gap, $"{named.Inspection} refers to what is not on record here: {named.Fact.Title} ({Spoken.Of(named.Fact.Date)}).", named.As<Fact>()!);
        }
    }

    private static Claim Say(Case about, OnRecord<Judgment> judged)
    {
        var before = Succession.Of(about.Dossier, about.Map, judged);
        var movement = before.Earlier.Count == 0 ? "" : $"; against what it succeeds: {Words.Of(before.MovementTo(judged, about.Map))}";
        var graded = judged.Fact.Grade?.ToString() ?? Words.Of(judged.Fact.State);
        return ClaimOf.Entry(
            ClaimKind.Between,
            $"In between, “{about.Title(Case.QuestionOf(judged))}” was judged {graded} ({Spoken.Of(judged.From.Occurred)}, {judged.Inspection}){movement}.",
            before.Earlier.Select(earlier => earlier.As<Fact>()!).Concat(MappingClaims.Ranking(about, judged, before)).Prepend(judged.As<Fact>()!));
    }
}
