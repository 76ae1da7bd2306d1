using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Grades;
using Npgsql;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>An event of a force, in words and with what it changed.</summary>
public sealed record TimelineItem(EventRef Event, string Kind, string? Inspection, Provenance From, TimelineEntry Entry);

/// <summary>A page of a timeline; <paramref name="Next"/> is the position to go on after, null at the end.</summary>
public sealed record TimelinePage(long Basis, long Changed, IReadOnlyList<TimelineItem> Items, long? Next);

/// <summary>The audit trail of a force: every event about it, by position.</summary>
public sealed class TimelineQuery(NpgsqlDataSource source, AssertionReader reader)
{
    public async Task<TimelinePage> Of(string force, long after, int limit, AsOf at, CancellationToken stop)
    {
        var known = at.KnownAt ?? await reader.Basis([GradeHistoryProjection.Model, TimelineProjection.Model], stop);
        var reports = await reader.OfForce(force, [GradeHistoryProjection.Model], at with { KnownAt = known }, stop);
        var (published, basis) = (new PublicationDates(reports.ToDossier().Entries), at.Basis);
        var items = new List<TimelineItem>();
        for (var more = true; more && items.Count <= limit;)
        {
            var rows = await Rows(force, after, limit + 1, known, stop);
            items.AddRange(rows.Where(item => basis.Includes(item.From, item.Inspection, published)));
            more = rows.Count > limit;
            if (more) after = rows[^1].Event.Position;
        }

        var page = items.Take(limit).ToList();
        return new TimelinePage(known, await Changed(force, known, stop), page, items.Count > limit ? page[^1].Event.Position : null);
    }

    private async Task<List<TimelineItem>> Rows(string force, long after, long limit, long basis, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.Of("read_page_by_force"));
        command.Parameters.Add(new() { Value = new[] { TimelineProjection.Model } });
        command.Parameters.Add(new() { Value = basis });
        command.Parameters.Add(new() { Value = force });
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = limit });

        var items = new List<TimelineItem>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            if (rows.IsDBNull(0)) throw new NotBuiltException();
            if (!rows.IsDBNull(1)) items.Add(Item(rows));
        }

        return items;
    }

    private async Task<long> Changed(string force, long basis, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.Of("read_change_by_force"));
        command.Parameters.Add(new() { Value = new[] { TimelineProjection.Model } });
        command.Parameters.Add(new() { Value = basis });
        command.Parameters.Add(new() { Value = force });
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private static TimelineItem Item(NpgsqlDataReader row) => new(
        AssertionRow.Event(row),
        row.GetString(2),
        row.IsDBNull(6) ? null : row.GetString(6),
        AssertionRow.Provenance(row),
        JsonSerializer.Deserialize<TimelineEntry>(row.GetString(19), EventJson.Options)!);
}
