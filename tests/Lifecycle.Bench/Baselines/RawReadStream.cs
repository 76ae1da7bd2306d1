using Lifecycle.Bench.Workloads;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.Bench.Baselines;

/// <summary>A stream's events by a plain select, bodies and envelopes read with System.Text.Json, and folded.</summary>
internal sealed class RawReadStream : RawConnection
{
    private readonly NpgsqlCommand _command;
    private readonly NpgsqlParameter<string> _stream = new() { NpgsqlDbType = NpgsqlDbType.Varchar };

    public RawReadStream(NpgsqlConnection connection)
        : base(connection)
    {
        _command = new NpgsqlCommand(BenchSql.Of("read_stream_events"), connection) { Parameters = { _stream } };
        _command.Prepare();
    }

    public Standing Fold(string stream)
    {
        using var rows = Bind(stream).ExecuteReader();
        var standing = Standing.Initial;
        while (rows.Read()) standing = Apply(standing, rows);
        return standing;
    }

    public async Task<Standing> FoldAsync(string stream)
    {
        await using var rows = await Bind(stream).ExecuteReaderAsync();
        var standing = Standing.Initial;
        while (await rows.ReadAsync()) standing = Apply(standing, rows);
        return standing;
    }

    /// <summary>The statement alone, with nothing made of the rows.</summary>
    public long Read(string stream)
    {
        using var rows = Bind(stream).ExecuteReader();
        var version = 0L;
        while (rows.Read()) version = rows.GetInt64(0);
        return version;
    }

    /// <inheritdoc cref="Read"/>
    public async Task<long> ReadAsync(string stream)
    {
        await using var rows = await Bind(stream).ExecuteReaderAsync();
        var version = 0L;
        while (await rows.ReadAsync()) version = rows.GetInt64(0);
        return version;
    }

    private NpgsqlCommand Bind(string stream)
    {
        _stream.TypedValue = stream;
        return _command;
    }

    private static Standing Apply(Standing standing, NpgsqlDataReader rows) => standing.Apply(
        PlainJson.Read(rows.GetString(1), rows.GetFieldValue<byte[]>(2)),
        rows.GetInt64(0),
        PlainJson.ReadHeaders(rows.GetFieldValue<byte[]>(3)).Open.Voice,
        rows.IsDBNull(4) ? null : rows.GetString(4));
}
