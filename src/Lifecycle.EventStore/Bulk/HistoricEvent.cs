namespace Lifecycle.EventStore;

/// <summary>An event of a history that is brought in by <see cref="BulkImport"/>.</summary>
/// <param name="Stream">The stream that it goes to: 1 to 250 characters.</param>
/// <param name="Id">Its identity, the same each time that the history is read. An import is resumed by it.</param>
/// <param name="Event">What happened.</param>
/// <param name="StreamType">The stream's kind, kept from its first event.</param>
/// <param name="Expected">The version that the stream must have before this event; any where it is left out.</param>
/// <param name="CorrelationId">The business transaction that it belongs to.</param>
/// <param name="CausationId">What led to it.</param>
/// <param name="UserName">The id of the person or system that called.</param>
public sealed record HistoricEvent(
    string Stream,
    Guid Id,
    NewEvent Event,
    string? StreamType = null,
    ExpectedVersion? Expected = null,
    string? CorrelationId = null,
    string? CausationId = null,
    string? UserName = null);
