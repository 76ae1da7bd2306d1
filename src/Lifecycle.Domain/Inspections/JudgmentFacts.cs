using System.Text.Json.Serialization;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Inspections;

/// <summary>What an inspection says of a question. Everything but the first and the last stands without a grade.</summary>
public enum JudgmentState
{
    Graded,
    [JsonStringEnumMemberName("not graded")] NotGraded,
    Narrative,
    [JsonStringEnumMemberName("not inspected")] NotInspected,
    [JsonStringEnumMemberName("not yet graded")] NotYetGraded,
    [JsonStringEnumMemberName("carried forward")] CarriedForward,
}

/// <summary>
/// The judgment on one question: a grade given, a grade carried forward from another inspection's judgment
/// (<paramref name="CarriedFrom"/>), or none, with the reason where one is stated ("not recorded" where not).
/// </summary>
public sealed record Judgment(string Question, JudgmentState State, Grade? Grade, string? Reason, QuestionRef? CarriedFrom) : Fact
{
    public static Judgment Given(string question, Grade grade) => new(question, JudgmentState.Graded, grade, null, null);

    public static Judgment Ungraded(string question, JudgmentState state, string reason) => new(question, state, null, reason, null);

    public static Judgment Carried(string question, Grade grade, QuestionRef from) => new(question, JudgmentState.CarriedForward, grade, null, from);

    public override string Key() => Question;

    public override string Name() => $"the judgment on \"{Question}\"";

    public override DomainEvent Recorded() => State switch
    {
        JudgmentState.Graded => new JudgmentGiven(this),
        JudgmentState.CarriedForward => new JudgmentCarriedForward(this),
        _ => new JudgmentLeftUngraded(this),
    };

    public override DomainEvent CorrectedTo(Fact to) => new JudgmentCorrected(this, (Judgment)to);

    public override DomainEvent Withdrawn() => new JudgmentWithdrawn(this);
}

/// <summary>A moderation of a proposed grade. People are ids; <paramref name="Proposer"/> is null where it is not recorded.</summary>
public sealed record Moderation(string Question, string? Proposer, string Moderator, Grade From, Grade To, string Why) : Fact
{
    public override string Key() => Question;
    public override string Name() => $"the moderation of \"{Question}\"";
    public override DomainEvent Recorded() => new JudgmentModerated(this);
    public override DomainEvent CorrectedTo(Fact to) => new ModerationCorrected(this, (Moderation)to);
    public override DomainEvent Withdrawn() => new ModerationWithdrawn(this);
}

/// <summary>Imported history: the report's judgments may have been moderated, but the sources do not say by whom.</summary>
public sealed record UnrecordedModeration() : Fact
{
    public override string Key() => "moderation";
    public override string Name() => "the statement that moderation is not recorded";
    public override bool RestsOnGrounds() => false;
    public override DomainEvent Recorded() => new ModerationNotRecorded(this);
    public override DomainEvent CorrectedTo(Fact to) => throw new InvalidOperationException("All statements that moderation is not recorded are alike.");
    public override DomainEvent Withdrawn() => new ModerationFound(this);
}

/// <summary>The publication of an inspection's report; the date as the report states it, or not recorded.</summary>
public sealed record Publication(Occasion Date) : Fact
{
    public override string Key() => "publication";
    public override string Name() => "the publication of the report";
    public override DomainEvent Recorded() => new ReportPublished(this);
    public override DomainEvent CorrectedTo(Fact to) => new PublicationCorrected(this, (Publication)to);
    public override DomainEvent Withdrawn() => new PublicationWithdrawn(this);
}
