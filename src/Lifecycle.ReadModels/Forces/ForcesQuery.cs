using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Recommendations;

namespace Lifecycle.ReadModels.Forces;

/// <summary>A force in a list.</summary>
public sealed record ForceItem(string Force, string Name, string Ons, int InspectionsOnRecord, string? MonitoringPhase);

/// <summary>A name, body or phase over time; <paramref name="To"/> null: still current.</summary>
public sealed record TermAnswer(string Called, DateAnswer From, DateAnswer? To, string? Why, Items<Citation> Sources, EventRef Event);

/// <summary>How many recommendations of one kind stand in one state.</summary>
public sealed record RecommendationCount(RecommendationKind Kind, RecommendationState State, int Count);

/// <summary>
/// A force as it stands: who it is, its current judgments and what they rest on, and how its recommendations stand. A force
/// without an inspection on record has no judgments, which is an answer.
/// </summary>
public sealed record ForceAnswer(
    string Force,
    string Name,
    string Ons,
    IReadOnlyList<string> Aliases,
    string Basis,
    IReadOnlyList<TermAnswer> Names,
    IReadOnlyList<TermAnswer> LocalPolicingBodies,
    IReadOnlyList<TermAnswer> Monitoring,
    IReadOnlyList<string> Inspections,
    string Status,
    IReadOnlyList<JudgmentAnswer> Judgments,
    IReadOnlyList<RecommendationCount> Recommendations,
    EventRef Event)
{
    /// <summary>In place of a name that is not on record for the day.</summary>
    public const string NotRecorded = "not recorded";
}

/// <summary>All forces, and the status of one.</summary>
public sealed class ForcesQuery(AssertionReader reader)
{
    private static readonly string[] ListModels = [ForcesProjection.Model, GradeHistoryProjection.Model];

    /// <summary>What the status of a force rests on.</summary>
    public static IReadOnlyList<string> StatusModels { get; } =
        [ForcesProjection.Model, FrameworksProjection.Model, GradeHistoryProjection.Model, RecommendationsProjection.Model];

    public async Task<Answer<Page<ForceItem>>> All(string? after, int limit, AsOf at, CancellationToken stop)
    {
        var reading = await reader.Everything(ListModels, at, stop);
        var dossier = reading.ToDossier();
        var names = dossier.Standing<ForceName>().ToLookup(entry => entry.Force);
        var phases = dossier.Standing<MonitoringPhase>().ToLookup(entry => entry.Force);
        var inspections = dossier.Standing<InspectionOutline>().ToLookup(entry => entry.Force);
        var items = dossier.Standing<ForceOutline>().Select(outline => new ForceItem(
            outline.Fact.Force,
            NameOn(at.ValidAt, names[outline.Force]),
            outline.Fact.Ons,
            inspections[outline.Force].Count(),
            phases[outline.Force].FirstOrDefault(entry => entry.Fact.Term.HoldsOn(at.ValidAt)) is { } phase ? Narration.Gist(phase.Fact) : null));
        return Answer<Page<ForceItem>>.From(reading, Page<ForceItem>.After(items, item => item.Force, after, limit));
    }

    public async Task<bool> Exists(string force, AsOf at, CancellationToken stop) =>
        (await reader.OfForce(force, [ForcesProjection.Model], at, stop)).ToDossier().Standing<ForceOutline>().Any();

    /// <summary>What each force was called on the day asked about; its slug, which is an address, where no name is on record for it.</summary>
    public async Task<Answer<IReadOnlyDictionary<string, string>>> Names(AsOf at, CancellationToken stop)
    {
        var reading = await reader.Everything([ForcesProjection.Model], at, stop);
        var dossier = reading.ToDossier();
        var names = dossier.Standing<ForceName>().ToLookup(entry => entry.Force);
        return Answer<IReadOnlyDictionary<string, string>>.From(
            reading,
            dossier.Standing<ForceOutline>().ToDictionary(outline => outline.Fact.Force, outline => CalledOn(at.ValidAt, outline.Fact.Force, names[outline.Force])));
    }

