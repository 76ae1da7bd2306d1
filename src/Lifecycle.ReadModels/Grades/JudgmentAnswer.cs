using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;

namespace Lifecycle.ReadModels.Grades;

/// <summary>
/// A judgment: the question as an inspection answered it. Without a grade, the state says why there is none
/// ("not graded", "narrative", …) and the reason is as recorded, or "not recorded".
/// </summary>
public sealed record JudgmentAnswer(
    QuestionRef Judgment,
    string Framework,
    string Question,
    string Title,
    QuestionRole? Role,
    JudgmentState State,
    Grade? Grade,
    string? Reason,
    QuestionRef? CarriedForwardFrom,
    string Inspection,
    DateAnswer Occurred,
    Items<Citation> Sources,
    EventRef Event) : Reserved
{
    public static JudgmentAnswer Of(OnRecord<Judgment> judged, LineageMap map)
    {
        var question = map.Question(new QuestionRef(judged.Framework!, judged.Fact.Question))?.Fact;
        return new(
            new QuestionRef(judged.Inspection!, judged.Fact.Question),
            judged.Framework!,
            judged.Fact.Question,
            question?.Title ?? judged.Fact.Question,
            question?.Role,
            judged.Fact.State,
            judged.Fact.Grade,
            judged.Fact.Reason,
            judged.Fact.CarriedFrom,
            judged.Inspection!,
            DateAnswer.Of(judged.From.Occurred),
            judged.Sources,
            judged.Event)
        { Reserve = judged.Reserve };
    }
}

/// <summary>A correction of a judgment, with its reason; <paramref name="By"/> is the event that corrected it, null where it was withdrawn.</summary>
public sealed record CorrectionAnswer(Grade? From, JudgmentState FromState, string Reason, Items<Citation> Sources, EventRef Event, long CorrectedAt, EventRef? By);
