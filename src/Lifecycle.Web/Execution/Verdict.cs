using Lifecycle.Domain;

namespace Lifecycle.Web.Execution;

/// <summary>What a decision comes to: events for streams (none: nothing changes), or refusals.</summary>
internal sealed record Verdict(IReadOnlyList<Change> Changes, IReadOnlyList<Refusal> Refusals)
{
    public static Verdict Of(IReadOnlyList<Change> changes) => new(changes, []);

    public static Verdict Refused(params IReadOnlyList<Refusal> refusals) => new([], refusals);
}

/// <summary>The events that one stream gets.</summary>
internal sealed record Change(string Stream, IReadOnlyList<Happened> Events);
