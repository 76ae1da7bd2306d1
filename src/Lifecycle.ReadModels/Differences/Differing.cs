using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Differences;

/// <summary>What differs between two bases, fact by fact, and why. Pure: two looks at one record.</summary>
public static class Differing
{
    /// <param name="earlier">The earlier basis: what had been recorded, and could be seen, by its position.</param>
    /// <param name="later">The later basis.</param>
    /// <param name="concerns">Which facts are compared.</param>
    /// <param name="withdrawals">The events that took something off the record and put nothing in its place, by position.</param>
    public static DifferenceList Between(Reading earlier, Reading later, Func<OnRecord<Fact>, bool> concerns, IReadOnlyDictionary<long, TimelineItem> withdrawals)
    {
        var (from, to) = (new Side(earlier, earlier.At), new Side(later, later.At));
        var causes = new Causes(from, to, later, withdrawals);
        return new(
            [.. Only(to, from).Select(now => Added(now, to, causes))],
            [.. Only(from, to).Select(before => Removed(before, from, causes))],
            [.. Both().SelectMany(pair => Changed(pair.Before, pair.After, from, to, causes))]);

        IEnumerable<OnRecord<Fact>> Only(Side one, Side other) =>
            one.Standing.Where(pair => !other.Standing.ContainsKey(pair.Key) && concerns(pair.Value)).Select(pair => pair.Value).OrderBy(entry => entry.Event.Position);

        IEnumerable<(OnRecord<Fact> Before, OnRecord<Fact> After)> Both() => to.Standing
            .Where(pair => from.Standing.ContainsKey(pair.Key) && concerns(pair.Value))
            .Select(pair => (from.Standing[pair.Key], pair.Value))
            .OrderBy(pair => pair.Value.Event.Position);
    }

    private static BasisDifference Added(OnRecord<Fact> now, Side side, Causes causes)
    {
        var because = causes.OfAdded(now);
        return Of(now, null, Stand(now, side), because, Sentences.Added(Full(now), Narration.Gist(now.Fact), because));
    }

    private static BasisDifference Removed(OnRecord<Fact> before, Side side, Causes causes)
    {
        var because = causes.OfRemoved(before);
        return Of(before, Stand(before, side), null, because, Sentences.Removed(Full(before), Narration.Gist(before.Fact), because));
    }

    private static IEnumerable<BasisDifference> Changed(OnRecord<Fact> before, OnRecord<Fact> after, Side from, Side to, Causes causes)
    {
        var same = before.Event.Position == after.Event.Position && before.Reserve == after.Reserve && before.Fact == after.Fact && from.StateOf(before.Fact) == to.StateOf(after.Fact);
        if (!same)
        {
            var because = causes.OfChanged(before, after);
            var (old, now) = (Stand(before, from), Stand(after, to));
            yield return Of(after, old, now, because, Sentences.Changed(Full(after), Said(old, now), Said(now, old), because));
        }

        foreach (var due in DueChanges.Between(from, to, before, after, causes)) yield return due;
    }

    private static BasisDifference Of(OnRecord<Fact> entry, Stands? before, Stands? after, IReadOnlyList<Because> because, string sentence) =>
        new(FactKinds.Of(entry.Fact), entry.Fact.Name(), entry.Inspection, before, after, because, sentence);

    private static Stands Stand(OnRecord<Fact> entry, Side side) => new(
        Narration.Gist(entry.Fact),
        JsonSerializer.SerializeToElement(entry.Fact, entry.Fact.GetType(), EventJson.Options),
        side.StateOf(entry.Fact),
        entry.Sources,
        entry.Event)
    {
        Reserve = entry.Reserve,
    };

    /// <summary>What it says, with its state where only that is another.</summary>
    private static string Said(Stands one, Stands other) => one.Says == other.Says && one.State != other.State ? $"{one.Says}, {one.State}" : one.Says;

    /// <summary>A fact by its name, and where that does not tell by what it belongs to.</summary>
    private static string Full(OnRecord<Fact> entry) => entry switch
    {
        { Fact: LifeStep } => $"{entry.Fact.Name()} of recommendation {entry.Event.Stream[(entry.Event.Stream.IndexOf('/', StringComparison.Ordinal) + 1)..]}",
        { Fact: UnrecordedModeration, Inspection: { } inspection } => $"the statement on {inspection} that moderation is not recorded",
        { Inspection: { } inspection } when !entry.Fact.Name().Contains(inspection, StringComparison.Ordinal) => $"{entry.Fact.Name()} of {inspection}",
        { Force: null, Framework: { } framework } when !entry.Fact.Name().Contains(framework, StringComparison.Ordinal) => $"{entry.Fact.Name()} of {framework}",
        _ => entry.Fact.Name(),
    };
}
