using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Recommendations;

/// <summary>How an obligation stands, in the words of a sentence. One wording for every page, answer and terminal.</summary>
public static class StandingInWords
{
    public static string Of(ObligationOnDay stands) => stands.Standing switch
    {
        DeadlineStanding.NoDeadline => "no deadline is stated",
        DeadlineStanding.NotDue => $"not due: {Falls((Due.Between)stands.Certain.Due!)}",
        DeadlineStanding.Extended => $"{Extension(stands)}; {Falls((Due.Between)stands.Certain.Due!)}",
        DeadlineStanding.Ambiguous => Ambiguous(stands),
        DeadlineStanding.PastDue => PastDue(stands),
        DeadlineStanding.NotDeterminable => $"not determinable: {((Due.NotDeterminable)stands.Certain.Due!).Why}",
        DeadlineStanding.Claimed => $"completion was claimed {When.In(stands.Certain.Step!.Fact.Occurred)} and is not verified; {Deadline(stands)}",
        DeadlineStanding.ClosedOtherwise => ClosedOtherwise(stands.Certain.Step!.Fact),
        DeadlineStanding.Met => Met(stands),
        _ => throw new InvalidOperationException($"{stands.Standing} has no wording."),
    };

    private static string Falls(Due.Between due) => due.Earliest == due.Latest
        ? $"it falls due on {Spoken.Of(due.Latest)}"
        : $"it falls due on {Spoken.Of(due.Earliest)} at the earliest and {Spoken.Of(due.Latest)} at the latest";

    private static string Extension(ObligationOnDay stands)
    {
        var step = stands.Certain.Extension!.Fact;
        return $"extended {When.In(step.Occurred)} from \u201c{stands.Obligation.Deadline!.Words}\u201d to \u201c{step.Revised!.Words}\u201d ({step.Why})";
    }

    private static string PastDue(ObligationOnDay stands)
    {
        var extended = stands.Certain.Extension is null ? "" : $", {Extension(stands)}";
        var last = stands.Certain.Step is { Fact: { Step: Step.NotVerified or Step.Reopened } step } ? $"; the last step is \u201c{Words.Of(step.Step)}\u201d {When.In(step.Occurred)}" : "";
        return $"past due since {Spoken.Of(((Due.Between)stands.Certain.Due!).Latest.AddDays(1))}{extended}, and no closure is on record{last}";
    }

    private static string Ambiguous(ObligationOnDay stands)
    {
        var why = stands.Open.Select(step => $"it is not certain that the step \u201c{Words.Of(step.Fact.Step)}\u201d ({Spoken.Of(step.Fact.Occurred)}) had been taken");
        if (stands.Certain is { Standing: DeadlineStanding.Ambiguous, Due: Due.Between due })
            why = why.Prepend($"past due by the strictest reading ({Spoken.Of(due.Earliest)}), not by the most lenient ({Spoken.Of(due.Latest)})");
        return $"ambiguous{Days(stands.Ambiguous!)}: {string.Join("; ", why)}";
    }

    private static string Days(AmbiguousDays days) => (days.From, days.To) switch
    {
        ({ } from, { } to) when from == to => $" on {Spoken.Of(from)}",
        ({ } from, { } to) => $" from {Spoken.Of(from)} to {Spoken.Of(to)}",
        ({ } from, null) => $" from {Spoken.Of(from)} on",
        (null, { } to) => $" until {Spoken.Of(to)}",
        _ => "",
    };

    private static string ClosedOtherwise(LifeStep step) => $"{Words.Of(step.Step)} {When.In(step.Occurred)}{(step.Why is null ? "" : $": {step.Why}")}";

    private static string Met(ObligationOnDay stands)
    {
        var met = $"met {When.In(stands.Certain.Step!.Fact.Occurred)}";
        return (stands.Punctuality, stands.Certain.Due) switch
        {
            (Punctuality.InTime, _) => $"{met}, in time",
            (Punctuality.AfterItFellDue, Due.Between due) => $"{met}, after it fell due ({Spoken.Of(due.Latest)})",
            (null, _) => $"{met}; no deadline is stated",
            (_, Due.NotDeterminable unknown) => $"{met}; whether in time is not determinable: {unknown.Why}",
            (_, Due.Between due) => $"{met}; whether in time is not determinable ({Spoken.Of(due)})",
            _ => met,
        };
    }

    private static string Deadline(ObligationOnDay stands) => stands.Certain.Due switch
    {
        null => "no deadline is stated",
        Due.Between due when due.On(stands.Day) == Standing.NotYetDue => Falls(due),
        Due.Between due when due.On(stands.Day) == Standing.Ambiguous => $"whether its deadline is over depends on how it is read ({Spoken.Of(due)})",
        Due.Between due => $"its deadline was over on {Spoken.Of(due.Latest)}",
        Due.NotDeterminable unknown => $"its due date is not determinable: {unknown.Why}",
        _ => throw new InvalidOperationException("A due date is one of two."),
    };
}
