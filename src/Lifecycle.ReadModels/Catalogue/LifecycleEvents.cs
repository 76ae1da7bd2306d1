using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Operations;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.EventStore;

namespace Lifecycle.ReadModels.Catalogue;

/// <summary>
/// Every event of the product: its wire name, which is its identity for good, and its audience. A name that has been
/// released is never changed or reused; a changed shape gets a new version and an upcaster from the one before.
/// </summary>
public sealed class LifecycleEvents
{
    private readonly Dictionary<Type, Audience> _audiences = [];

    private LifecycleEvents()
    {
    }

    public EventCatalogue Catalogue { get; } = new(EventJson.Options);

    /// <exception cref="KeyNotFoundException">The type is no event of the product.</exception>
    public Audience AudienceOf(Type happened) => _audiences[happened];

    /// <summary>The wire names of the events that put facts of these kinds on record or take them off.</summary>
    public IEnumerable<string> NamesOf(IReadOnlySet<Type> kinds) =>
        Catalogue.Entries.Where(entry => FactsOf(entry.Type).Any(kinds.Contains)).Select(entry => entry.Name);

    /// <summary>The kinds of facts that an event carries.</summary>
    private static IEnumerable<Type> FactsOf(Type happened) =>
        happened.GetProperties().Select(property => property.PropertyType).Where(type => type.IsAssignableTo(typeof(Fact)));

    public static LifecycleEvents Create() => new LifecycleEvents()
        .Frameworks()
        .Forces()
        .Gathering()
        .Judging()
        .FollowUp()
        .Threads()
        .Operations();

    private LifecycleEvents Frameworks() =>
        Add<FrameworkIntroduced>("framework_introduced", Audience.Everybody)
        .Add<FrameworkOutlineCorrected>("framework_outline_corrected", Audience.Everybody)
        .Add<FrameworkWithdrawn>("framework_withdrawn", Audience.Everybody)
        .Add<GradingScaleSet>("grading_scale_set", Audience.Everybody)
        .Add<GradingScaleCorrected>("grading_scale_corrected", Audience.Everybody)
        .Add<GradingScaleWithdrawn>("grading_scale_withdrawn", Audience.Everybody)
        .Add<QuestionSet>("question_set", Audience.Everybody)
        .Add<QuestionCorrected>("question_corrected", Audience.Everybody)
        .Add<QuestionWithdrawn>("question_withdrawn", Audience.Everybody)
        .Add<QuestionMapped>("question_mapped", Audience.Everybody)
        .Add<QuestionRemapped>("question_remapped", Audience.Everybody)
        .Add<MappingWithdrawn>("mapping_withdrawn", Audience.Everybody);

    private LifecycleEvents Forces() =>
        Add<ForceListed>("force_listed", Audience.Everybody)
        .Add<ForceOutlineCorrected>("force_outline_corrected", Audience.Everybody)
        .Add<ForceWithdrawn>("force_withdrawn", Audience.Everybody)
        .Add<ForceNamed>("force_named", Audience.Everybody)
        .Add<ForceNameCorrected>("force_name_corrected", Audience.Everybody)
        .Add<ForceNameWithdrawn>("force_name_withdrawn", Audience.Everybody)
        .Add<LocalPolicingBodyNamed>("local_policing_body_named", Audience.Everybody)
        .Add<LocalPolicingBodyCorrected>("local_policing_body_corrected", Audience.Everybody)
        .Add<LocalPolicingBodyWithdrawn>("local_policing_body_withdrawn", Audience.Everybody)
        .Add<MonitoringPhaseEntered>("monitoring_phase_entered", Audience.Everybody)
        .Add<MonitoringPhaseCorrected>("monitoring_phase_corrected", Audience.Everybody)
        .Add<MonitoringPhaseWithdrawn>("monitoring_phase_withdrawn", Audience.Everybody);

