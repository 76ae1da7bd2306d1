namespace Lifecycle.EventStore;

/// <summary>What became of an append. A refusal is a result; only broken infrastructure throws.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>The events are in the log, now or since the first time that the same command was sent.</summary>
    /// <param name="First">Position of the first event; 0 where the append wrote none.</param>
    /// <param name="Last">Position of the last event; the log's last position where the append wrote none.</param>
    /// <param name="Versions">
    /// Each named stream with its version after the append; a guarded stream that does not exist has 0.
    /// A repeat gives the versions of the first time, whatever was appended since;
    /// <see cref="EventStore.KnownAppend"/> is not told of guards and leaves them out.
    /// </param>
    /// <param name="Repeated">True where an earlier append of the same command is being answered for, and nothing was written.</param>
    public sealed record Appended(long First, long Last, IReadOnlyDictionary<string, long> Versions, bool Repeated) : AppendResult;

    /// <summary>At least one stream was not at its expected version. Nothing was written.</summary>
    /// <param name="Actual">The versions of all streams named; 0 for one that does not exist.</param>
    public sealed record Stale(IReadOnlyDictionary<string, long> Actual) : AppendResult;

    /// <summary>The command's key was used before, for another request. Nothing was written.</summary>
    /// <param name="First">Position of the first event of the append that used it.</param>
    public sealed record KeyReused(long First) : AppendResult;

    /// <summary>
    /// The append lock was not had in time, or too much waits for it already. Nothing was written; the same request may be sent again.
    /// </summary>
    /// <param name="RetryAfter">How long to wait first.</param>
    public sealed record Busy(TimeSpan RetryAfter) : AppendResult;

    /// <summary>
    /// The connection broke while the append was under way, and the database could not be asked what came of it. It may be in the log.
    /// The same request with the same <see cref="CommandKey"/> may be sent again and then gets the true answer; one without a key could
    /// be written twice that way.
    /// </summary>
    /// <param name="RetryAfter">How long to wait first.</param>
    public sealed record Unknown(TimeSpan RetryAfter) : AppendResult;

    /// <summary>The request can never be appended as it stands. Nothing was written.</summary>
    /// <param name="Code">Stable: one of <see cref="RefusalCode"/>.</param>
    /// <param name="Detail">What is wrong and where, for people.</param>
    public sealed record Refused(string Code, string Detail) : AppendResult;
}
