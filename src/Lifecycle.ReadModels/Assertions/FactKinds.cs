using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Operations;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>The name under which a row keeps each kind of fact, and the way back.</summary>
public static class FactKinds
{
    private static readonly Dictionary<string, Type> Types = new()
    {
        ["framework"] = typeof(FrameworkOutline),
        ["scale"] = typeof(GradingScale),
        ["question"] = typeof(FrameworkQuestion),
        ["lineage"] = typeof(QuestionLineage),
        ["force"] = typeof(ForceOutline),
        ["name"] = typeof(ForceName),
        ["body"] = typeof(LocalPolicingBody),
        ["monitoring phase"] = typeof(MonitoringPhase),
        ["inspection"] = typeof(InspectionOutline),
        ["document"] = typeof(SourceDocument),
        ["evidence"] = typeof(Evidence),
        ["file review"] = typeof(FileReview),
        ["action plan"] = typeof(ActionPlan),
        ["finding"] = typeof(Finding),
        ["measure"] = typeof(Measure),
        ["caveat"] = typeof(Caveat),
        ["judgment"] = typeof(Judgment),
        ["moderation"] = typeof(Moderation),
        ["unrecorded moderation"] = typeof(UnrecordedModeration),
        ["monitoring intention"] = typeof(MonitoringIntention),
        ["link"] = typeof(InspectionLink),
        ["remark"] = typeof(Remark),
        ["redaction"] = typeof(Redaction),
        ["withheld"] = typeof(Withheld),
        ["publication"] = typeof(Publication),
        ["recommendation"] = typeof(Recommendation),
        ["life step"] = typeof(LifeStep),
        ["thread"] = typeof(SubjectThread),
        ["skip"] = typeof(SkippedEvent),
        ["rebuild"] = typeof(ReadModelRebuild),
        ["subscriber"] = typeof(Subscription),
        ["dead letter replay"] = typeof(DeadLetterReplay),
    };

    private static readonly Dictionary<Type, string> Names = Types.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(Fact fact) => Names[fact.GetType()];

    public static string Of<T>() where T : Fact => Names[typeof(T)];

    public static Fact Read(string kind, string json) =>
        (Fact)(JsonSerializer.Deserialize(json, Types[kind], EventJson.Options) ?? throw new JsonException($"a row of kind {kind} is null"));
}
