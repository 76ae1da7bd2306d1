namespace Lifecycle.EventStore;

/// <summary>One row on its way to the log.</summary>
internal sealed record ImportRow(string Stream, string? StreamType, Guid Id, string Type, ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte>? Headers)
{
    public string? ClrType { get; init; }

    public string? CorrelationId { get; init; }

    public string? CausationId { get; init; }

    public string? UserName { get; init; }

    /// <summary>The version that it must get; null where the next one will do.</summary>
    public long? Version { get; init; }

    /// <summary>Only where positions and times are kept.</summary>
    public long? Position { get; init; }

    /// <summary>Only where positions and times are kept.</summary>
    public DateTime? Recorded { get; init; }

    /// <summary>What is wrong with it; null where it may be written.</summary>
    public string? Fault { get; init; }

    /// <summary>About how much the database is sent for it.</summary>
    public int Bytes => Data.Length + (Headers?.Length ?? 0) + Stream.Length + Type.Length;

    internal static ImportRow Of(HistoricEvent historic)
    {
        var added = historic.Event;
        var headers = EventHeaders.ToJson(added, count: null, requestHash: null);
        return new(historic.Stream, historic.StreamType, historic.Id, added.Type, added.Data, headers)
        {
            ClrType = added.ClrType,
            CorrelationId = historic.CorrelationId,
            CausationId = historic.CausationId,
            UserName = historic.UserName,
            Version = historic.Expected?.Version + 1,
            Fault = FaultOf(historic, headers.Length),
        };
    }

    private static string? FaultOf(HistoricEvent historic, int headers)
    {
        var added = historic.Event;
        var append = new StreamAppend(historic.Stream, ExpectedVersion.Any, [added], historic.StreamType);
        var request = new AppendRequest([append], null, historic.CorrelationId, historic.CausationId, historic.UserName);
        if (AppendCheck.Refusal(request) is { } refused) return refused.Detail;

        var bytes = added.Data.Length + headers;
        return bytes > AppendLimits.EventBytes
            ? $"{added.Type} has {bytes} bytes with its envelope; the limit is {AppendLimits.EventBytes}."
            : null;
    }
}
