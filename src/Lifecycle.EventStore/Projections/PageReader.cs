using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Reads pages of the feed, bounded in events and in bytes, and decodes them.</summary>
/// <param name="catalogue">What the events mean.</param>
/// <param name="size">How many events a page has at most.</param>
internal sealed class PageReader(EventCatalogue catalogue, int size)
{
    /// <summary>How much of bodies and headers a page holds before it ends.</summary>
    private const int Bytes = 16 * 1024 * 1024;

    /// <summary>How much further a page reaches where most events are not wanted.</summary>
    private const int Reach = 10;

    private readonly int _size = size;

    // Less than the size where events are so large that a page of that many was cut short: what is left over would be read for nothing.
    private int _limit = size;

    /// <summary>The types that nobody among these wants; none where one of them wants all.</summary>
    internal string[] Unwanted(IReadOnlyList<Projection> some) => some.Any(p => p.Types is null)
        ? []
        : [.. catalogue.Entries.Select(e => e.Name).Distinct().Where(name => !some.Any(p => p.Types!.Contains(name)))];

    internal PageRequest Request(long after, long bound, string[] unwanted)
    {
        var limit = _limit;
        return new(after, Math.Min(bound, after + (unwanted.Length == 0 ? limit : (long)limit * Reach)), unwanted, limit);
    }

    /// <summary>The page, from the rows of <see cref="PageRequest.Command"/>.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="last">The log's last position, read before the page: where the page ends if nothing more in it is wanted.</param>
    /// <param name="stop">Ends the wait.</param>
    internal async Task<FeedPage> Read(NpgsqlDataReader rows, PageRequest request, long last, CancellationToken stop)
    {
        var events = new List<DecodedEvent>();
        var bytes = 0L;
        var cut = false;
        while (!cut && await rows.ReadAsync(stop))
        {
            var decoded = Decode(EventRow.ReadAnyhow(rows));

            // What cannot be decoded begins a page of its own, so that whoever cannot pass it has taken in all before it.
            if (decoded.Fault is not null && events.Count > 0)
                return new(request.After, decoded.Stored.Position - 1, events);

            events.Add(decoded);
            bytes += EventRow.SizeOf(rows);
            cut = bytes > Bytes;
        }

        _limit = cut ? events.Count : (int)Math.Min(_size, request.Limit * 2L);
        var reached = events.Count == 0 ? request.After : events[^1].Stored.Position;
        return new(request.After, cut || events.Count == request.Limit ? reached : Math.Max(reached, Math.Min(last, request.Upto)), events);
    }

    private DecodedEvent Decode(StoredEvent stored)
    {
        if (stored.Fault is not null) return new(stored, null, stored.Fault);
        try
        {
            return new(stored, catalogue.Read(stored), null);
        }
        catch (Exception e)
        {
            return new(stored, null, e);
        }
    }
}

/// <summary>Which stretch of the log to read: the positions after one and up to another, without types that nobody wants, so many at most.</summary>
internal sealed record PageRequest(long After, long Upto, string[] Unwanted, int Limit)
{
    internal NpgsqlBatchCommand Command() => new(Sql.ReadPage)
    {
        Parameters = { new() { Value = After }, new() { Value = Upto }, new() { Value = Unwanted }, new() { Value = (long)Limit } },
    };
}
