using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain;

/// <summary>
/// The times at which the record is looked at, apart from what had been recorded by then: what had happened in the world by
/// <paramref name="ValidAt"/>, and what reports published by <paramref name="PublishedAt"/> said (null: whenever they were published).
/// </summary>
public sealed record Basis(DateOnly ValidAt, DateOnly? PublishedAt)
{
    /// <summary>
    /// What is on record at these times, of what is on record at all. What had not happened, or was not published, is left out; what a later
    /// correction put right stands as it stood; what the sources do not decide stays, with its reserve.
    /// </summary>
    public IReadOnlyList<OnRecord<Fact>> Of(IReadOnlyList<OnRecord<Fact>> entries)
    {
        var some = Inspected(Version.Of(entries).Select(version => version.At(version.Happened, ValidAt, "")), entries);
        if (PublishedAt is { } day)
        {
            var published = new PublicationDates(some.Select(version => version.Entry));
            some = Inspected(some.Select(version => version.Entry.Fact is Publication ? version.AtItself(published, day) : version.At(published.Of(version.Entry.Inspection, version.Told), day, "published ")), entries);
        }

        return ThreadsAt(entries, Once([.. some.Select(version => version.Entry)], entries));
    }

    /// <summary>
    /// Whether an event belongs to what can have happened, and been published, by these times. Of an inspection nothing does before the
    /// inspection itself, also where the event has no date.
    /// </summary>
    public bool Includes(Provenance from, string? inspection, PublicationDates published, InspectionDates inspected)
    {
        var happened = from.MadeKnown ?? from.Occurred.Date;
        return Beginning.On(happened).MayPrecede(ValidAt)
            && inspected.MayHaveBegun(inspection, ValidAt)
            && (PublishedAt is not { } day || published.Of(inspection, happened)?.MayPrecede(day) == true);
    }

    /// <summary>The same of an event about a thread, which has no date of its own: it needs a link whose items are there.</summary>
    public bool Includes(Provenance from, SubjectThread thread, PublicationDates published, InspectionDates inspected) => thread.Links.Any(link =>
        link.Earlier.Concat(link.Later).All(item => Includes(from, inspected.InspectionOf(item), published, inspected))
        && (link.Later.Count > 0 || link.Earlier.Count == 0 || inspected.After(link.Earlier).Any(later => Includes(from, later, published, inspected))));

    /// <summary>Where an event may belong to these times and may not: in words.</summary>
    public string? ReserveOf(Provenance from, string? inspection, PublicationDates published)
    {
        var happened = from.MadeKnown ?? from.Occurred.Date;
        var reserves = new[] { Beginning.On(happened).ReserveOn(ValidAt, ""), PublishedAt is { } day ? published.Of(inspection, happened)?.ReserveOn(day, "published ") : null };
        return string.Join("; ", reserves.OfType<string>()) is { Length: > 0 } reserve ? reserve : null;
    }

    /// <summary>What is there; and of an inspection nothing is, before the inspection itself.</summary>
    private static List<Version> Inspected(IEnumerable<Version?> versions, IReadOnlyList<OnRecord<Fact>> all)
    {
        var there = versions.OfType<Version>().ToList();
        var without = all.Where(IsOutline).Select(entry => entry.Inspection).Except(there.Select(version => version.Entry).Where(IsOutline).Select(entry => entry.Inspection)).ToHashSet();
        if (without.Count > 0) there.RemoveAll(version => version.Entry.Inspection is not null && without.Contains(version.Entry.Inspection));
        return there;

        static bool IsOutline(OnRecord<Fact> entry) => entry.Fact is InspectionOutline;
    }

