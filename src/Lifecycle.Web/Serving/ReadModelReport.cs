using System.Text.Json.Serialization;
using Lifecycle.EventStore;

namespace Lifecycle.Web.Serving;

/// <summary>How a read model stands, for health and for the command line.</summary>
/// <param name="Name">The read model's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Position">The position of the last event that it takes in.</param>
/// <param name="Behind">How many events it lacks.</param>
/// <param name="State"><c>live</c>, <c>rebuilding</c> or <c>stopped</c>.</param>
internal sealed record ReadModelReport(string Name, int Version, long Position, long Behind, string State)
{
    /// <summary>The rebuild that is not at its end.</summary>
    public RebuildReport? Rebuild { get; init; }

    /// <summary>The event that stopped it.</summary>
    public StoppingEvent? StoppedBy { get; init; }

    /// <summary>How many events an operator let it pass over.</summary>
    public long PassedOver { get; init; }

    /// <param name="state">What the database says.</param>
    /// <param name="last">The log's last position.</param>
    /// <param name="toOperator">Whether to say of which type a stopping event is and what is wrong with it: it may be one that the public is not to know of.</param>
    public static ReadModelReport Of(ProjectionState state, long last, bool toOperator = false) => new(
        state.Name,
        state.Version,
        state.Checkpoint,
        Math.Max(0, last - state.Checkpoint),
        state.Stop is not null ? "stopped" : state.Rebuild is not null ? "rebuilding" : "live")
    {
        Rebuild = state.Rebuild is { } rebuild ? RebuildReport.Of(rebuild, state.Checkpoint) : null,
        StoppedBy = state.Stop is { } stop ? new(stop.Position) { Type = toOperator ? stop.Type : null, Error = toOperator ? stop.Error : null } : null,
        PassedOver = state.Skips,
    };
}

/// <summary>How far a rebuild has come.</summary>
/// <param name="Position">The position that it has reached.</param>
/// <param name="Until">The position from which on the read model answers again.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Running">Whether a call of <c>rebuild</c> is at it; where none is, the runner goes on with it.</param>
/// <param name="EventsPerSecond">Its rate; null before the first page.</param>
/// <param name="RemainingSeconds">How long it takes at this rate.</param>
internal sealed record RebuildReport(long Position, long Until, DateTimeOffset StartedAt, bool Running, double? EventsPerSecond, double? RemainingSeconds)
{
    public static RebuildReport Of(RebuildState rebuild, long position) => new(
        position,
        rebuild.Until,
        rebuild.StartedAt,
        rebuild.Running,
        rebuild.EventsPerSecond is { } rate ? Math.Round(rate, 1) : null,
        rebuild.Remaining is { } remaining ? Math.Round(remaining.TotalSeconds, 1) : null);
}

/// <summary>The event that a read model stands before.</summary>
internal sealed record StoppingEvent(long Position)
{
    /// <summary>Its wire name; for operators only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Type { get; init; }

    /// <summary>What is wrong with it; for operators only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }
}
