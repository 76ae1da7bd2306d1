using System.Security.Cryptography;
using System.Text;
using Lifecycle.Domain;
using Lifecycle.Domain.Operations;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Web.Commands;

namespace Lifecycle.Web.Execution;

/// <summary>
/// Records what operators do, for the inspectorate only. An act is recorded before it is done, as its record and what it changes are two
/// transactions: what is cut short between them leaves a record of what was not done, and never the other way round.
/// </summary>
internal sealed class OperatorLog(EventStore.EventStore store, LifecycleEvents events, TimeProvider time)
{
    private const string Caller = "lifecycle operations";

    private readonly Sending _sending = new(store, time);

    /// <param name="act">What is done.</param>
    /// <param name="by">Who does it; null: not recorded.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="voice">The system's, where nobody gave the order.</param>
    /// <returns>The position of its event.</returns>
    /// <exception cref="ExpectedFailureException">It could not be recorded.</exception>
    public async Task<long> Record(OperatorEvent act, string? by, string? reason, CancellationToken stop, Voice voice = Voice.Inspectorate)
    {
        var now = time.GetUtcNow();
        var stream = OperatorCalendar.StreamOf(now);
        var written = events.Catalogue.Write(act, new Provenance(OperatorCalendar.DayOf(now), by, voice, Items<Citation>.Empty, reason).ToEnvelope());

        // A key of its own, so that it is recorded once however often it has to be sent.
        var once = Guid.NewGuid().ToString("N");
        var key = new CommandKey(Caller, written.Type, stream, once, SHA256.HashData(Encoding.UTF8.GetBytes(once)));
        var request = new AppendRequest([new StreamAppend(stream, ExpectedVersion.Any, [written], "operations")], key, UserName: by ?? Caller);
        return await _sending.Send(request, stop) switch
        {
            AppendResult.Appended appended => appended.Last,
            AppendResult.Refused refused => throw new ExpectedFailureException($"What was to be done cannot be recorded, and is not done: {refused.Detail}", ExitCode.Refused),
            AppendResult.Unknown => throw new ExpectedFailureException("Whether it was recorded is not known, because the database stopped answering. What was to be done is not done: try again in a moment."),
            _ => throw new ExpectedFailureException("The log is busy. What was to be done is not done: try again in a moment."),
        };
    }
}