    /// <inheritdoc cref="Names"/>
    public async Task<string> Name(string force, AsOf at, CancellationToken stop) =>
        CalledOn(at.ValidAt, force, (await reader.OfForce(force, [ForcesProjection.Model], at, stop)).ToDossier().Standing<ForceName>());

    /// <returns>Null where there is no such force.</returns>
    public async Task<Answer<ForceAnswer>?> One(string force, AsOf at, CancellationToken stop)
    {
        var reading = await reader.OfForce(force, StatusModels, at, stop);
        return StatusOf(force, reading) is { } status ? Answer<ForceAnswer>.From(reading, status) : null;
    }

    /// <summary>The force as it stands by what was read.</summary>
    /// <returns>Null where there is no such force.</returns>
    internal static ForceAnswer? StatusOf(string force, Reading reading)
    {
        var (dossier, at) = (reading.ToDossier(), reading.At);
        if (dossier.Standing<ForceOutline>().SingleOrDefault() is not { } outline) return null;

        var map = new LineageMap(dossier);
        var judgments = new GradeHistory(dossier, map).Current().Select(judged => JudgmentAnswer.Of(judged, map)).ToList();
        return new ForceAnswer(
            force,
            NameOn(at.ValidAt, dossier.Standing<ForceName>()),
            outline.Fact.Ons,
            outline.Fact.Aliases,
            outline.Fact.Basis,
            [.. dossier.Standing<ForceName>().Where(entry => entry.Fact.Term.HasBegunBy(at.ValidAt)).Select(entry => Say(entry, entry.Fact.Called, entry.Fact.Term, null))],
            [.. dossier.Standing<LocalPolicingBody>().Where(entry => entry.Fact.Term.HasBegunBy(at.ValidAt)).Select(entry => Say(entry, entry.Fact.Called, entry.Fact.Term, null))],
            [.. dossier.Standing<MonitoringPhase>().Where(entry => entry.Fact.Term.HasBegunBy(at.ValidAt)).Select(entry => Say(entry, Narration.Gist(entry.Fact), entry.Fact.Term, entry.Fact.Why))],
            [.. dossier.Standing<InspectionOutline>().OrderBy(entry => entry.Fact.Occurred).Select(entry => entry.Fact.Inspection)],
            judgments.Count > 0 ? "inspected" : dossier.Standing<InspectionOutline>().Any() ? "no judgment on record" : "no inspection on record",
            judgments,
            Count(dossier, at.ValidAt),
            outline.Event);
    }

    private static IReadOnlyList<RecommendationCount> Count(Dossier dossier, DateOnly day)
    {
        var steps = dossier.Standing<LifeStep>().ToLookup(step => step.Event.Stream);
        return [.. dossier.Standing<Recommendation>()
            .GroupBy(made => (made.Fact.Kind, State: Closure.StateOf(made.Fact, steps[made.Event.Stream], day)))
            .OrderBy(group => group.Key)
            .Select(group => new RecommendationCount(group.Key.Kind, group.Key.State, group.Count()))];
    }

    private static string CalledOn(DateOnly day, string force, IEnumerable<OnRecord<ForceName>> names) =>
        NameOn(day, names) is var name && name == ForceAnswer.NotRecorded ? force : name;

    /// <summary>The name that the force had on the day; its slug is an address, and no name.</summary>
    private static string NameOn(DateOnly day, IEnumerable<OnRecord<ForceName>> names) =>
        names.FirstOrDefault(entry => entry.Fact.Term.HoldsOn(day))?.Fact.Called ?? ForceAnswer.NotRecorded;

    private static TermAnswer Say<T>(OnRecord<T> entry, string called, Term term, string? why) where T : Fact =>
        new(called, DateAnswer.Of(term.From), term.To is null ? null : DateAnswer.Of(term.To), why, entry.Sources, entry.Event);
}
