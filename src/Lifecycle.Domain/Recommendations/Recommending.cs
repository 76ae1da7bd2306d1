using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Recommendations;

/// <summary>Decisions on one recommendation and on its life.</summary>
public static class Recommending
{
    public static Decision Record(Ledger recommendation, Inspection inspection, Fact fact, Provenance from) =>
        Check(recommendation, inspection, fact, from) is { } refusal ? refusal : Recording.Record(recommendation, fact, from);

    public static Decision Correct(Ledger recommendation, Inspection inspection, Fact fact, Provenance from) =>
        Check(recommendation, inspection, fact, from) is { } refusal ? refusal : Recording.Correct(recommendation, fact, from);

    public static Decision Withdraw(Ledger recommendation, Inspection inspection, Fact fact, Provenance from) =>
        fact is Recommendation made && Threading.Joining(inspection.Threads, new ItemRef(ItemKind.Recommendation, made.Id(), null)) is { } thread
            ? new Refusal("still-referred-to", $"{made.Name()} cannot be withdrawn: {thread.Name()} refers to it")
            : fact is Recommendation lived && recommendation.Of<LifeStep>().FirstOrDefault() is { } step
                ? new Refusal("still-referred-to", $"{lived.Name()} cannot be withdrawn: {step.Name()} refers to it")
                : Recording.Withdraw(recommendation, fact, from);

    private static Refusal? Check(Ledger recommendation, Inspection inspection, Fact fact, Provenance from) => fact switch
    {
        Recommendation made => Inspecting.CheckQuestion(inspection, made, made.Question) ?? CheckParts(made) ?? CheckPartsGone(recommendation, inspection, made),
        LifeStep step => CheckStep(recommendation, inspection, step, from),
        _ => null,
    };

    private static Refusal? CheckParts(Recommendation made)
    {
        var twice = made.Parts.GroupBy(part => part.Label).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) return new("duplicate-label", $"{made.Name()} has two parts \"{twice.Key}\"");

        var unknown = made.Deadlines.SelectMany(deadline => deadline.Covers).FirstOrDefault(label => made.Parts.All(part => part.Label != label));
        if (unknown is not null) return new("unknown-reference", $"a deadline of {made.Name()} covers part \"{unknown}\", which it does not have");

        var covered = made.Deadlines.SelectMany(deadline => deadline.Covers.Count > 0 ? deadline.Covers : (IEnumerable<string>)["all"]);
        var doubled = covered.GroupBy(label => label).FirstOrDefault(group => group.Count() > 1 || (group.Key == "all" && made.Deadlines.Count > 1));
        return doubled is null ? null : new("deadline-twice", $"{made.Name()} has more than one deadline for {(doubled.Key == "all" ? "the whole" : $"part \"{doubled.Key}\"")}");
    }

    private static Refusal? CheckPartsGone(Ledger recommendation, Inspection inspection, Recommendation made)
    {
        var gone = recommendation.Of<Recommendation>().SelectMany(before => before.Parts).Select(part => part.Label).Where(label => made.Parts.All(part => part.Label != label));
        foreach (var label in gone)
        {
            if (Threading.Joining(inspection.Threads, new ItemRef(ItemKind.Recommendation, made.Id(), label)) is { } thread)
                return new("still-referred-to", $"part \"{label}\" of {made.Name()} cannot be left out: {thread.Name()} refers to it");
            if (recommendation.Of<LifeStep>().FirstOrDefault(step => step.Part == label || step.Revised?.Covers.Contains(label) == true) is { } step)
                return new("still-referred-to", $"part \"{label}\" of {made.Name()} cannot be left out: {step.Name()} refers to it");
        }

        return recommendation.Of<LifeStep>().FirstOrDefault(step => step.Revised is { } revised && Extending.WithoutDeadline(made, revised) is not null) is { } extension
            ? new("still-referred-to", $"a deadline of {made.Name()} cannot be left out: {extension.Name()} refers to it")
            : null;
    }

    private static Refusal? CheckStep(Ledger recommendation, Inspection inspection, LifeStep step, Provenance from)
    {
        if (recommendation.Of<Recommendation>().SingleOrDefault() is not { } made) return new("not-made", $"{step.Name()} has no recommendation to belong to");
        if (step.Part is { } label && made.Parts.All(part => part.Label != label)) return new("unknown-reference", $"{step.Name()} names part \"{label}\", which {made.Name()} does not have");
        if (Extending.Check(made, step, inspection) is { } refusal) return refusal;
        if (step.Step is Step.Rejected or Step.DeadlineExtended && step.Why is null) return new("reason-missing", $"{step.Name()} of {made.Name()} needs a reason");
        if (step.Step is Step.CompletionClaimed && from.Voice != Voice.Force) return new("wrong-voice", $"{step.Name()} of {made.Name()} is the force's to say, not the {Words.Of(from.Voice)}'s");
        if (step.Step is Step.Met or Step.NotVerified or Step.DeadlineExtended && from.Voice == Voice.Force) return new("wrong-voice", $"{step.Name()} of {made.Name()} is not the force's to say");

        if (step.Voice != from.Voice) return new("wrong-voice", $"{step.Name()} of {made.Name()} is said to be the {Words.Of(step.Voice)}'s, but comes from the {Words.Of(from.Voice)}");

        // A claim for the whole claims each part.
        var claimants = recommendation.Of<LifeStep>()
            .Where(other => other.Step == Step.CompletionClaimed && (other.Part is null || step.Part is null || other.Part == step.Part))
            .Select(other => other.Actor);
        return step is { Step: Step.Met or Step.NotVerified, Actor: not null } && claimants.Contains(step.Actor)
            ? new("claimant-cannot-verify", $"{step.Name()} of {made.Name()}: \"{step.Actor}\" claimed completion and cannot verify it")
            : null;
    }
}

/// <summary>What the recommendations of one report need together: labels once, causes of concern with recommendations under them.</summary>
public static class Register
{
    public static IEnumerable<Refusal> Check(IReadOnlyList<Recommendation> made)
    {
        foreach (var twice in made.GroupBy(item => item.Label).Where(group => group.Count() > 1))
            yield return new("duplicate-label", $"label \"{twice.Key}\" stands {twice.Count()} times; a label names one item of a report");

        var concerns = made.Where(item => item.Kind == RecommendationKind.CauseOfConcern).Select(item => item.Label).ToHashSet();
        foreach (var concern in concerns.Where(label => made.All(item => item.Under != label)))
            yield return new("cause-without-recommendations", $"cause of concern {concern} has no recommendation under it");

        foreach (var item in made.Where(item => item.Under is { } under && !concerns.Contains(under)))
            yield return new("unknown-reference", $"{item.Name()} stands under \"{item.Under}\", which is no cause of concern of this report");
    }
}
