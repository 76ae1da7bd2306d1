using System.Collections.Frozen;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.Web.Api;

/// <summary>Reads which events of a force are asked for: of which types and streams, from where to where in the log.</summary>
public sealed class EventsAsked(LifecycleEvents events, ResolvingTimes resolving)
{
    public const string TypeSaid = "Only events of this type, such as judgment_corrected; repeatable";

    public const string StreamSaid = "Only events of this stream, such as inspection/crime-2014.northamptonshire, or of those that begin like this, with a slash at its end, such as recommendation/; repeatable";

    /// <summary>The events that a timeline can have.</summary>
    public IReadOnlySet<string> Types { get; } =
        events.Catalogue.Entries.Where(entry => events.AudienceOf(entry.Type).Public != Moment.Never).Select(entry => entry.Name).ToFrozenSet(StringComparer.Ordinal);

    public TimelineFilter Filter(Asked asked, IReadOnlyList<string>? types, IReadOnlyList<string>? streams)
    {
        if (types?.FirstOrDefault(type => !Types.Contains(type)) is { } unknown)
            asked.Fault("type", $"\"{unknown}\" is no event of a timeline; expected one of {string.Join(", ", Types.Order(StringComparer.Ordinal))}", false);
        if (streams?.FirstOrDefault(stream => !StreamForms.Has(stream)) is { } misspelt)
            asked.Fault("stream", $"\"{misspelt}\" is no stream; expected its id, such as inspection/crime-2014.northamptonshire, or the beginning of several: {StreamForms.Named}", false);
        return new(types ?? [], streams ?? []);
    }

    /// <summary>
    /// Two points of the log, as positions, neither of them beyond what is known at the basis. An instant or a day to begin with is the first
    /// position recorded at it or after its beginning.
    /// </summary>
    public async Task<ReplayRange> Range(Asked asked, string? from, string? to, Times times, CancellationToken stop)
    {
        var (first, last) = (asked.Text<KnownAt>("from", from), asked.Text<KnownAt>("to", to));
        if (asked.Problem is not null) return ReplayRange.Whole;

        var begins = await Position(asked, "from", first?.JustBefore(), stop);
        var ends = await Position(asked, "to", last, stop);
        var range = new ReplayRange(first?.Instant is null ? begins ?? 1 : (begins ?? 0) + 1, ends);
        // Between two instants in their order nothing may have been recorded: an empty replay, and no mistake.
        var isBackwards = (first?.Begins, last?.Instant) is ({ } begin, { } end) ? end < begin : from is not null && range.To < range.From;
        if (isBackwards) asked.Fault("to", $"{to} lies before from, {from}", false);
        if (times.At.KnownAt is { } known)
        {
            if (first?.Position > known) asked.Fault("from", Later(from!, times), false);
            if (last?.Position > known) asked.Fault("to", Later(to!, times), false);
        }

        return range;
    }

    private static string Later(string point, Times times) => $"{point} lies beyond what the replay is to know, which ends at {times.Stated.KnownAt}";

    private async Task<long?> Position(Asked asked, string name, KnownAt? point, CancellationToken stop)
    {
        var resolved = await resolving.Resolve(point, stop);
        if (resolved.Beyond is { } beyond) asked.Fault(name, beyond, false);
        return resolved.Position ?? resolved.NotYet;
    }
}
