using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;

namespace Lifecycle.ReadModels.Differences;

/// <summary>Which facts belong to what is compared.</summary>
internal static class Concern
{
    /// <summary>All of a force, and the frameworks that its inspections were made by.</summary>
    public static Func<OnRecord<Fact>, bool> OfForce(string force, IReadOnlyList<OnRecord<Fact>> entries)
    {
        var frameworks = entries.Select(entry => entry.Fact).OfType<InspectionOutline>().Select(outline => outline.Framework).ToHashSet();
        return entry => entry.Force is null ? entry.Framework is { } framework && frameworks.Contains(framework) : entry.Force == force;
    }

    /// <summary>A judgment and all that stands under it: what was found, measured and asked on its question, how evidence was gathered, and what its grade means.</summary>
    public static Func<OnRecord<Fact>, bool> OfJudgment(string inspection, string question, IReadOnlyList<OnRecord<Fact>> entries)
    {
        var framework = inspection.Split('.')[0];
        var own = entries.Where(entry => entry.Inspection == inspection && ItemIndex.QuestionOf(entry.Fact) == question).ToList();
        var (findings, measures) = (Ids<Finding>(own, finding => finding.Id), Ids<Measure>(own, measure => measure.Id));
        var streams = own.Where(entry => entry.Fact is Recommendation).Select(entry => entry.Event.Stream).ToHashSet();
        var items = own.Concat(entries.Where(IsCaveat)).Select(ItemIndex.RefOf).OfType<ItemRef>().Select(item => (item.Kind, item.Id)).ToHashSet();
        return entry => entry.Fact switch
        {
            SubjectThread thread => thread.Links.SelectMany(link => link.Earlier.Concat(link.Later)).Any(item => items.Contains((item.Kind, item.Id))),
            FrameworkQuestion framed => entry.Framework == framework && framed.Question == question,
            QuestionLineage lineage => entry.Framework == framework && lineage.Question == question,
            GradingScale => entry.Framework == framework,
            _ when entry.Inspection != inspection => false,
            Judgment judgment => judgment.Question == question,
            Finding or Measure or Recommendation => ItemIndex.QuestionOf(entry.Fact) == question,
            MonitoringIntention intention => intention.Question == question,
            LifeStep => streams.Contains(entry.Event.Stream),
            Caveat => IsCaveat(entry),
            InspectionOutline or Publication or Evidence or FileReview or UnrecordedModeration => true,
            _ => false,
        };

        bool IsCaveat(OnRecord<Fact> entry) =>
            entry.Inspection == inspection && entry.Fact is Caveat caveat && (caveat.Measures.Any(measures.Contains) || caveat.Findings.Any(findings.Contains));
    }

    private static HashSet<string> Ids<T>(IEnumerable<OnRecord<Fact>> entries, Func<T, string> id) where T : Fact => [.. entries.Select(entry => entry.Fact).OfType<T>().Select(id)];
}
