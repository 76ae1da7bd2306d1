namespace Lifecycle.EventStore;

/// <summary>What the function that moves a batch came to.</summary>
/// <param name="Outcome">Only with <see cref="MoveOutcome.Moved"/> was anything written.</param>
/// <param name="Ordinal">The faulty event's place among those of the batch that wait, from 1; else of no meaning.</param>
/// <param name="Rows">How many of the batch's events were moved by this call: the next ones, and at least one.</param>
/// <param name="Position">The log's last position; for <see cref="MoveOutcome.Id"/>, where the id stands in the log, or 0.</param>
/// <param name="Waited">How long the append lock was waited for.</param>
/// <param name="Held">How long it was held.</param>
/// <param name="Stream">The faulty event's stream; else empty.</param>
internal sealed record Moved(MoveOutcome Outcome, int Ordinal, int Rows, long Position, TimeSpan Waited, TimeSpan Held, string Stream);

internal enum MoveOutcome
{
    /// <summary>The batch is in the log, or as much of it as there was time for.</summary>
    Moved,

    /// <summary>The lock was not had in time.</summary>
    Busy,

    /// <summary>The import stands elsewhere than this process thinks: another one runs it too.</summary>
    Elsewhere,

    /// <summary>Positions are to be kept, and the log holds other events.</summary>
    NotAlone,

    /// <summary>An event would not get the version that it must have.</summary>
    Version,

    /// <summary>An event would not get the position that it must have.</summary>
    Position,

    /// <summary>An event's recorded time does not rise.</summary>
    Time,

    /// <summary>An event's id is taken.</summary>
    Id,
}
