using Lifecycle.Domain.Recommendations;

namespace Lifecycle.Domain.Frameworks;

/// <summary>A framework as its stream left it, with the questions of the other frameworks that it may refer to.</summary>
public sealed record Framework(Ledger Facts, IReadOnlySet<QuestionRef> EarlierQuestions)
{
    /// <summary>The inspections that rest on it.</summary>
    public IReadOnlyList<Ledger> Inspections { get; init; } = [];

    /// <summary>The recommendations made under its questions.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>Other frameworks, whose lineage may lead here.</summary>
    public IReadOnlyList<Ledger> Others { get; init; } = [];

    public FrameworkQuestion? Question(string question) => Facts.Find<FrameworkQuestion>(question);

    public GradingScale? Scale => Facts.Of<GradingScale>().SingleOrDefault();
}

/// <summary>Decisions on a framework: scale, questions, lineage.</summary>
public static class Framing
{
    public static Decision Record(Framework framework, Fact fact, Provenance from) =>
        Check(framework, fact) is { } refusal ? refusal : Recording.Record(framework.Facts, fact, from);

    public static Decision Correct(Framework framework, Fact fact, Provenance from) =>
        (Check(framework, fact) ?? InUse.Check(framework, fact)) is { } refusal ? refusal : Recording.Correct(framework.Facts, fact, from);

    public static Decision Withdraw(Framework framework, Fact fact, Provenance from) =>
        InUse.CheckWithdrawal(framework, fact) is { } refusal ? refusal : Recording.Withdraw(framework.Facts, fact, from);

    private static Refusal? Check(Framework framework, Fact fact) => fact switch
    {
        GradingScale scale => CheckScale(scale),
        QuestionLineage lineage => CheckLineage(framework, lineage),
        _ => null,
    };

    private static Refusal? CheckScale(GradingScale scale)
    {
        var twice = scale.Grades.GroupBy(entry => entry.Grade).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) return new("grade-twice", $"the scale names the grade \"{twice.Key}\" more than once");

        return scale.Grades.Count < 2 ? new("scale-too-short", "a scale needs at least two grades, best first") : null;
    }

    private static Refusal? CheckLineage(Framework framework, QuestionLineage lineage)
    {
        if (framework.Question(lineage.Question) is null)
            return new("unknown-question", $"the lineage names question \"{lineage.Question}\", which this framework does not have");

        foreach (var earlier in lineage.From.Concat(lineage.FromPassages))
            if (!framework.EarlierQuestions.Contains(earlier))
                return new("unknown-question", $"the lineage of \"{lineage.Question}\" names {earlier}, which is not on record");

        var (from, passages, fits) = Arity(lineage.Relation);
        return fits(lineage) ? null : new("lineage-arity", $"the relation \"{Words.Of(lineage.Relation)}\" of \"{lineage.Question}\" needs {from} earlier question and {passages} passage; it names {lineage.From.Count} and {lineage.FromPassages.Count}");
    }

    private static (string From, string Passages, Func<QuestionLineage, bool> Fits) Arity(Relation relation) => relation switch
    {
        Relation.Merged => ("more than one", "no", lineage => lineage.From.Count > 1 && lineage.FromPassages.Count == 0),
        Relation.New => ("no", "no", lineage => lineage.From.Count == 0 && lineage.FromPassages.Count == 0),
        Relation.SplitOut or Relation.Promoted => ("no", "at least one", lineage => lineage.From.Count == 0 && lineage.FromPassages.Count > 0),
        _ => ("exactly one", "no", lineage => lineage.From.Count == 1 && lineage.FromPassages.Count == 0),
    };
}
