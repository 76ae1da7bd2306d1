using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Tells the database, at start and every hour, which versions of read models this process runs, so that none is dropped under it.</summary>
internal sealed class VersionReport(NpgsqlDataSource source, IReadOnlyList<Projection> projections, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private long? _said;

    /// <summary>Says it if it is due.</summary>
    internal async Task Say(CancellationToken stop)
    {
        if (_said is { } before && time.GetElapsedTime(before) < Interval) return;

        await using var command = source.CreateCommand(Sql.ReportVersions);
        command.Parameters.Add(new() { Value = projections.Select(projection => projection.CheckpointName).ToArray() });
        command.Parameters.Add(new() { Value = projections.Select(projection => projection.Name).ToArray() });
        command.Parameters.Add(new() { Value = projections.Select(projection => projection.Version).ToArray() });
        command.Parameters.Add(new() { Value = projections.Select(projection => string.Join(',', projection.Tables)).ToArray() });
        await command.ExecuteNonQueryAsync(stop);
        _said = time.GetTimestamp();
    }
}
