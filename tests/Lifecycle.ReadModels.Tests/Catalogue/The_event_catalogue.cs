using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Operations;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Catalogue;

public sealed class The_event_catalogue
{
    private static readonly LifecycleEvents Events = LifecycleEvents.Create();

    public static TheoryData<Type> Types { get; } = [.. typeof(DomainEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Types))]
    public void has_every_event_with_an_audience(Type happened)
    {
        Assert.Contains(Events.Catalogue.Entries, entry => entry.Type == happened);
        Assert.NotNull(Events.AudienceOf(happened));
    }

    [Fact]
    public void has_nothing_else() => Assert.Equal(
        typeof(DomainEvent).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract),
        Events.Catalogue.Entries.Count);

    [Fact]
    public void has_a_sample_of_every_event() => Assert.Equal(
        Events.Catalogue.Entries.Select(entry => entry.Type.Name).Order(StringComparer.Ordinal),
        Sample.Events.Select(happened => happened.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void names_events_in_one_way_and_once()
    {
        Assert.All(Events.Catalogue.Entries, entry => Assert.Matches("^[a-z]+(_[a-z]+)*$", entry.Name));
        Assert.Equal(Events.Catalogue.Entries.Count, Events.Catalogue.Entries.Select(entry => entry.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void knows_no_audience_of_what_is_no_event() => Assert.Throws<KeyNotFoundException>(() => Events.AudienceOf(typeof(Finding)));

    [Fact]
    public void keeps_moderation_and_operators_from_everybody_outside() => Assert.Equal(
        [
            "DeadLettersReplayed", "JudgmentModerated", "ModerationCorrected", "ModerationFound", "ModerationWithdrawn", "ProjectionSkipped", "ReadModelRebuilt",
            "SubscriberAdded", "SubscriberChanged", "SubscriberRemoved",
        ],
        Events.Catalogue.Entries.Where(entry => Events.AudienceOf(entry.Type) == Audience.InspectorateOnly).Select(entry => entry.Type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void shows_a_reports_content_to_the_public_with_its_publication() => Assert.All(
        Events.Catalogue.Entries.Where(entry => IsOfAReport(entry.Type) && !entry.Name.Contains("publi", StringComparison.Ordinal)),
        entry => Assert.NotEqual(Moment.AtOnce, Events.AudienceOf(entry.Type).Public));

    [Fact]
    public void shows_no_operator_event_to_anybody_outside() => Assert.All(
        Events.Catalogue.Entries.Where(entry => entry.Type.IsSubclassOf(typeof(OperatorEvent))),
        entry => Assert.Equal(Audience.InspectorateOnly, Events.AudienceOf(entry.Type)));

    private static bool IsOfAReport(Type happened) =>
        happened.IsSubclassOf(typeof(InspectionEvent)) || happened.IsSubclassOf(typeof(RecommendationEvent)) || happened.IsSubclassOf(typeof(ThreadEvent));
}
