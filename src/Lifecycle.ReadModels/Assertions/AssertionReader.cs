using Lifecycle.Domain;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>
/// What was read: the entries that may be seen, the position that the answer stands on (<paramref name="Basis"/>: the lowest
/// checkpoint among the models), and the greatest position that changed anything in its scope (<paramref name="Changed"/>).
/// </summary>
public sealed record Reading(long Basis, long Changed, IReadOnlyList<OnRecord<Fact>> Entries)
{
    public Dossier ToDossier() => new(Entries);

    /// <summary>Two readings at one basis, as one.</summary>
    public Reading With(Reading other) => new(Basis, Math.Max(Changed, other.Changed), [.. Entries, .. other.Entries]);
}

/// <summary>
/// Reads assertion rows. The one place that decides what may be seen: rows that the public may not see at the basis do not
/// leave the database. Each call is one statement, so checkpoints and rows are of one snapshot; a later call with the
/// basis of an earlier one sees the same record, because rows beyond the basis are left out and no row's facts change. Every call
/// throws <see cref="NotBuiltException"/> while one of its models is being built.
/// </summary>
public sealed class AssertionReader(NpgsqlDataSource source)
{
    public Task<Reading> OfForce(string force, IReadOnlyList<string> models, CancellationToken stop, long? basis = null) =>
        Read("read_by_force", models, basis, stop, new NpgsqlParameter { Value = force });

    public Task<Reading> OfInspection(string inspection, IReadOnlyList<string> models, CancellationToken stop, long? basis = null) =>
        Read("read_by_inspection", models, basis, stop, new NpgsqlParameter { Value = inspection });

    public Task<Reading> OfQuestions(IReadOnlyList<string> questions, IReadOnlyList<string> models, CancellationToken stop, long? basis = null) =>
        Read("read_by_question", models, basis, stop, new NpgsqlParameter { Value = questions.ToArray() });

    public Task<Reading> Everything(IReadOnlyList<string> models, CancellationToken stop, long? basis = null) =>
        Read("read_all", models, basis, stop);

    /// <summary>Whether all of these models have been built.</summary>
    public async Task<bool> IsBuilt(IReadOnlyList<string> models, CancellationToken stop)
    {
        try
        {
            await Basis(models, stop);
            return true;
        }
        catch (NotBuiltException)
        {
            return false;
        }
    }

    /// <summary>The lowest checkpoint among the models: for answers that are read in more than one statement.</summary>
    public async Task<long> Basis(IReadOnlyList<string> models, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.Of("read_basis"));
        command.Parameters.Add(new() { Value = models.ToArray() });
        return await command.ExecuteScalarAsync(stop) as long? ?? throw new NotBuiltException();
    }

    private async Task<Reading> Read(string statement, IReadOnlyList<string> models, long? basis, CancellationToken stop, params NpgsqlParameter[] scope)
    {
        await using var command = source.CreateCommand(Sql.Of(statement));
        command.Parameters.Add(new() { Value = models.ToArray() });
        command.Parameters.Add(new() { Value = (object?)basis ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.AddRange(scope);

        var at = basis ?? 0;
        var changed = 0L;
        var entries = new List<OnRecord<Fact>>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            at = rows.IsDBNull(0) ? throw new NotBuiltException() : rows.GetInt64(0);
            if (rows.IsDBNull(1)) continue;

            var entry = AssertionRow.Read(rows, at);
            entries.Add(entry);
            changed = Math.Max(changed, Math.Max(rows.GetInt64(9), Math.Max(entry.Event.Position, entry.Until ?? 0)));
        }

        return new Reading(at, changed, entries);
    }
}