    private LifecycleEvents Gathering() =>
        Add<InspectionAnnounced>("inspection_announced", Audience.ForceAtOnce)
        .Add<InspectionOutlineCorrected>("inspection_outline_corrected", Audience.ForceAtOnce)
        .Add<InspectionWithdrawn>("inspection_withdrawn", Audience.ForceAtOnce)
        .Add<DocumentRegistered>("document_registered", Audience.Report)
        .Add<DocumentCorrected>("document_corrected", Audience.Report)
        .Add<DocumentWithdrawn>("document_withdrawn", Audience.Report)
        .Add<EvidenceGathered>("evidence_gathered", Audience.Report)
        .Add<EvidenceCorrected>("evidence_corrected", Audience.Report)
        .Add<EvidenceWithdrawn>("evidence_withdrawn", Audience.Report)
        .Add<FileReviewed>("file_reviewed", Audience.Report)
        .Add<FileReviewCorrected>("file_review_corrected", Audience.Report)
        .Add<FileReviewWithdrawn>("file_review_withdrawn", Audience.Report)
        .Add<ActionPlanRecorded>("action_plan_recorded", Audience.Report)
        .Add<ActionPlanCorrected>("action_plan_corrected", Audience.Report)
        .Add<ActionPlanWithdrawn>("action_plan_withdrawn", Audience.Report)
        .Add<FindingRecorded>("finding_recorded", Audience.Report)
        .Add<FindingCorrected>("finding_corrected", Audience.Report)
        .Add<FindingWithdrawn>("finding_withdrawn", Audience.Report)
        .Add<MeasureRecorded>("measure_recorded", Audience.Report)
        .Add<MeasureCorrected>("measure_corrected", Audience.Report)
        .Add<MeasureWithdrawn>("measure_withdrawn", Audience.Report)
        .Add<CaveatAttached>("caveat_attached", Audience.Report)
        .Add<CaveatCorrected>("caveat_corrected", Audience.Report)
        .Add<CaveatWithdrawn>("caveat_withdrawn", Audience.Report)
        .Add<MonitoringIntended>("monitoring_intended", Audience.Report)
        .Add<MonitoringIntentionCorrected>("monitoring_intention_corrected", Audience.Report)
        .Add<MonitoringIntentionWithdrawn>("monitoring_intention_withdrawn", Audience.Report)
        .Add<InspectionLinked>("inspection_linked", Audience.Report)
        .Add<InspectionLinkCorrected>("inspection_link_corrected", Audience.Report)
        .Add<InspectionLinkWithdrawn>("inspection_link_withdrawn", Audience.Report)
        .Add<RemarkRecorded>("remark_recorded", Audience.Report)
        .Add<RemarkCorrected>("remark_corrected", Audience.Report)
        .Add<RemarkWithdrawn>("remark_withdrawn", Audience.Report);

    private LifecycleEvents Judging() =>
        Add<JudgmentGiven>("judgment_given", Audience.Report)
        .Add<JudgmentLeftUngraded>("judgment_left_ungraded", Audience.Report)
        .Add<JudgmentCarriedForward>("judgment_carried_forward", Audience.Report)
        .Add<JudgmentCorrected>("judgment_corrected", Audience.Report)
        .Add<JudgmentWithdrawn>("judgment_withdrawn", Audience.Report)
        .Add<JudgmentModerated>("judgment_moderated", Audience.InspectorateOnly)
        .Add<ModerationCorrected>("moderation_corrected", Audience.InspectorateOnly)
        .Add<ModerationWithdrawn>("moderation_withdrawn", Audience.InspectorateOnly)
        .Add<ModerationNotRecorded>("moderation_not_recorded", Audience.Report)
        .Add<ModerationFound>("moderation_found", Audience.InspectorateOnly)
        .Add<ReportPublished>("report_published", Audience.Everybody)
        .Add<PublicationCorrected>("publication_corrected", Audience.Everybody)
        .Add<PublicationWithdrawn>("publication_withdrawn", Audience.Everybody)
        .Add<ReportRedacted>("report_redacted", Audience.Report)
        .Add<RedactionCorrected>("redaction_corrected", Audience.Report)
        .Add<RedactionLifted>("redaction_lifted", Audience.Report);

    private LifecycleEvents FollowUp() =>
        Add<RecommendationMade>("recommendation_made", Audience.Report)
        .Add<RecommendationCorrected>("recommendation_corrected", Audience.Report)
        .Add<RecommendationWithdrawn>("recommendation_withdrawn", Audience.Report)
        .Add<RecommendationAccepted>("recommendation_accepted", Audience.Report)
        .Add<RecommendationPartlyAccepted>("recommendation_partly_accepted", Audience.Report)
        .Add<RecommendationRejected>("recommendation_rejected", Audience.Report)
        .Add<CompletionClaimed>("completion_claimed", Audience.Report)
        .Add<RecommendationMet>("recommendation_met", Audience.Report)
        .Add<CompletionNotVerified>("completion_not_verified", Audience.Report)
        .Add<RecommendationSuperseded>("recommendation_superseded", Audience.Report)
        .Add<RecommendationReopened>("recommendation_reopened", Audience.Report)
        .Add<DeadlineExtended>("deadline_extended", Audience.Report)
        .Add<LifeStepCorrected>("life_step_corrected", Audience.Report)
        .Add<LifeStepWithdrawn>("life_step_withdrawn", Audience.Report);

    private LifecycleEvents Threads() =>
        Add<ThreadAsserted>("thread_asserted", Audience.Report)
        .Add<ThreadRevised>("thread_revised", Audience.Report)
        .Add<ThreadWithdrawn>("thread_withdrawn", Audience.Report);

    private LifecycleEvents Operations() =>
        Add<ProjectionSkipped>("projection_skipped", Audience.InspectorateOnly)
        .Add<ReadModelRebuilt>("read_model_rebuilt", Audience.InspectorateOnly)
        .Add<SubscriberAdded>("subscriber_added", Audience.InspectorateOnly)
        .Add<SubscriberChanged>("subscriber_changed", Audience.InspectorateOnly)
        .Add<SubscriberRemoved>("subscriber_removed", Audience.InspectorateOnly)
        .Add<DeadLettersReplayed>("dead_letters_replayed", Audience.InspectorateOnly);

    private LifecycleEvents Add<T>(string name, Audience audience) where T : DomainEvent
    {
        Catalogue.Add<T>(name);
        _audiences.Add(typeof(T), audience);
        return this;
    }
}
