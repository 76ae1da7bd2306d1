using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;

namespace Lifecycle.Domain.Threads;

/// <summary>A thread's link with its thread.</summary>
public sealed record LinkOnRecord(OnRecord<SubjectThread> Thread, ThreadLink Link);

/// <summary>The items that threads can join, and the links that join them. Rejected threads join nothing.</summary>
public sealed class ItemIndex
{
    private readonly Dictionary<(ItemKind, string), OnRecord<Fact>> _items = [];

    public ItemIndex(Dossier dossier)
    {
        foreach (var entry in dossier.Entries.Where(entry => entry.Stands))
            if (RefOf(entry) is { } item) _items[(item.Kind, item.Id)] = entry;
        Links = [.. dossier.Standing<SubjectThread>()
            .Where(thread => thread.Fact.Status != ThreadStatus.Rejected)
            .OrderBy(thread => Number(thread.Fact.Thread))
            .ThenBy(thread => thread.Fact.Thread, StringComparer.Ordinal)
            .SelectMany(thread => thread.Fact.Links.Select(link => new LinkOnRecord(thread, link)))];
    }

    public IReadOnlyList<LinkOnRecord> Links { get; }

    public OnRecord<Fact>? Find(ItemRef item) => _items.GetValueOrDefault((item.Kind, item.Id));

    /// <summary>The reference by which threads name an entry; null where they cannot.</summary>
    public static ItemRef? RefOf(OnRecord<Fact> entry) => RefOf(entry.Fact, entry.Inspection);

    /// <inheritdoc cref="RefOf(OnRecord{Fact})"/>
    public static ItemRef? RefOf(Fact fact, string? inspection) => fact switch
    {
        Finding finding => new(ItemKind.Finding, $"{inspection}/{finding.Id}", null),
        Recommendation recommendation => new(ItemKind.Recommendation, recommendation.Id(), null),
        Measure measure => new(ItemKind.Measure, $"{inspection}/{measure.Id}", null),
        Caveat caveat => new(ItemKind.Caveat, $"{inspection}/{caveat.Id}", null),
        Withheld withheld => RefOf(withheld, $"{inspection}/{withheld.Item}"),
        _ => null,
    };

    /// <summary>The question of an item, where it stands under one.</summary>
    public static string? QuestionOf(Fact fact) => fact switch
    {
        Finding finding => finding.Question,
        Recommendation recommendation => recommendation.Question,
        Measure measure => measure.Question,
        Withheld withheld => withheld.Question?.Split('/')[^1],
        _ => null,
    };

    /// <summary>An item in a phrase: what it is, and what it says.</summary>
    public string Say(ItemRef item) => Find(item)?.Fact switch
    {
        Finding finding => $"{Words.Of(finding.Polarity)}: {finding.Statement}",
        Recommendation { } made => $"{Words.Of(made.Kind)} {made.Label}{(item.Part is null ? "" : $"({item.Part})")}: {made.Parts.FirstOrDefault(part => part.Label == item.Part)?.Statement ?? made.Statement}",
        Measure measure => $"figure: {Narration.Measure(measure)}",
        Caveat caveat => $"caveat: {caveat.Statement}",
        Withheld withheld => $"{Words.Of(withheld.Kind)}: {withheld.Said()}",
        _ => $"{item} (not on record)",
    };

    /// <summary>The lines behind an item; of a part, the part's own.</summary>
    public Items<Citation> SourcesOf(ItemRef item) => Find(item) switch
    {
        { Fact: Recommendation made } when made.Parts.FirstOrDefault(part => part.Label == item.Part) is { } part => part.Sources,
        { } entry => entry.Sources,
        null => Items<Citation>.Empty,
    };

    private static ItemRef? RefOf(Withheld withheld, string id) => withheld.Kind switch
    {
        Redactable.Finding => new(ItemKind.Finding, id, null),
        Redactable.Measure => new(ItemKind.Measure, id, null),
        Redactable.Caveat => new(ItemKind.Caveat, id, null),
        _ => null,
    };

    // t2 before t10.
    private static int Number(string thread) => int.TryParse(thread.TrimStart('t'), out var number) ? number : int.MaxValue;
}
