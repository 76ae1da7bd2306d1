using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.ReadModels.Tests.Samples;

internal static class JudgmentSamples
{
    public static readonly Judgment Good = Judgment.Given("reducing-crime", Grade.Parse("good"));

    public static readonly Judgment Lower = Judgment.Given("reducing-crime", Grade.Parse("requires improvement"));

    public static readonly Judgment Ungraded = Judgment.Ungraded("overall", JudgmentState.NotGraded, "not recorded");

    public static readonly Judgment Carried = Judgment.Carried("reducing-crime", Grade.Parse("good"), new QuestionRef("crime-2013.northamptonshire", "cutting-crime"));

    public static readonly Moderation Moderated = new("reducing-crime", "inspector-1", "inspector-2", Grade.Parse("requires improvement"), Grade.Parse("good"), "Evidence weighed again.");

    public static readonly UnrecordedModeration Unrecorded = new();

    public static readonly Publication Published = new(Occasion.Parse("2014-11"));

    public static readonly Redaction Redacted = new(Redactable.Finding, "partners", RedactionGround.SafetyOfAPerson);

    public static IReadOnlyList<Versions> Facts { get; } =
    [
        new(Good, Lower),
        new(Good, Carried),
        new(Ungraded, Ungraded with { State = JudgmentState.Narrative }),
        new(Moderated, Moderated with { Proposer = null }),
        new(Unrecorded, Unrecorded),
        new(Published, new Publication(Occasion.NotRecorded)),
        new(Redacted, Redacted with { Ground = RedactionGround.NationalSecurity }),
    ];
}
