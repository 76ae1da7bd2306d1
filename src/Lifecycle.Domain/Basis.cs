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
        var some = Version.Of(entries).Select(version => version.At(version.Happened, ValidAt, "")).OfType<Version>().ToList();
        if (PublishedAt is { } day)
        {
            var published = new PublicationDates(some.Select(version => version.Entry));
            some = [.. some.Select(version => version.At(published.Of(version.Entry.Inspection, version.Told), day, "published ")).OfType<Version>()];
        }

        return ThreadsAt(entries, [.. some.Select(version => version.Entry)]);
    }

    /// <summary>Whether an event belongs to what can have happened, and been published, by these times.</summary>
    public bool Includes(Provenance from, string? inspection, PublicationDates published)
    {
        var happened = from.MadeKnown ?? from.Occurred.Date;
        return Beginning.On(happened).MayPrecede(ValidAt)
            && (PublishedAt is not { } day || published.Of(inspection, happened)?.MayPrecede(day) == true);
    }

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
            var entry = Entry.EndMadeKnown is { } made && day < made.Earliest ? Entry with { Until = null } : Entry;
            var reserve = began.ReserveOn(day, what);
            return this with { Entry = reserve is null ? entry : entry with { Reserve = entry.Reserve is null ? reserve : $"{entry.Reserve}; {reserve}" } };
        }
    }
}
