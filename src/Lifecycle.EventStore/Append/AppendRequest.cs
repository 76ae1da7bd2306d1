namespace Lifecycle.EventStore;

/// <summary>What one append writes: all of it, or nothing.</summary>
/// <param name="Streams">One or more streams, each named once. Positions follow this order.</param>
/// <param name="Command">Makes the append safe to repeat; null where the caller named no key.</param>
/// <param name="CorrelationId">The business transaction that this belongs to.</param>
/// <param name="CausationId">What led to it.</param>
/// <param name="UserName">The id of the person or system that called.</param>
public sealed record AppendRequest(
    IReadOnlyList<StreamAppend> Streams,
    CommandKey? Command = null,
    string? CorrelationId = null,
    string? CausationId = null,
    string? UserName = null);

/// <summary>One stream's part of an append.</summary>
/// <param name="Stream">The stream's id: 1 to 250 characters.</param>
/// <param name="Expected">What must hold of the stream.</param>
/// <param name="Events">What is added; empty makes this a guard, which must hold and writes nothing.</param>
/// <param name="StreamType">The stream's kind, kept from its first append.</param>
public sealed record StreamAppend(string Stream, ExpectedVersion Expected, IReadOnlyList<NewEvent> Events, string? StreamType = null);

/// <summary>What makes a command recognisable when it is sent again.</summary>
/// <param name="Caller">Who sent it.</param>
/// <param name="Command">The command's name.</param>
/// <param name="Stream">The stream that the command names.</param>
/// <param name="IdempotencyKey">The key that the caller chose.</param>
/// <param name="RequestHash">Tells a repeat from another request under the same key.</param>
public sealed record CommandKey(string Caller, string Command, string Stream, string IdempotencyKey, ReadOnlyMemory<byte> RequestHash);
