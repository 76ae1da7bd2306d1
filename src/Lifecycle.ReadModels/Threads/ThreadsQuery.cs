using Lifecycle.Domain;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;

namespace Lifecycle.ReadModels.Threads;

/// <summary>A link of a thread: how surely, in which way, from what to what.</summary>
public sealed record LinkAnswer(Strength Strength, Direction? Direction, IReadOnlyList<ItemAnswer> Earlier, IReadOnlyList<ItemAnswer> Later, string? Note);

/// <summary>A thread across reports, with who asserted it.</summary>
public sealed record ThreadAnswer(
    string Thread, string Force, string Title, string AssertedBy, DateAnswer Asserted, ThreadStatus Status, string? Note, IReadOnlyList<LinkAnswer> Links, EventRef Event);

/// <summary>Which threads are asked for; null or empty: no restriction. Links that do not fit are left out, and threads without any.</summary>
public sealed record ThreadFilter(string? Force, IReadOnlyList<Strength> Strengths, Direction? Direction);

/// <summary>Threads across reports.</summary>
public sealed class ThreadsQuery(AssertionReader reader)
{
    private static readonly string[] Models =
        [ThreadsProjection.Model, InspectionsProjection.Model, MeasuresProjection.Model, RecommendationsProjection.Model];

    public async Task<Answer<Page<ThreadAnswer>>> All(ThreadFilter filter, string? after, int limit, AsOf at, CancellationToken stop)
    {
        var reading = filter.Force is null ? await reader.Everything(Models, at, stop) : await reader.OfForce(filter.Force, Models, at, stop);
        var dossier = reading.ToDossier();
        var items = new ItemIndex(dossier);
        var threads = dossier.Standing<SubjectThread>()
            .Select(thread => Say(thread, Links(thread.Fact, filter, items)))
            .Where(thread => thread.Links.Count > 0);
        return Answer<Page<ThreadAnswer>>.From(reading, Page<ThreadAnswer>.After(threads, thread => SortKey(thread.Thread), after, limit));
    }

    private static IReadOnlyList<LinkAnswer> Links(SubjectThread thread, ThreadFilter filter, ItemIndex items) => [.. thread.Links
        .Select(link => new LinkAnswer(
            link.Strength,
            Directions.Of(link, items),
            [.. link.Earlier.Select(item => ItemAnswer.Of(item, items))],
            [.. link.Later.Select(item => ItemAnswer.Of(item, items))],
            link.Note))
        .Where(link => filter.Strengths.Count == 0 || filter.Strengths.Contains(link.Strength))
        .Where(link => filter.Direction is null || link.Direction == filter.Direction)];

    private static ThreadAnswer Say(OnRecord<SubjectThread> thread, IReadOnlyList<LinkAnswer> links) => new(
        thread.Fact.Thread,
        thread.Fact.Force,
        thread.Fact.Title,
        thread.Fact.AssertedBy,
        DateAnswer.Of(thread.Fact.Asserted),
        thread.Fact.Status,
        thread.Fact.Note,
        links,
        thread.Event);

    // t2 before t10; the cursor carries the same form.
    private static string SortKey(string thread) =>
        thread.StartsWith('t') && int.TryParse(thread.AsSpan(1), out var number) ? $"t{number:D6}" : thread;
}
