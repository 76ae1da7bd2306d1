using System.Text.Json.Serialization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Frameworks;

/// <summary>A programme of inspection: its id, title and the time it was in force.</summary>
public sealed record FrameworkOutline(string Framework, string Title, Edtf Programme) : Fact
{
    public override string Key() => "outline";
    public override string Name() => $"the outline of framework {Framework}";
    public override DomainEvent Recorded() => new FrameworkIntroduced(this);
    public override DomainEvent CorrectedTo(Fact to) => new FrameworkOutlineCorrected(this, (FrameworkOutline)to);
    public override DomainEvent Withdrawn() => new FrameworkWithdrawn(this);
}

/// <summary>One grade of a scale. <paramref name="Definition"/> is "not stated" where the source defines none.</summary>
public sealed record ScaleGrade(Grade Grade, bool Positive, string Definition);

/// <summary>The grades of a framework, best first. <paramref name="Basis"/> says where it comes from when no line can be cited.</summary>
public sealed record GradingScale(Items<ScaleGrade> Grades, string? Basis) : Fact
{
    /// <summary>Place of a grade on the scale, 0 the best; -1 when the scale does not have it.</summary>
    public int RankOf(Grade grade)
    {
        for (var rank = 0; rank < Grades.Count; rank++)
            if (Grades[rank].Grade == grade) return rank;
        return -1;
    }

    public override string Key() => "scale";
    public override string Name() => "the grading scale";
    public override DomainEvent Recorded() => new GradingScaleSet(this);
    public override DomainEvent CorrectedTo(Fact to) => new GradingScaleCorrected(this, (GradingScale)to);
    public override DomainEvent Withdrawn() => new GradingScaleWithdrawn(this);
}

public enum QuestionRole
{
    Core,
    Headline,
}

/// <summary>A question of a framework. A question that is not gradable is answered in narrative only.</summary>
public sealed record FrameworkQuestion(string Question, string Title, QuestionRole Role, bool Gradable) : Fact
{
    public override string Key() => Question;
    public override string Name() => $"question \"{Question}\"";
    public override DomainEvent Recorded() => new QuestionSet(this);
    public override DomainEvent CorrectedTo(Fact to) => new QuestionCorrected(this, (FrameworkQuestion)to);
    public override DomainEvent Withdrawn() => new QuestionWithdrawn(this);
}

/// <summary>How a question relates to questions of an earlier framework.</summary>
public enum Relation
{
    Same,
    Renamed,
    Widened,
    [JsonStringEnumMemberName("renamed and widened")] RenamedAndWidened,
    Narrowed,
    Merged,
    [JsonStringEnumMemberName("split out")] SplitOut,
    Promoted,
    New,
    Retired,
}

/// <summary>Whether grades on both sides of a mapping may be compared: "better" and "worse" are said only where they may.</summary>
public enum Comparability
{
    Yes,
    [JsonStringEnumMemberName("with caution")] WithCaution,
    No,
}

/// <summary>
/// The lineage of one question: the earlier questions it succeeds (<paramref name="From"/>), and those that merely held a
/// passage on its subject (<paramref name="FromPassages"/>), from which no grade is inherited.
/// </summary>
public sealed record QuestionLineage(string Question, Relation Relation, Items<QuestionRef> From, Items<QuestionRef> FromPassages, Comparability Comparable, string Note) : Fact
{
    public override string Key() => Question;
    public override string Name() => $"the lineage of question \"{Question}\"";
    public override DomainEvent Recorded() => new QuestionMapped(this);
    public override DomainEvent CorrectedTo(Fact to) => new QuestionRemapped(this, (QuestionLineage)to);
    public override DomainEvent Withdrawn() => new MappingWithdrawn(this);
}
