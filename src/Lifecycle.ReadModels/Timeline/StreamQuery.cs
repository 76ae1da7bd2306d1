using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Grades;
using Npgsql;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>The audit trail of a stream.</summary>
public sealed class StreamQuery(NpgsqlDataSource source, AssertionReader reader, TimelineQuery timeline)
{
    /// <summary>What tells when an inspection began and its report was published.</summary>
    private static readonly string[] Reports = [GradeHistoryProjection.Model];

    /// <summary>The events of a stream that may be seen at a basis, in their order; <c>Next</c> is the version to go on after.</summary>
    public async Task<TimelinePage> Of(string stream, long after, int limit, AsOf at, CancellationToken stop)
    {
        var known = at.KnownAt ?? await reader.Basis([.. Reports, TimelineProjection.Model], stop);
        var rows = await timeline.Read(
            "read_page_by_stream", known, stop, new NpgsqlParameter { Value = stream }, new NpgsqlParameter { Value = after }, new NpgsqlParameter { Value = limit + 1 });
        var there = new EventsAtBasis(await ReportsOf(rows, at with { KnownAt = known }, stop));
        var page = rows.Take(limit).Select(there.At).OfType<TimelineItem>().ToList();
        return new TimelinePage(known, await timeline.Changed("read_change_by_stream", stream, known, stop), page, rows.Count > limit ? rows[limit - 1].Event.Version : null);
    }

    /// <summary>What the clock itself read, by position, where an event's recorded time ran ahead of it.</summary>
    public async Task<IReadOnlyDictionary<long, DateTimeOffset>> Clocks(IEnumerable<long> positions, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(positions);
        await using var command = source.CreateCommand(Sql.Of("read_clocks"));
        command.Parameters.Add(new() { Value = positions.ToArray() });
        var clocks = new Dictionary<long, DateTimeOffset>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) clocks.Add(rows.GetInt64(0), rows.GetFieldValue<DateTimeOffset>(1));
        return clocks;
    }

    // A stream is about one inspection at most, except a thread, which joins several of the force that its events name.
    private Task<Reading> ReportsOf(List<TimelineItem> rows, AsOf at, CancellationToken stop) =>
        rows.Select(item => item.Inspection).FirstOrDefault(named => named is not null) is { } inspection
            ? reader.OfInspection(inspection, Reports, at, stop)
            : reader.OfForce(rows.Select(ForceOf).FirstOrDefault(named => named is not null) ?? "", Reports, at, stop);

    private static string? ForceOf(TimelineItem item) =>
        (item.Entry.Added ?? item.Entry.Removed) is { } fact && fact.TryGetProperty("force", out var named) ? named.GetString() : null;
}
