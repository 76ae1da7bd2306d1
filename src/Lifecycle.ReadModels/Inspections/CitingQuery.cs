using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Inspections;

/// <summary>
/// Something on record that cites a document, in words. <paramref name="Key"/> tells it from others of its <paramref name="Kind"/> in its
/// stream; <paramref name="Inspection"/> is null where it is of none, as a question of a framework is.
/// </summary>
public sealed record CitingFact(string Kind, string Key, string Says, string? Inspection, Items<Citation> Sources, EventRef Event) : Reserved;

/// <summary>The way back from source lines to what rests on them.</summary>
public sealed class CitingQuery(AssertionReader reader)
{
    // The timeline keeps the events of what the others keep the facts of.
    private static readonly string[] Models = [.. LifecycleModels.Names.Where(model => model != TimelineProjection.Model)];

    /// <summary>
    /// What stands and cites a document, in the order of the lines cited. Names of documents are given by each inspection for itself: what
    /// another inspection cites by the same name is left out where that one did not register it.
    /// </summary>
    /// <param name="document">The document's name.</param>
    /// <param name="lines">Only what cites one of these lines; null for any.</param>
    /// <param name="after">The cursor.</param>
    /// <param name="limit">Items at most.</param>
    /// <param name="at">The times that they are looked at.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>Null where no such document is on record.</returns>
    public async Task<Answer<Page<CitingFact>>?> Of(string document, Items<LineRange>? lines, string? after, int limit, AsOf at, CancellationToken stop)
    {
        at = at with { KnownAt = at.KnownAt ?? await reader.Basis(Models, stop) };
        var reading = await reader.OfDocuments([document], Models, at, stop);
        var registered = reading.ToDossier().Standing<SourceDocument>().Where(entry => entry.Fact.Document == document).ToList();
        if (registered.Count == 0) return null;

        var readings = new List<Reading>();
        foreach (var force in registered.Select(entry => entry.Force!).Distinct()) readings.Add(await reader.OfForce(force, Models, at, stop));
        var inspections = registered.Select(entry => entry.Inspection).ToHashSet();
        // Frameworks come along with each force.
        var there = readings.SelectMany(each => each.ToDossier().Entries).DistinctBy(entry => entry.Event.Position).ToList();
        var map = new LineageMap(new Dossier(there));
        var citing = there
            .Where(entry => entry.Stands && (entry.Inspection is null || inspections.Contains(entry.Inspection)))
            .Select(entry => (Entry: entry, First: First(entry)))
            .Where(pair => pair.First is not null);
        var page = Page<(OnRecord<Fact> Entry, int? First)>.After(citing, pair => Key(pair.First!.Value, pair.Entry), after, limit);
        return new(new([.. page.Items.Select(pair => Say(pair.Entry, map))], page.Next), reading.Basis, readings.Append(reading).Max(each => each.Changed));

        int? First(OnRecord<Fact> entry) => entry.Sources.Where(cited => cited.Document == document).SelectMany(cited => cited.Lines)
            .Where(cited => lines is null || lines.Any(asked => asked.First <= cited.Last && cited.First <= asked.Last))
            .Min(cited => (int?)cited.First);
    }

    private static string Key(int line, OnRecord<Fact> entry) => string.Create(CultureInfo.InvariantCulture, $"{line:D9} {entry.Event.Position:D19}");

    private static CitingFact Say(OnRecord<Fact> entry, LineageMap map) =>
        new(FactKinds.Of(entry.Fact), entry.Fact.Key(), Says(entry, map), entry.Inspection, entry.Sources, entry.Event) { Reserve = entry.Reserve };

    // A judgment's gist is its grade, which says little without the question.
    private static string Says(OnRecord<Fact> entry, LineageMap map) => entry.Fact is Judgment judgment
        ? $"{map.Question(new(entry.Framework!, judgment.Question))?.Fact.Title ?? judgment.Question} {Narration.Gist(judgment)}"
        : Narration.Gist(entry.Fact);
}
