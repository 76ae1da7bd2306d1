using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Differences;

/// <summary>
/// Works out why something differs between two bases: what was recorded, published, corrected or withdrawn between their positions, and
/// what had not happened, or was not published, by the days of the earlier one as the record of the later one tells.
/// </summary>
/// <param name="earlier">The earlier basis.</param>
/// <param name="later">The later basis.</param>
/// <param name="record">All that may be seen at the later basis, whenever it happened.</param>
/// <param name="withdrawals">The events that took something off the record and put nothing in its place, by position.</param>
internal sealed class Causes(Side earlier, Side later, Reading record, IReadOnlyDictionary<long, TimelineItem> withdrawals)
{
    private readonly ILookup<FactKey, OnRecord<Fact>> _versions = new Dossier(record.Entries).Entries.ToLookup(FactKey.Of);
    private readonly HashSet<FactKey> _happened = [.. new Side(record, earlier.At with { PublishedAt = null }).Standing.Keys];
    private readonly HashSet<FactKey> _published = [.. new Side(record, earlier.At).Standing.Keys];

    public IReadOnlyList<Because> OfAdded(OnRecord<Fact> now)
    {
        var because = new List<Because>();
        because.AddRange(OfRecorded(now, null));
        if (!_published.Contains(FactKey.Of(now)))
            because.Add(_happened.Contains(FactKey.Of(now)) ? OfPublishedLater(now) : new(Cause.HappenedLater, null, null, HappenedOn(now), now.Sources, null));
        return because.Count > 0 ? because : OfSurroundings(now);
    }

    public IReadOnlyList<Because> OfRemoved(OnRecord<Fact> before)
    {
        var because = Steps(before, null);
        return because.Count > 0 ? because : OfSurroundings(before);
    }

    public IReadOnlyList<Because> OfChanged(OnRecord<Fact> before, OnRecord<Fact> after)
    {
        if (before.Event.Position != after.Event.Position)
        {
            var steps = Steps(before, after);
            return steps.Count > 0 ? steps : [Recorded(Cause.Corrected, null, after)];
        }

        var because = new List<Because>();
        if (before.Reserve != after.Reserve)
        {
            if (before.Reserve is { } open) because.Add(new(Cause.NotCertainEarlier, null, open, null, before.Sources, null));
            else because.Add(new(Cause.NotCertainLater, null, after.Reserve, null, after.Sources, null));
        }

        if (earlier.StateOf(before.Fact) != later.StateOf(after.Fact)) because.Add(new(Cause.HappenedLater, "its end", null, Side.TermOf(after.Fact)?.To is { } end ? DateAnswer.Of(end) : null, after.Sources, null));
        if (before.Fact is SubjectThread && before.Fact != after.Fact) because.AddRange(OfSurroundings(after));
        return because;
    }

    /// <summary>What befell the report that something is in, where that decides whether it stands, or when it is due.</summary>
    public IReadOnlyList<Because> OfItsReport(OnRecord<Fact> entry)
    {
        var because = Lasts(version => version.Fact is Publication or InspectionOutline && version.Inspection is not null && version.Inspection == entry.Inspection).SelectMany(OfVersion).ToList();
        return because.Count > 0 ? because : [OfPublishedLater(entry) with { What = entry.Inspection is null ? null : "the report" }];
    }

    /// <summary>What happened in the log after the earlier basis until a version stood and could be seen.</summary>
    private IEnumerable<Because> OfRecorded(OnRecord<Fact> now, string? what)
    {
        var since = new Stack<OnRecord<Fact>>();
        var at = now;
        for (; at is not null && at.Event.Position > earlier.Position; at = _versions[FactKey.Of(now)].FirstOrDefault(old => old.Until == since.Peek().Event.Position)) since.Push(at);

        // A version that was recorded by then may not have been seen.
        if (at?.SeenFrom > earlier.Position) yield return OfOpening(at);
        for (var cause = at is null ? Cause.RecordedLater : Cause.Corrected; since.TryPop(out var version); cause = Cause.Corrected)
        {
            yield return Recorded(cause, what, version);
            if (cause == Cause.RecordedLater && version.SeenFrom is not null) yield return OfOpening(version);
        }
    }

    /// <summary>What befell that by which something stands, while it stayed as it was.</summary>
    private IReadOnlyList<Because> OfSurroundings(OnRecord<Fact> entry) => entry.Fact is SubjectThread thread ? OfItsItems(entry, thread) : OfItsReport(entry);

