using System.Runtime.CompilerServices;
using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Npgsql;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>An event of a force, in words and with what it changed.</summary>
public sealed record TimelineItem(EventRef Event, string Kind, string? Inspection, Provenance From, TimelineEntry Entry) : Reserved;

/// <summary>A page of a timeline; <paramref name="Next"/> is the position to go on after, null at the end.</summary>
public sealed record TimelinePage(long Basis, long Changed, IReadOnlyList<TimelineItem> Items, long? Next);

/// <summary>
/// The audit trail of a force, by position: every event about it, and what was corrected, added or withdrawn afterwards in the frameworks
/// that it was inspected under, because its grades are read by them.
/// </summary>
public sealed class TimelineQuery(NpgsqlDataSource source, AssertionReader reader)
{
    private const int PageSize = 500;

    /// <summary>What tells when its reports were published, and what became of their frameworks.</summary>
    private static readonly string[] Reports = [GradeHistoryProjection.Model, FrameworksProjection.Model];

    public async Task<TimelinePage> Of(string force, TimelineFilter filter, long after, int limit, AsOf at, CancellationToken stop)
    {
        var known = at.KnownAt ?? await reader.Basis([.. Reports, TimelineProjection.Model], stop);
        var reports = await reader.OfForce(force, Reports, at with { KnownAt = known }, stop);
        var there = new EventsAtBasis(reports);
        var ofFrameworks = await OfFrameworks(reports, stop);
        var items = new List<TimelineItem>();
        var size = filter.IsOpen ? limit + 1 : Math.Max(limit + 1, PageSize);
        for (var more = true; more && items.Count <= limit;)
        {
            var rows = await Rows(force, after, size, known, stop);
            more = rows.Count == size;
            var upTo = more ? rows[^1].Event.Position : known;
            var between = ofFrameworks.Where(item => item.Event.Position > after && item.Event.Position <= upTo);
            items.AddRange(rows.Concat(between).OrderBy(item => item.Event.Position).Where(item => filter.Holds(item.Event)).Select(there.At).OfType<TimelineItem>());
            after = upTo;
        }

        var page = items.Take(limit).ToList();
        var changed = ofFrameworks.Select(item => item.Event.Position).Append(await Changed(force, known, stop)).Max();
        return new TimelinePage(known, changed, page, items.Count > limit ? page[^1].Event.Position : null);
    }

    /// <summary>The last events of a force at a basis; what became public last comes first.</summary>
    public async Task<TimelinePage> Last(string force, int limit, AsOf at, CancellationToken stop)
    {
        var known = at.KnownAt ?? await reader.Basis([.. Reports, TimelineProjection.Model], stop);
        var reports = await reader.OfForce(force, Reports, at with { KnownAt = known }, stop);
        long[] ofFrameworks = [.. (await OfFrameworks(reports, stop)).Select(item => item.Event.Position)];
        var rows = await Read("read_last_by_force", known, stop, new NpgsqlParameter { Value = force }, new NpgsqlParameter { Value = ofFrameworks }, new NpgsqlParameter { Value = limit });
        var changed = ofFrameworks.Append(await Changed(force, known, stop)).Max();
        return new TimelinePage(known, changed, [.. rows.Select(new EventsAtBasis(reports).At).OfType<TimelineItem>()], null);
    }

    /// <summary>The events of a force that may be seen at a basis, whenever they happened, one page in memory at a time.</summary>
    internal async IAsyncEnumerable<TimelineItem> All(string force, long after, long basis, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var more = true; more;)
        {
            var rows = await Rows(force, after, PageSize, basis, stop);
            foreach (var item in rows) yield return item;
            more = rows.Count == PageSize;
            if (more) after = rows[^1].Event.Position;
        }
    }

    /// <summary>The events at these positions that may be seen at a basis, of whatever they are.</summary>
    internal async Task<IReadOnlyDictionary<long, TimelineItem>> At(IEnumerable<long> positions, long basis, CancellationToken stop)
    {
        var asked = positions.Distinct().ToArray();
        return asked.Length == 0
            ? new Dictionary<long, TimelineItem>()
            : (await Read("read_at_positions", basis, stop, new NpgsqlParameter { Value = asked })).ToDictionary(item => item.Event.Position);
    }

    /// <summary>The greatest position that changed anything in the timeline of a force.</summary>
    internal Task<long> Changed(string force, long basis, CancellationToken stop) => Changed("read_change_by_force", force, basis, stop);

    internal async Task<long> Changed(string statement, string scope, long basis, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.Of(statement));
        command.Parameters.Add(new() { Value = new[] { TimelineProjection.Model } });
        command.Parameters.Add(new() { Value = basis });
        command.Parameters.Add(new() { Value = scope });
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>What was changed, for a reason, in the frameworks that a force was inspected under.</summary>
    internal async Task<IReadOnlyList<TimelineItem>> OfFrameworks(Reading reading, CancellationToken stop)
    {
        var inspected = reading.Entries.Select(entry => entry.Fact).OfType<InspectionOutline>().Select(outline => outline.Framework).ToHashSet();
        var framed = reading with { Entries = [.. reading.Entries.Where(entry => entry.Inspection is null && entry.Framework is { } framework && inspected.Contains(framework))] };
        var changes = framed.Entries.Where(entry => entry.From.Reason is not null).Select(entry => entry.Event.Position).Concat(framed.Withdrawals());
        return [.. (await At(changes, reading.Basis, stop)).Values.OrderBy(item => item.Event.Position)];
    }

    private Task<List<TimelineItem>> Rows(string force, long after, long limit, long basis, CancellationToken stop) =>
        Read("read_page_by_force", basis, stop, new NpgsqlParameter { Value = force }, new NpgsqlParameter { Value = after }, new NpgsqlParameter { Value = limit });

    internal async Task<List<TimelineItem>> Read(string statement, long basis, CancellationToken stop, params NpgsqlParameter[] scope)
    {
        await using var command = source.CreateCommand(Sql.Of(statement));
        command.Parameters.Add(new() { Value = new[] { TimelineProjection.Model } });
        command.Parameters.Add(new() { Value = basis });
        command.Parameters.AddRange(scope);

        var items = new List<TimelineItem>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            if (rows.IsDBNull(0)) throw new NotBuiltException();
            if (!rows.IsDBNull(1)) items.Add(Item(rows));
        }

        return items;
    }

    private static TimelineItem Item(NpgsqlDataReader row) => new(
        AssertionRow.Event(row),
        row.GetString(2),
        row.IsDBNull(6) ? null : row.GetString(6),
        AssertionRow.Provenance(row),
        Entry(row.GetString(2), row.GetString(19)));

    private static TimelineEntry Entry(string kind, string json)
    {
        if (kind != FactKinds.Of<Withheld>()) return JsonSerializer.Deserialize<TimelineEntry>(json, EventJson.Options)!;

        var withheld = (Withheld)FactKinds.Read(kind, json);
        return new($"{Capital(withheld.Name())} is {withheld.Said()}", null, null) { Withheld = withheld };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
