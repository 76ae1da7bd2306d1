using Lifecycle.Domain;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Web.Execution;

/// <summary>
/// Load, fold, decide, append. The decision is a pure function of the streams that the command names; the append holds only if
/// all of them still are as the decision saw them, and is decided anew where they are not.
/// </summary>
internal sealed class Execute(EventStore.EventStore store, LifecycleEvents events, TimeProvider time)
{
    private const int MostTries = 5;

    private readonly Sending _sending = new(store, time);

    public async Task<Outcome> Run(Command command, Func<Streams, Verdict> decide, CancellationToken stop)
    {
        Outcome outcome = new Outcome.Unchanged();
        for (var tries = 0; tries < MostTries; tries++)
        {
            var streams = await Streams.Load(store, events.Catalogue, command.Caller, await command.Reads(stop), stop);
            var verdict = decide(streams);
            if (verdict.Refusals.Count > 0) return new Outcome.Refused(verdict.Refusals);
            if (verdict.Changes.All(change => change.Events.Count == 0)) return new Outcome.Unchanged();

            outcome = await _sending.Send(Request(command, streams, verdict.Changes), stop) switch
            {
                AppendResult.Appended appended => new Outcome.Appended(appended.First, appended.Last, appended.Versions),
                AppendResult.Stale stale => new Outcome.Stale(stale.Actual),
                AppendResult.Busy busy => new Outcome.Busy(busy.RetryAfter),
                AppendResult.Unknown unknown => new Outcome.Unknown(unknown.RetryAfter),
                AppendResult.Refused refused => new Outcome.Refused([new Refusal(refused.Code, refused.Detail)]),
                var other => throw new InvalidOperationException($"The log answered {other} to a command whose key is its own content."),
            };
            if (outcome is not Outcome.Stale) return outcome;
        }

        return outcome;
    }

    private AppendRequest Request(Command command, Streams streams, IReadOnlyList<Change> changes)
    {
        var changed = changes.Select(change => change.Stream).ToHashSet();
        var written = changes.Select(change => new StreamAppend(
            change.Stream,
            ExpectedVersion.Exactly(streams[change.Stream].Version),
            [.. change.Events.Select(happened => events.Catalogue.Write(happened.Event, happened.From.ToEnvelope()))],
            change.Stream[..change.Stream.IndexOf('/', StringComparison.Ordinal)]));
        var guards = streams.All.Where(stream => !changed.Contains(stream.Id))
            .Select(stream => new StreamAppend(stream.Id, ExpectedVersion.Exactly(stream.Version), []));
        IReadOnlyList<StreamAppend> appends = [.. written, .. guards];

        return new AppendRequest(appends, ContentKey.Of(command, appends), command.Correlation, UserName: command.Caller);
    }
}