    /// <summary>
    /// Of each fact one version stands: where an earlier one would stand again although a later one does, because it was withdrawn and then
    /// recorded anew, the later one counts.
    /// </summary>
    private static List<OnRecord<Fact>> Once(List<OnRecord<Fact>> some, IReadOnlyList<OnRecord<Fact>> all)
    {
        // Read models share some kinds of fact, so that an event can come twice.
        var ended = all.Where(entry => !entry.Stands).DistinctBy(EventOf).ToDictionary(EventOf);
        if (!some.Exists(IsReopened)) return some;

        var standing = some.Where(entry => entry.Stands).ToLookup(KeyOf, entry => entry.Event.Position);
        return [.. some.Select(entry => IsReopened(entry) && standing[KeyOf(entry)].Any(other => other > entry.Event.Position)
            ? entry with { Until = ended[EventOf(entry)].Until }
            : entry)];

        bool IsReopened(OnRecord<Fact> entry) => entry.Stands && ended.ContainsKey(EventOf(entry));
    }

    private static (long, Type) EventOf(OnRecord<Fact> entry) => (entry.Event.Position, entry.Fact.GetType());

    private static (string, Type, string) KeyOf(OnRecord<Fact> entry) => (entry.Event.Stream, entry.Fact.GetType(), entry.Fact.Key());

    /// <summary>A thread joins what is there: links to what is left out go too, and threads without any.</summary>
    private static IReadOnlyList<OnRecord<Fact>> ThreadsAt(IReadOnlyList<OnRecord<Fact>> all, IReadOnlyList<OnRecord<Fact>> some)
    {
        if (some.Count == all.Count || !some.Any(entry => entry.Fact is SubjectThread)) return some;

        var there = new LinksAt(all, some);
        return [.. some.Select(entry => entry.Fact is SubjectThread thread ? there.Of(entry, thread) : entry).OfType<OnRecord<Fact>>()];
    }

    /// <summary>
    /// An entry, and since when it was made known in the world (<paramref name="Since"/>), where that was not with the fact itself.
    /// <paramref name="Replaces"/>: it put right what people had known.
    /// </summary>
    private sealed record Version(OnRecord<Fact> Entry, Edtf? Since, bool Replaces)
    {
        /// <summary>A fact that was only told later happened when it happened; what put one right begins with being told.</summary>
        public Beginning Happened => Beginning.On(Replaces ? Since : Entry.From.Occurred.Date);

        public Edtf? Told => Since ?? Entry.From.Occurred.Date;

        /// <summary>A version that puts only the record right takes over from the one that it replaces.</summary>
        public static IReadOnlyList<Version> Of(IReadOnlyList<OnRecord<Fact>> entries)
        {
            var replaced = new Dictionary<(long, Type), Version>();
            var versions = new List<Version>(entries.Count);
            foreach (var entry in entries.OrderBy(entry => entry.Event.Position))
            {
                var before = replaced.GetValueOrDefault((entry.Event.Position, entry.Fact.GetType()));
                var version = new Version(entry, entry.From.MadeKnown ?? before?.Since, before is not null && (entry.From.MadeKnown is not null || before.Replaces));
                versions.Add(version);
                if (entry.Until is { } until) replaced[(until, entry.Fact.GetType())] = version;
            }

            return versions;
        }

        /// <summary>As it stood on a day; null where it had not begun.</summary>
        public Version? At(Beginning? beginning, DateOnly day, string what)
        {
            if (beginning is not { } began || !began.MayPrecede(day)) return null;

            // Before its correction or withdrawal was made known, it stood.
            return Reserved(Entry.EndMadeKnown is { } made && day < made.Earliest ? Entry with { Until = null } : Entry, began.ReserveOn(day, what));
        }

        /// <summary>
        /// A publication is no part of what its report says, so that by its date, as it is known now, it is decided what had been published: a
        /// date that people had believed then decides nothing.
        /// </summary>
        public Version? AtItself(PublicationDates published, DateOnly day) =>
            published.Of(Entry.Inspection, null) is { } began && began.MayPrecede(day) ? Reserved(Entry, began.ReserveOn(day, "published ")) : null;

        private Version Reserved(OnRecord<Fact> entry, string? reserve) =>
            this with { Entry = reserve is null ? entry : entry with { Reserve = entry.Reserve is null ? reserve : $"{entry.Reserve}; {reserve}" } };
    }
}
