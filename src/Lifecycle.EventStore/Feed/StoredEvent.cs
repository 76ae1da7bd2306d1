namespace Lifecycle.EventStore;

/// <summary>An event as the log holds it.</summary>
/// <param name="Position">Its place in the whole log: from 1, without gaps, in commit order.</param>
/// <param name="Id">Its identity; the same when the same command is sent again.</param>
/// <param name="Stream">The stream that it belongs to.</param>
/// <param name="Version">Its place in that stream, from 1.</param>
/// <param name="Type">The wire name.</param>
/// <param name="Schema">The version of the body's shape.</param>
/// <param name="Data">The body: JSON in UTF-8.</param>
/// <param name="Envelope">Who, when, on what source.</param>
/// <param name="RecordedAt">When it was recorded: strictly rising by position, so an order rather than a clock.</param>
/// <param name="CorrelationId">The business transaction that it belongs to.</param>
/// <param name="CausationId">What led to it.</param>
/// <param name="UserName">The id of the caller.</param>
public sealed record StoredEvent(
    long Position,
    Guid Id,
    string Stream,
    long Version,
    string Type,
    int Schema,
    ReadOnlyMemory<byte> Data,
    Envelope Envelope,
    DateTimeOffset RecordedAt,
    string? CorrelationId,
    string? CausationId,
    string? UserName)
{
    /// <summary>The clock's own reading, where <see cref="RecordedAt"/> runs more than a second ahead of it; else null.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>What is wrong with an event that was written past this store; only the projection runner meets one.</summary>
    internal InvalidDataException? Fault { get; init; }
}
