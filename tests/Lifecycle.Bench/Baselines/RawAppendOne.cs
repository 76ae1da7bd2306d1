using Lifecycle.Bench.Workloads;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.Bench.Baselines;

/// <summary>
/// One event to one existing stream in one round trip and one commit: a prepared batch, which the server runs as one transaction. A stale
/// version breaks the unique index on stream and version, so that nothing is written.
/// </summary>
internal sealed class RawAppendOne : RawConnection
{
    private readonly NpgsqlBatch _batch;
    private readonly NpgsqlParameter<string> _updated;
    private readonly NpgsqlParameter<long> _expected;
    private readonly NpgsqlParameter<Guid> _id;
    private readonly NpgsqlParameter<string> _stream;
    private readonly NpgsqlParameter<long> _version;

    public RawAppendOne(NpgsqlConnection connection)
        : base(connection)
    {
        var update = new NpgsqlBatchCommand(BenchSql.Of("append_one_stream"));
        _updated = Add<string>(update, NpgsqlDbType.Varchar);
        _expected = Add<long>(update, NpgsqlDbType.Bigint);
        var insert = new NpgsqlBatchCommand(BenchSql.Of("append_one_event"));
        _id = Add<Guid>(insert, NpgsqlDbType.Uuid);
        _stream = Add<string>(insert, NpgsqlDbType.Varchar);
        _version = Add<long>(insert, NpgsqlDbType.Bigint);
        Add<byte[]>(insert, NpgsqlDbType.Jsonb).TypedValue = Payload.Body;
        Add<string>(insert, NpgsqlDbType.Varchar).TypedValue = Payload.Event.Type;
        Add<string>(insert, NpgsqlDbType.Varchar).TypedValue = Payload.Event.ClrType;
        Add<string>(insert, NpgsqlDbType.Varchar).TypedValue = Payload.Correlation;
        Add<byte[]>(insert, NpgsqlDbType.Jsonb).TypedValue = Payload.Headers;
        Add<string>(insert, NpgsqlDbType.Varchar).TypedValue = Payload.UserName;
        _batch = new NpgsqlBatch(connection) { BatchCommands = { update, insert } };
        _batch.Prepare();
    }

    public RawForms Append => new(
        (stream, version) => Check(Bind(stream, version).ExecuteNonQuery(), stream, version),
        async (stream, version) => Check(await Bind(stream, version).ExecuteNonQueryAsync(), stream, version));

    private NpgsqlBatch Bind(string stream, long version)
    {
        (_updated.TypedValue, _expected.TypedValue) = (stream, version);
        (_id.TypedValue, _stream.TypedValue, _version.TypedValue) = (Guid.CreateVersion7(), stream, version + 1);
        return _batch;
    }

    private static void Check(int rows, string stream, long version)
    {
        if (rows != 2) throw new InvalidOperationException($"The baseline appended to {stream} at version {version}, which is not its own.");
    }
}
