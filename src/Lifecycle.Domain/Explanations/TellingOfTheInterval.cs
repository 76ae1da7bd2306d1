using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>What lies between the judgments.</summary>
internal static class TellingOfTheInterval
{
    public static IEnumerable<Sentence> Tell(Telling telling)
    {
        foreach (var claim in telling.Of(ClaimKind.Between)) yield return telling.Say(Between(telling, claim), claim);

        var gaps = telling.Of(ClaimKind.Gap).Where(claim => claim.Absence).ToList();
        foreach (var (at, gap) in gaps.Index())
        {
            // What reports name for the years between is told with the last of the gaps.
            var named = at < gaps.Count - 1 ? [] : telling.Of(ClaimKind.Gap).Where(claim => !claim.Absence).ToList();
            var reports = named.GroupBy(claim => claim.On[0].Inspection!)
                .Select(report => $"{telling.Report(report.Key)} refers to {Wording.List(report.Select(claim => Named(telling, claim.Fact<InspectionLink>()!)))}");
            var though = named.Count == 0 ? "." : $", though {Wording.List(reports)}.";
            yield return telling.Say(gap.Statement.Replace(": nothing", ", so that nothing", StringComparison.Ordinal).TrimEnd('.') + though, [gap, .. named]);
        }
    }

    private static string Between(Telling telling, Claim claim)
    {
        var judged = claim.On[0].As<Judgment>()!;
        var before = Succession.Of(telling.About.Dossier, telling.About.Map, judged);
        var movement = before.Earlier.Count == 0 ? "" : before.MovementTo(judged, telling.About.Map) switch
        {
            Movement.Same => ", the same as before it",
            Movement.Better => ", better than before it",
            Movement.Worse => ", worse than before it",
            _ => "",
        };
        var question = telling.At(Case.QuestionOf(judged));
        return judged.Fact.Grade is { } grade && judged.Fact.State == JudgmentState.Graded
            ? $"in between, {When.In(judged.From.Occurred)}, it was judged {Wording.Judged(grade)} {question}{movement}."
            : $"in between, {When.In(judged.From.Occurred)}, it was given no grade of its own {question}: {Words.Of(judged.Fact.State)}.";
    }

    // A title that tells its year needs no date beside it.
    private static string Named(Telling telling, InspectionLink link)
    {
        var date = Spoken.Of(link.Date);
        return link.Title.Contains(date, StringComparison.Ordinal) ? telling.Lower(link.Title) : $"{telling.Lower(link.Title)}, of {date}";
    }
}
