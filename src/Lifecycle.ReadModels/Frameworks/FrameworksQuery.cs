using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;

namespace Lifecycle.ReadModels.Frameworks;

/// <summary>A framework with its scale, its questions and how they descend from earlier ones.</summary>
public sealed record FrameworkAnswer(
    string Framework,
    string Title,
    DateAnswer Programme,
    Sourced<GradingScale>? Scale,
    IReadOnlyList<Sourced<FrameworkQuestion>> Questions,
    IReadOnlyList<Sourced<QuestionLineage>> Lineage,
    Items<Citation> Sources,
    EventRef Event);

/// <summary>All frameworks, by id.</summary>
public sealed class FrameworksQuery(AssertionReader reader)
{
    public async Task<Answer<Page<FrameworkAnswer>>> All(string? after, int limit, AsOf at, CancellationToken stop)
    {
        var reading = await reader.OfNoForce([FrameworksProjection.Model], at, stop);
        var dossier = reading.ToDossier();
        var frameworks = dossier.Standing<FrameworkOutline>().Select(outline => new FrameworkAnswer(
            outline.Fact.Framework,
            outline.Fact.Title,
            DateAnswer.Of(outline.Fact.Programme),
            Of<GradingScale>(dossier, outline).SingleOrDefault(),
            [.. Of<FrameworkQuestion>(dossier, outline)],
            [.. Of<QuestionLineage>(dossier, outline)],
            outline.Sources,
            outline.Event));
        return Answer<Page<FrameworkAnswer>>.From(reading, Page<FrameworkAnswer>.After(frameworks, framework => framework.Framework, after, limit));
    }

    /// <summary>The ids of all frameworks.</summary>
    public async Task<IReadOnlyList<string>> Ids(AsOf at, CancellationToken stop) =>
        [.. (await Read(at, stop)).Standing<FrameworkOutline>().Select(outline => outline.Fact.Framework).Order(StringComparer.Ordinal)];

    /// <summary>The ids of all questions, each as its framework has it; one that several frameworks have counts once.</summary>
    public async Task<IReadOnlyList<string>> Questions(AsOf at, CancellationToken stop) =>
        [.. (await Read(at, stop)).Standing<FrameworkQuestion>().Select(question => question.Fact.Question).Distinct().Order(StringComparer.Ordinal)];

    private async Task<Dossier> Read(AsOf at, CancellationToken stop) => (await reader.OfNoForce([FrameworksProjection.Model], at, stop)).ToDossier();

    private static IEnumerable<Sourced<T>> Of<T>(Dossier dossier, OnRecord<FrameworkOutline> outline) where T : Fact =>
        dossier.Standing<T>().Where(entry => entry.Framework == outline.Framework).Select(entry => Sourced<T>.Of(entry, entry.Fact));
}
