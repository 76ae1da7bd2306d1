using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Inspections;

/// <summary>What a judgment needs: a question of the framework that can be graded, and a grade of its scale.</summary>
internal static class Judging
{
    public static Refusal? Check(Inspection inspection, Judgment judgment)
    {
        if (Inspecting.CheckQuestion(inspection, judgment, judgment.Question) is { } refusal) return refusal;
        var graded = judgment.State is JudgmentState.Graded or JudgmentState.CarriedForward;
        if (graded != judgment.Grade is not null || (judgment.State == JudgmentState.CarriedForward) != judgment.CarriedFrom is not null)
            return new("judgment-contradicts-itself", $"{judgment.Name()} is \"{Words.Of(judgment.State)}\"; a grade goes with a judgment that is graded or carried forward, and an earlier judgment with the latter");
        if (judgment.CarriedFrom is { } source && CheckCarried(inspection, judgment, source) is { } carried) return carried;
        if (judgment.Grade is not { } grade) return null;
        if (!inspection.Question(judgment.Question)!.Gradable)
            return new("question-not-gradable", $"{judgment.Name()} gives a grade, but framework {inspection.Outline!.Framework} answers that question in narrative only");

        return CheckGrade(inspection, judgment, grade);
    }

    // What is carried forward from an inspection on record must be what was judged there, of the same force.
    private static Refusal? CheckCarried(Inspection inspection, Judgment judgment, QuestionRef source)
    {
        if (source.Scope == inspection.Outline!.Inspection) return new("carried-from-itself", $"{judgment.Name()} is carried forward from {source}, which is the same inspection");
        if (!inspection.Others.TryGetValue(source.Scope, out var other) || other.Of<InspectionOutline>().SingleOrDefault() is not { } outline) return null;
        if (outline.Force != inspection.Outline.Force) return new("carried-from-another-force", $"{judgment.Name()} is carried forward from {source}, an inspection of {outline.Force}");
        if (Edtf.Compare(outline.Occurred, inspection.Outline.Occurred) != Comparison.Before)
            return new("carried-from-later", $"{judgment.Name()} is carried forward from {source} ({outline.Occurred}), which is not certainly before {inspection.Outline.Inspection} ({inspection.Outline.Occurred})");
        if (other.Find<Judgment>(source.Question) is not { } judged) return new("unknown-reference", $"{judgment.Name()} is carried forward from {source}, where no judgment is on record");

        return judged.Grade == judgment.Grade ? null : new("carried-otherwise", $"{judgment.Name()} carries \"{judgment.Grade}\" forward, but {source} is \"{Narration.Gist(judged)}\"");
    }

    /// <summary>Who moderates is not who proposed.</summary>
    public static Refusal? Check(Inspection inspection, Moderation moderation)
    {
        if (Inspecting.CheckQuestion(inspection, moderation, moderation.Question) is { } refusal) return refusal;
        if (moderation.Proposer == moderation.Moderator)
            return new("moderator-is-proposer", $"{moderation.Name()}: \"{moderation.Moderator}\" proposed the grade and cannot moderate it");
        if (inspection.ModerationIsUnrecorded)
            return new("moderation-not-recorded", $"{moderation.Name()} contradicts the statement that moderation is not recorded");

        return CheckGrade(inspection, moderation, moderation.From) ?? CheckGrade(inspection, moderation, moderation.To);
    }

    private static Refusal? CheckGrade(Inspection inspection, Fact fact, Grade grade)
    {
        if (inspection.Scale is not { } scale) return new("scale-missing", $"framework {inspection.Outline!.Framework} has no grading scale on record");
        if (scale.RankOf(grade) >= 0) return null;

        return new("grade-not-of-scale", $"{fact.Name()} has the grade \"{grade}\"; the scale of {inspection.Outline!.Framework} has {string.Join(", ", scale.Grades.Select(entry => $"\"{entry.Grade}\""))}");
    }
}

/// <summary>What a publication needs: every grade given is moderated, or the record says that moderation is not recorded.</summary>
internal static class Publishing
{
    public static Refusal? Check(Inspection inspection)
    {
        if (inspection.ModerationIsUnrecorded) return null;

        var moderations = inspection.Facts.Of<Moderation>().ToDictionary(moderation => moderation.Question);
        foreach (var judgment in inspection.Facts.Of<Judgment>().Where(judgment => judgment.State == JudgmentState.Graded).OrderBy(judgment => judgment.Question, StringComparer.Ordinal))
        {
            if (!moderations.TryGetValue(judgment.Question, out var moderation))
                return new("not-moderated", $"the report cannot be published: {judgment.Name()} is not moderated, and moderation is not stated to be \"not recorded\"");
            if (moderation.To != judgment.Grade)
                return new("moderated-otherwise", $"the report cannot be published: {judgment.Name()} is \"{judgment.Grade}\", but was moderated to \"{moderation.To}\"");
        }

        return null;
    }
}
