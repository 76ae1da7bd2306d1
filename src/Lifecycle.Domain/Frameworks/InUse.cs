using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Frameworks;

/// <summary>What inspections and later frameworks rest on cannot be taken from under them.</summary>
internal static class InUse
{
    /// <summary>A scale keeps the grades that were given, and a question that was graded stays gradable.</summary>
    public static Refusal? Check(Framework framework, Fact fact) => fact switch
    {
        GradingScale scale => Judgments(framework).FirstOrDefault(given => given.Judgment.Grade is { } grade && scale.RankOf(grade) < 0) is ({ } inspection, { } judgment)
            ? new("grade-in-use", $"the scale cannot be without \"{judgment.Grade}\": {inspection} gives it on \"{judgment.Question}\"")
            : null,
        FrameworkQuestion { Gradable: false } question => Judgments(framework).FirstOrDefault(given => given.Judgment.Question == question.Question && given.Judgment.Grade is not null) is ({ } inspection, not null)
            ? new("grade-in-use", $"{question.Name()} cannot be made narrative: {inspection} grades it")
            : null,
        _ => null,
    };

    public static Refusal? CheckWithdrawal(Framework framework, Fact fact) => fact switch
    {
        FrameworkOutline or GradingScale when framework.Inspections.SelectMany(inspection => inspection.Of<InspectionOutline>()).FirstOrDefault() is { } inspection =>
            new("still-referred-to", $"{fact.Name()} cannot be withdrawn: inspection {inspection.Inspection} rests on it"),
        FrameworkOutline outline when framework.Facts.All.Select(held => held.Fact).FirstOrDefault(other => other is not FrameworkOutline) is { } other =>
            new("still-referred-to", $"{outline.Name()} cannot be withdrawn: {other.Name()} refers to it"),
        FrameworkQuestion question => CheckWithdrawal(framework, question),
        _ => null,
    };

    private static Refusal? CheckWithdrawal(Framework framework, FrameworkQuestion question)
    {
        foreach (var inspection in framework.Inspections)
        {
            Fact? user = inspection.Find<Judgment>(question.Question)
                ?? (Fact?)inspection.Of<Finding>().FirstOrDefault(finding => finding.Question == question.Question)
                ?? (Fact?)inspection.Of<Measure>().FirstOrDefault(measure => measure.Question == question.Question)
                ?? (Fact?)inspection.Find<Moderation>(question.Question)
                ?? inspection.Of<MonitoringIntention>().FirstOrDefault(intention => intention.Question == question.Question);
            if (user is not null) return new("still-referred-to", $"{question.Name()} cannot be withdrawn: {user.Name()} of {Id(inspection)} refers to it");
        }

        if (framework.Recommendations.FirstOrDefault(made => made.Question == question.Question) is { } recommendation)
            return new("still-referred-to", $"{question.Name()} cannot be withdrawn: {recommendation.Name()} of {recommendation.Inspection} refers to it");

        if (framework.Facts.Find<QuestionLineage>(question.Question) is { } descent)
            return new("still-referred-to", $"{question.Name()} cannot be withdrawn: {descent.Name()} refers to it");
        if (framework.Facts.Find<FrameworkOutline>("outline") is not { } outline) return null;

        var own = new QuestionRef(outline.Framework, question.Question);
        foreach (var other in framework.Others)
        {
            if (other.Of<QuestionLineage>().FirstOrDefault(lineage => lineage.From.Concat(lineage.FromPassages).Contains(own)) is { } lineage)
                return new("still-referred-to", $"{question.Name()} cannot be withdrawn: {lineage.Name()} in {other.Of<FrameworkOutline>().Single().Framework} refers to it");
        }

        return null;
    }

    private static IEnumerable<(string Inspection, Judgment Judgment)> Judgments(Framework framework) =>
        framework.Inspections.SelectMany(inspection => inspection.Of<Judgment>().Select(judgment => (Id(inspection), judgment)));

    private static string Id(Ledger inspection) => inspection.Of<InspectionOutline>().Single().Inspection;
}
