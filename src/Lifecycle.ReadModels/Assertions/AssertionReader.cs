using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Search;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>
/// What was read: the entries that may be seen, the position that the answer stands on (<paramref name="Basis"/>: the lowest
/// checkpoint among the models, or the position asked for), and the greatest position that changed anything in its scope
/// (<paramref name="Changed"/>).
/// </summary>
public sealed record Reading(AsOf At, long Basis, long Changed, IReadOnlyList<OnRecord<Fact>> Entries)
{
    /// <summary>What is on record at the times asked for.</summary>
    public Dossier ToDossier() => new(At.Basis.Of(Entries));

    /// <summary>The same as it stood when the log had come to an earlier position: what came, or was published, later had not happened.</summary>
    public Reading KnownAt(long position) => this with
    {
        Basis = position,
        Entries = [.. Entries.Where(entry => (entry.SeenFrom ?? entry.Event.Position) <= position).Select(entry => entry.Until > position ? entry with { Until = null } : entry)],
    };

    /// <summary>The positions at which something was taken off the record and nothing put in its place.</summary>
    public IEnumerable<long> Withdrawals()
    {
        var there = Entries.Select(entry => entry.Event.Position).ToHashSet();
        return Entries.Select(entry => entry.Until).OfType<long>().Where(until => !there.Contains(until)).Distinct();
    }

    /// <summary>Two readings at one basis, as one.</summary>
    public Reading With(Reading other) => this with { Changed = Math.Max(Changed, other.Changed), Entries = [.. Entries, .. other.Entries] };
}

/// <summary>
/// Reads assertion rows. The one place that decides what may be seen: rows that the public may not see at the basis do not
/// leave the database. Each call is one statement, so checkpoints and rows are of one snapshot; a later call with the
/// basis of an earlier one sees the same record, because rows beyond the basis are left out and no row's facts change. Every call
/// throws <see cref="NotBuiltException"/> while one of its models is being built.
/// </summary>
public sealed class AssertionReader(NpgsqlDataSource source)
{
    public Task<Reading> OfForce(string force, IReadOnlyList<string> models, AsOf at, CancellationToken stop) =>
        Read("read_by_force", models, at, stop, new NpgsqlParameter { Value = force });

    /// <summary>What is of no force: the frameworks.</summary>
    public Task<Reading> OfNoForce(IReadOnlyList<string> models, AsOf at, CancellationToken stop) =>
        Read("read_by_force", models, at, stop, new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar });

    public Task<Reading> OfInspection(string inspection, IReadOnlyList<string> models, AsOf at, CancellationToken stop) =>
        Read("read_by_inspection", models, at, stop, new NpgsqlParameter { Value = inspection });

    public Task<Reading> OfQuestions(IReadOnlyList<string> questions, IReadOnlyList<string> models, AsOf at, CancellationToken stop) =>
        Read("read_by_question", models, at, stop, new NpgsqlParameter { Value = questions.ToArray() });

    public Task<Reading> OfDocuments(IReadOnlyList<string> documents, IReadOnlyList<string> models, AsOf at, CancellationToken stop) =>
        Read("read_by_documents", models, at, stop, new NpgsqlParameter { Value = documents.ToArray() });

    public Task<Reading> Everything(IReadOnlyList<string> models, AsOf at, CancellationToken stop) =>
        Read("read_all", models, at, stop);

    /// <summary>
    /// The findings and recommendations that have these words, in any version that may be seen, with their matches by position; and what
    /// tells when they hold. Words that are withheld find nothing.
    /// </summary>
    public async Task<(Reading Reading, IReadOnlyDictionary<long, Match> Matches)> Matching(string words, string marks, IReadOnlyList<string> models, AsOf at, CancellationToken stop)
    {
        var matches = new Dictionary<long, Match>();
        var reading = await Read("read_found", models, at, Take, stop, new NpgsqlParameter { Value = words }, new NpgsqlParameter { Value = marks });
        return (reading, matches);

        void Take(NpgsqlDataReader row)
        {
            if (!row.IsDBNull(22)) matches[row.GetInt64(1)] = new Match(row.GetDouble(22), row.GetFieldValue<string[]>(23));
        }
    }

    /// <summary>What stands in place of everything withheld that cites a document; nothing else of it leaves the database, its lines neither.</summary>
    internal async Task<IReadOnlyList<Withheld>> WithheldOf(string document, IReadOnlyList<string> models, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.Of("read_withheld_by_document"));
        command.Parameters.Add(new() { Value = models.ToArray() });
        command.Parameters.Add(new() { Value = $"{document}:" });
        var withheld = new List<Withheld>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) withheld.Add((Withheld)FactKinds.Read(FactKinds.Of<Withheld>(), rows.GetString(0)));
        return withheld;
    }

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

    private Task<Reading> Read(string statement, IReadOnlyList<string> models, AsOf at, CancellationToken stop, params NpgsqlParameter[] scope) =>
        Read(statement, models, at, null, stop, scope);

    /// <param name="statement">The statement's name.</param>
    /// <param name="models">Its models.</param>
    /// <param name="at">The times asked for.</param>
    /// <param name="more">Takes what a row has beyond an assertion.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="scope">Its further parameters.</param>
    private async Task<Reading> Read(string statement, IReadOnlyList<string> models, AsOf at, Action<NpgsqlDataReader>? more, CancellationToken stop, params NpgsqlParameter[] scope)
    {
        await using var command = source.CreateCommand(Sql.Of(statement));
        command.Parameters.Add(new() { Value = models.ToArray() });
        command.Parameters.Add(new() { Value = (object?)at.KnownAt ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.AddRange(scope);

        var basis = at.KnownAt ?? 0;
        var changed = 0L;
        var entries = new List<OnRecord<Fact>>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            basis = rows.IsDBNull(0) ? throw new NotBuiltException() : rows.GetInt64(0);
            if (rows.IsDBNull(1)) continue;

            var entry = AssertionRow.Read(rows, basis);
            entries.Add(entry);
            more?.Invoke(rows);
            changed = Math.Max(changed, Math.Max(rows.GetInt64(9), Math.Max(entry.Event.Position, entry.Until ?? 0)));
            if (entry.Fact is Withheld withheld) changed = Math.Max(changed, withheld.Redaction.Position);
        }

        return new Reading(at, basis, changed, entries);
    }
}
