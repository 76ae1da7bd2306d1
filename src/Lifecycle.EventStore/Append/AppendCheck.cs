namespace Lifecycle.EventStore;

/// <summary>Finds what the database would refuse or silently change, before anything is sent to it.</summary>
internal static class AppendCheck
{
    internal static AppendResult.Refused? Refusal(AppendRequest request)
    {
        if (request.Streams.Count == 0) return new(RefusalCode.NoStreams, "The append names no stream.");
        if (request.Streams.Count > AppendLimits.AppendStreams)
            return new(RefusalCode.TooLarge, $"The append names {request.Streams.Count} streams; the limit is {AppendLimits.AppendStreams}.");
        if (request.Streams.Sum(append => append.Events.Count) is var events and > AppendLimits.AppendEvents)
            return new(RefusalCode.TooLarge, $"The append has {events} events; the limit is {AppendLimits.AppendEvents}.");
        if (Twice(request.Streams) is { } twice) return new(RefusalCode.StreamTwice, $"The append names the stream \"{twice}\" twice.");

        return Texts.ShortRefusal("correlation id", request.CorrelationId)
            ?? Texts.ShortRefusal("causation id", request.CausationId)
            ?? Texts.ShortRefusal("user name", request.UserName)
            ?? (request.Command is { } key ? Refusal(key) : null)
            ?? request.Streams.Select(Refusal).FirstOrDefault(refusal => refusal is not null);
    }

    internal static AppendResult.Refused? Refusal(CommandKey key) =>
        Texts.Refusal("caller", key.Caller)
        ?? Texts.Refusal("command", key.Command)
        ?? Texts.Refusal("stream", key.Stream)
        ?? Texts.Refusal("idempotency key", key.IdempotencyKey);

    private static string? Twice(IReadOnlyList<StreamAppend> streams)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return streams.FirstOrDefault(s => !seen.Add(s.Stream))?.Stream;
    }

    private static AppendResult.Refused? Refusal(StreamAppend append)
    {
        if (append.Stream.Length is 0 or > AppendLimits.StreamIdLength)
        {
            return new(
                RefusalCode.StreamId,
                $"A stream id has 1 to {AppendLimits.StreamIdLength} characters; this one has {append.Stream.Length}.");
        }

        return Texts.Refusal("stream id", append.Stream)
            ?? Texts.ShortRefusal("stream type", append.StreamType)
            ?? append.Events.Select(added => Refusal(append.Stream, added)).FirstOrDefault(refusal => refusal is not null);
    }

    private static AppendResult.Refused? Refusal(string stream, NewEvent added)
    {
        if (added.Type.Length is 0 or > AppendLimits.EventTypeLength || added.Schema < 1)
        {
            return new(
                RefusalCode.EventType,
                $"An event type has 1 to {AppendLimits.EventTypeLength} characters and a version from 1; "
                + $"stream \"{stream}\" is to get one with {added.Type.Length} characters and version {added.Schema}.");
        }

        var said = added.Envelope;
        return Texts.Refusal("event type", added.Type)
            ?? Texts.ShortRefusal("CLR type", added.ClrType)
            ?? Texts.Refusal("occurred", said.Occurred)
            ?? Texts.Refusal("actor", said.Actor)
            ?? Texts.Refusal("voice", said.Voice)
            ?? Texts.Refusal("reason", said.Reason)
            ?? said.Source.Select(line => Texts.Refusal("source", line)).FirstOrDefault(refusal => refusal is not null)
            ?? Body.Refusal(stream, added);
    }
}
