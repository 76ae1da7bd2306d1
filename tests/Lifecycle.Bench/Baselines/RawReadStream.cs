using Lifecycle.Bench.Workloads;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.Bench.Baselines;

/// <summary>A stream's events by a plain select, read with System.Text.Json and folded.</summary>
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
        _stream.TypedValue = stream;
        var standing = Standing.Initial;
        using var rows = _command.ExecuteReader();
        while (rows.Read()) standing = standing.Apply(PlainJson.Read(rows.GetString(1), rows.GetFieldValue<byte[]>(2)), rows.GetInt64(0));
        return standing;
    }

    /// <summary>The statement alone, with nothing made of the rows.</summary>
    public long Read(string stream)
    {
        _stream.TypedValue = stream;
        var version = 0L;
        using var rows = _command.ExecuteReader();
        while (rows.Read()) version = rows.GetInt64(0);
        return version;
    }
}
