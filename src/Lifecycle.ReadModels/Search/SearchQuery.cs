using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Recommendations;

namespace Lifecycle.ReadModels.Search;

/// <summary>
/// Findings and recommendations by their words, as they stand at a basis. What is withheld has no words here, and an earlier wording is
/// found only where it still stood.
/// </summary>
public sealed class SearchQuery(AssertionReader reader)
{
    private static readonly string[] Models = [InspectionsProjection.Model, RecommendationsProjection.Model, FrameworksProjection.Model];

    /// <param name="words">English words, as people type them: "quoted phrases", or, -not.</param>
    /// <param name="force">Only this force's; null for all.</param>
    /// <param name="after">The cursor: rank and position of the last item.</param>
    /// <param name="limit">Items at most.</param>
    /// <param name="at">The times that they are looked at.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<Answer<Page<FoundItem>>> For(string words, string? force, string? after, int limit, AsOf at, CancellationToken stop)
    {
        var (reading, matches) = await reader.Matching(words, Match.Marks, Models, at, stop);
        var dossier = reading.ToDossier();
        var map = new LineageMap(dossier);
        var findings = dossier.Standing<Finding>().Where(IsFound).Select(entry => Say(entry, Of(entry.Fact, entry.Inspection!), map, matches[entry.Event.Position]));
        var recommendations = dossier.Standing<Recommendation>().Where(IsFound).Select(entry => Say(entry, Of(entry.Fact), map, matches[entry.Event.Position]));
        var found = findings.Concat(recommendations).Where(item => force is null || item.Force == force);
        return Answer<Page<FoundItem>>.From(reading, Page<FoundItem>.After(found, SortKey, after, limit));

        bool IsFound<T>(OnRecord<T> entry) where T : Fact => matches.ContainsKey(entry.Event.Position);
    }

    private static Said Of(Finding finding, string inspection) => new(ItemKind.Finding, $"{inspection}/{finding.Id}", Words.Of(finding.Polarity), finding.Question, finding.Statement);

    private static Said Of(Recommendation made) => new(ItemKind.Recommendation, made.Id(), Words.Of(made.Kind), made.Question, made.Statement);

    private static FoundItem Say<T>(OnRecord<T> entry, Said said, LineageMap map, Match match) where T : Fact => new(
        said.Kind,
        said.Id,
        said.Form,
        entry.Force!,
        entry.Inspection!,
        said.Question,
        map.Question(new QuestionRef(entry.Framework!, said.Question))?.Fact.Title ?? said.Question,
        said.Statement,
        match.Pieces,
        match.Rank,
        DateAnswer.Of(entry.From.Occurred),
        entry.Sources,
        entry.Event)
    { Reserve = entry.Reserve };

    // The best first; what ranks alike, in the order recorded.
    private static string SortKey(FoundItem item) => string.Create(CultureInfo.InvariantCulture, $"{1 - item.Rank:F9} {item.Event.Position:D19}");

    private sealed record Said(ItemKind Kind, string Id, string Form, string Question, string Statement);
}
