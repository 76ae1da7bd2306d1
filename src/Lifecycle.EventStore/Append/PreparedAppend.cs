namespace Lifecycle.EventStore;

/// <summary>
/// A request that has been checked and encoded: what its caller does before it queues, so that whoever leads a group has only to put
/// requests together. Sent again, it is the same append: its ids stay.
/// </summary>
internal sealed class PreparedAppend
{
    private PreparedAppend(AppendRequest request, Guid[] ids, byte[][] headers, long bytes)
    {
        Request = request;
        Ids = ids;
        Headers = headers;
        Bytes = bytes;
        CommandId = request.Command is { } key ? EventId.Of(key, 0) : null;
        RequestHash = request.Command is { } hashed ? Hash(hashed) : null;
    }

    internal AppendRequest Request { get; }

    /// <summary>The events' ids, in the order of the streams and of the events in each.</summary>
    internal Guid[] Ids { get; }

    /// <summary>The events' headers, in the same order.</summary>
    internal byte[][] Headers { get; }

    /// <summary>What it makes of work: its events, or its streams where these are more.</summary>
    internal int Rows => Math.Max(Ids.Length, Request.Streams.Count);

    /// <summary>Bytes of all bodies, headers and stream ids.</summary>
    internal long Bytes { get; }

    /// <summary>The id under which the log is asked whether it has this append already; null where it cannot have it.</summary>
    internal Guid? CommandId { get; private set; }

    internal string? RequestHash { get; }

    /// <summary>Whether it was sent before, with an outcome that nobody heard.</summary>
    internal bool IsInDoubt { get; private set; }

    /// <summary>From now on the append is looked for under its first id before it is written.</summary>
    internal void Doubt()
    {
        IsInDoubt = true;
        CommandId ??= Ids.Length > 0 ? Ids[0] : null;
    }

    internal static string Hash(CommandKey key) => Convert.ToBase64String(key.RequestHash.Span);

    /// <summary>The request in the form that is sent, or why it can never be appended.</summary>
    internal static (PreparedAppend? Prepared, AppendResult.Refused? Refusal) Of(AppendRequest request)
    {
        if (AppendCheck.Refusal(request) is { } refused) return (null, refused);

        var count = 0;
        foreach (var append in request.Streams) count += append.Events.Count;
        var ids = new Guid[count];
        var headers = new byte[count][];
        var (index, bytes) = (0, 0L);
        foreach (var append in request.Streams)
        {
            bytes += append.Stream.Length;
            foreach (var added in append.Events)
            {
                var first = index == 0;
                ids[index] = request.Command is { } key ? EventId.Of(key, index) : Guid.CreateVersion7();
                headers[index] = EventHeaders.ToJson(added, first ? count : null, first && request.Command is { } said ? Hash(said) : null);
                var size = added.Data.Length + headers[index].Length;
                if (size > AppendLimits.EventBytes)
                {
                    return (null, new(
                        RefusalCode.TooLarge, $"{added.Type} has {size} bytes with its envelope; the limit is {AppendLimits.EventBytes}."));
                }

                bytes += size;
                index++;
            }
        }

        return bytes > AppendLimits.AppendBytes
            ? (null, new(RefusalCode.TooLarge, $"The append has {bytes} bytes; the limit is {AppendLimits.AppendBytes}."))
            : (new PreparedAppend(request, ids, headers, bytes), null);
    }
}
