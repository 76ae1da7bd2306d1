using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Web.Importing;

/// <summary>The order in which the facts of a stream come to be. They go in the reverse order.</summary>
internal static class LifeCycle
{
    private static readonly Type[] Order =
    [
        typeof(ForceOutline), typeof(ForceName), typeof(LocalPolicingBody), typeof(MonitoringPhase),
        typeof(FrameworkOutline), typeof(GradingScale), typeof(FrameworkQuestion), typeof(QuestionLineage),
        typeof(InspectionOutline), typeof(SourceDocument), typeof(Evidence), typeof(FileReview), typeof(ActionPlan), typeof(Finding),
        typeof(Measure), typeof(Caveat), typeof(Judgment), typeof(UnrecordedModeration), typeof(Moderation), typeof(MonitoringIntention),
        typeof(InspectionLink), typeof(Remark), typeof(Redaction), typeof(Publication),
        typeof(Recommendation), typeof(LifeStep),
        typeof(SubjectThread),
    ];

    public static int RankOf(Fact fact) => Array.IndexOf(Order, fact.GetType());
}
