using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Tests.Bases;

/// <summary>
/// What is on record at a basis, told from the events alone and from the design's own words: one event after the other, one question
/// after the other, nothing kept between two bases.
/// </summary>
internal sealed class Folded(IReadOnlyList<(long Position, string Stream, DomainEvent Happened, Provenance From)> log, LifecycleEvents events)
{
    public IEnumerable<string> At(DateOnly validAt, DateOnly? publishedAt, long position)
    {
        var seen = Seen(position);
        var happened = Inspected([.. seen.Where(version => Began(version, seen) is not { } began || began.Earliest <= validAt).Select(version => version.EndedBy(validAt))]);
        var left = publishedAt is not { } day ? happened : Inspected([.. happened.Where(version => Told(version, seen, happened, day) != "no").Select(version => version.Fact is Publication ? version : version.EndedBy(day))]);
        left = Once(left, seen);
        return left.Select(version => $"{version.Position} {Word(version)} {version.Ended} {Reserve(version, seen, happened, validAt, publishedAt)}");
    }

    /// <summary>The kind of fact that is answered; a redaction counts at every basis, whenever it was recorded, until it is lifted.</summary>
    private string Word(Version version)
    {
        var redacting = log.Where(one => one.Stream == version.Stream && (one.Happened.Adds() ?? one.Happened.Removes()) is Redaction redaction && Names(redaction, version.Fact)).ToList();
        return redacting.Count > 0 && redacting[^1].Happened.Adds() is not null ? nameof(Withheld) : version.Fact.GetType().Name;
    }

    private static bool Names(Redaction redaction, Fact fact) => fact.Key() == redaction.Item && fact.GetType().Name == $"{redaction.Kind}";

    private static List<Version> Inspected(List<Version> left) =>
        [.. left.Where(version => version.Inspection is null || left.Exists(one => one.Fact is InspectionOutline && one.Inspection == version.Inspection))];

    /// <summary>Of a fact that was withdrawn and recorded anew, the later version stands where both would.</summary>
    private static List<Version> Once(List<Version> left, List<Version> seen) => [.. left.Select(version =>
        version.Ended is null && left.Exists(later => later.Ended is null && later.Position > version.Position && later.IsOf(version))
            ? version with { Ended = seen.Find(one => one.Position == version.Position && one.Fact == version.Fact)!.Ended }
            : version)];

    /// <summary>Every version that the public may see at a position, with the position at which it ended by then.</summary>
    private List<Version> Seen(long position)
    {
        var versions = new List<Version>();
        foreach (var (at, stream, happened, from) in log.Where(one => one.Position <= position))
        {
            if (happened.Removes() is { } gone)
            {
                for (var i = 0; i < versions.Count; i++)
                    if (versions[i] is { Ended: null } open && open.IsOf(stream, gone))
                        versions[i] = open with { Ended = at, EndMadeKnown = happened.MadeKnown };
            }

            if (happened.Adds() is { } added) versions.Add(new(at, stream, added, from.Occurred.Date, happened.MadeKnown, events.AudienceOf(happened.GetType()).Public, null, null));
        }

        return [.. versions.Where(version => IsSeen(version, versions, position))];
    }

    private static bool IsSeen(Version version, List<Version> all, long position)
    {
        if (version.Audience != Moment.WithPublication) return version.Audience == Moment.AtOnce;

        var needs = Scope.Of(version.Stream, version.Fact).Inspections;
        var moments = all.Where(one => one.Fact is Publication).Select(one => one.Position).Append(version.Position).Where(at => at >= version.Position && at <= position).Order();
        return moments.Any(at => (at == version.Position || version.Ended is null || version.Ended > at) && needs.All(inspection => IsPublished(inspection, all, at)));
    }

    private static bool IsPublished(string inspection, List<Version> all, long at) =>
        all.Exists(one => one.Fact is Publication && one.Inspection == inspection && one.Position <= at && (one.Ended is null || one.Ended > at));

    private static Version? Before(Version version, List<Version> all) =>
        all.Find(other => other.Ended == version.Position && other.Fact.GetType() == version.Fact.GetType());

    /// <summary>When it was made known: itself, or as the one whose place it took because the record was wrong.</summary>
    private static Edtf? Since(Version version, List<Version> all) => version.MadeKnown ?? (Before(version, all) is { } before ? Since(before, all) : null);

    private static bool PutRight(Version version, List<Version> all) =>
        Before(version, all) is { } before && (version.MadeKnown is not null || PutRight(before, all));

    private static Edtf? Began(Version version, List<Version> all) => PutRight(version, all) ? Since(version, all) : version.Occurred;

    private static string Told(Version version, List<Version> all, List<Version> happened, DateOnly day)
    {
        // A publication is judged by its own date alone, as it is known by the valid day.
        var own = version.Fact is Publication ? null : Since(version, all) ?? version.Occurred;
        if (own is not null && own.Earliest > day) return "no";
        if (version.Inspection is not { } inspection) return own is not null && own.Latest > day ? $"published {Between(own.Earliest, own.Latest)}" : "yes";
        if (happened.FindLast(one => one is { Ended: null, Fact: Publication } && one.Inspection == inspection)?.Fact is not Publication publication) return "no";
        if (publication.Date.Date is { } date)
        {
            var (earliest, latest) = (Max(own?.Earliest, date.Earliest), Max(own?.Latest, date.Latest));
            return earliest > day ? "no" : latest > day ? $"published {Between(earliest, latest)}" : "yes";
        }

        var outline = happened.FindLast(one => one is { Ended: null, Fact: InspectionOutline } && one.Inspection == inspection)?.Fact as InspectionOutline;
        return outline?.Occurred.Earliest > day ? "no" : "publication date not recorded";
    }

    private static string Reserve(Version version, List<Version> all, List<Version> happened, DateOnly validAt, DateOnly? publishedAt)
    {
        var began = Began(version, all);
        var valid = began is not null && began.Latest > validAt ? Between(began.Earliest, began.Latest) : null;
        var told = publishedAt is { } day && Told(version, all, happened, day) is { } said and not "yes" ? said : null;
        return string.Join("; ", new[] { valid, told }.OfType<string>());
    }

    private static string Between(DateOnly earliest, DateOnly latest) =>
        string.Create(CultureInfo.InvariantCulture, $"from {earliest:d MMMM yyyy} at the earliest, {latest:d MMMM yyyy} at the latest");

    private static DateOnly Max(DateOnly? one, DateOnly other) => one > other ? one.Value : other;

    private sealed record Version(long Position, string Stream, Fact Fact, Edtf? Occurred, Edtf? MadeKnown, Moment Audience, long? Ended, Edtf? EndMadeKnown)
    {
        public string? Inspection => Scope.Of(Stream, Fact).Inspection;

        public bool IsOf(Version other) => IsOf(other.Stream, other.Fact);

        public bool IsOf(string stream, Fact fact) => Stream == stream && Fact.GetType() == fact.GetType() && Fact.Key() == fact.Key();

        public Version EndedBy(DateOnly day) => EndMadeKnown?.Earliest > day ? this with { Ended = null } : this;
    }
}