    /// <summary>What befell the items that a thread joins: without them there is no link.</summary>
    private IReadOnlyList<Because> OfItsItems(OnRecord<Fact> entry, SubjectThread thread)
    {
        var joined = thread.Links.SelectMany(link => link.Earlier.Concat(link.Later)).Select(item => (item.Kind, item.Id)).ToHashSet();
        var because = Lasts(version => ItemIndex.RefOf(version) is { } item && joined.Contains((item.Kind, item.Id))).SelectMany(OfVersion).ToList();

        // That something is gone can be said only where there is a later report, so reports decide as well.
        if (because.Count == 0) because.AddRange(Lasts(version => version.Fact is Publication or InspectionOutline).SelectMany(OfVersion));
        return because.Count > 0 ? because : [new(CauseOfLinks(), "what it joins", null, null, entry.Sources, null)];
    }

    private IEnumerable<OnRecord<Fact>> Lasts(Func<OnRecord<Fact>, bool> some) =>
        _versions.Select(versions => versions.MaxBy(version => version.Event.Position)!).Where(some).OrderBy(version => version.Event.Position);

    private IEnumerable<Because> OfVersion(OnRecord<Fact> last)
    {
        foreach (var because in OfRecorded(last, last.Fact.Name())) yield return because;
        if (last.Until is { } until && until > earlier.Position) yield return Withdrawn(until, last.Fact.Name());
    }

    /// <summary>From one version to another, or to where it ended: each correction and withdrawal on the way.</summary>
    private List<Because> Steps(OnRecord<Fact> from, OnRecord<Fact>? to)
    {
        var steps = Way(from, to).ToList();
        var sameDays = earlier.At.ValidAt == later.At.ValidAt && earlier.At.PublishedAt == later.At.PublishedAt;
        return sameDays ? [.. steps.Where(step => step.Event is null || step.Event.Position > earlier.Position)] : steps;
    }

    private IEnumerable<Because> Way(OnRecord<Fact> from, OnRecord<Fact>? to)
    {
        var versions = _versions[FactKey.Of(from)].OrderBy(version => version.Event.Position).ToList();
        var at = versions.Find(version => version.Event.Position == from.Event.Position);
        while (at is { Until: { } until } && at.Event.Position != to?.Event.Position)
        {
            if (versions.Find(version => version.Event.Position == until) is { } corrected)
            {
                yield return Recorded(Cause.Corrected, null, at = corrected);
                continue;
            }

            yield return Withdrawn(until, null);
            at = versions.Find(version => version.Event.Position > until);
            if (at is not null) yield return Recorded(Cause.RecordedLater, null, at);
        }
    }

    private static Because Recorded(Cause cause, string? what, OnRecord<Fact> now) =>
        new(cause, what, now.From.Reason, now.From.MadeKnown is { } known ? DateAnswer.Of(known) : null, now.Sources, now.Event);

    private Because Withdrawn(long position, string? what) => withdrawals.TryGetValue(position, out var item)
        ? new(Cause.Withdrawn, what, item.From.Reason, item.From.MadeKnown is { } known ? DateAnswer.Of(known) : null, item.From.Sources, item.Event)
        : new(Cause.Withdrawn, what, null, null, Items<Citation>.Empty, null);

    /// <summary>The publication that opened what had waited for it.</summary>
    private Because OfOpening(OnRecord<Fact> now) => record.Entries.FirstOrDefault(entry => entry.Event.Position == now.SeenFrom) is { } opening
        ? new(Cause.PublishedLater, null, opening.From.Reason, opening.Fact is Publication publication ? DateAnswer.Of(publication.Date) : null, opening.Sources, opening.Event)
        : new(Cause.PublishedLater, null, null, null, Items<Citation>.Empty, null);

    private Because OfPublishedLater(OnRecord<Fact> entry) => new(
        Cause.PublishedLater,
        null,
        null,
        later.PublishedOn(entry.Inspection) is { } date ? DateAnswer.Of(date) : HappenedOn(entry),
        PublicationOf(entry)?.Sources ?? entry.Sources,
        null);

    private OnRecord<Fact>? PublicationOf(OnRecord<Fact> entry) =>
        later.Standing.Values.FirstOrDefault(other => other.Fact is Publication && other.Inspection is not null && other.Inspection == entry.Inspection);

    private static DateAnswer HappenedOn(OnRecord<Fact> entry) =>
        DateAnswer.Of(Side.TermOf(entry.Fact)?.From ?? (entry.From.MadeKnown is { } known ? new Occasion(known) : entry.From.Occurred));

    private Cause CauseOfLinks() =>
        earlier.Position < later.Position ? Cause.RecordedLater : earlier.At.ValidAt < later.At.ValidAt ? Cause.HappenedLater : Cause.PublishedLater;
}
