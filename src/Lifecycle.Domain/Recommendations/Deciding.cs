namespace Lifecycle.Domain.Recommendations;

/// <summary>Which of the steps taken decides how an obligation stands.</summary>
internal static class Deciding
{
    /// <summary>
    /// Of a part, the last step that names it and the last for the whole: accepting or claiming the whole does not undo what was
    /// found of the part, and of two that contradict each other the later counts. Null where no step was taken.
    /// </summary>
    public static OnRecord<LifeStep>? Of(IReadOnlyList<OnRecord<LifeStep>> taken, string? part)
    {
        var steps = taken.Where(step => step.Fact.Revised is null).ToList();
        var whole = Closure.LastOf(steps.Where(step => step.Fact.Part is null));
        var own = part is null ? null : Closure.LastOf(steps.Where(step => step.Fact.Part == part));
        if (own is null || whole is null) return own ?? whole;
        if (IsAnswer(own) || IsAnswer(whole)) return IsAnswer(whole) ? own : whole;
        if (IsClaim(own) != IsClaim(whole) && (Closes(own) || Closes(whole))) return Closes(own) ? own : whole;

        return Closure.LastOf([own, whole]);
    }

    /// <summary>What the step makes of the standing; null where it leaves that to the deadline.</summary>
    public static DeadlineStanding? Standing(OnRecord<LifeStep>? step) => step?.Fact.Step switch
    {
        Step.Met => DeadlineStanding.Met,
        Step.Rejected or Step.Superseded => DeadlineStanding.ClosedOtherwise,
        Step.CompletionClaimed => DeadlineStanding.Claimed,
        _ => null,
    };

    private static bool IsAnswer(OnRecord<LifeStep> step) => step.Fact.Step is Step.Accepted or Step.PartlyAccepted;

    private static bool IsClaim(OnRecord<LifeStep> step) => step.Fact.Step == Step.CompletionClaimed;

    private static bool Closes(OnRecord<LifeStep> step) => step.Fact.Step is Step.Met or Step.Rejected or Step.Superseded;
}
