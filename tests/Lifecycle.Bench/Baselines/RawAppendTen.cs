using Lifecycle.Bench.Workloads;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.Bench.Baselines;

/// <summary>Ten events to one existing stream in one round trip and one commit, as arrays.</summary>
internal sealed class RawAppendTen : RawConnection
{
    public const int Events = 10;

    private readonly NpgsqlBatch _batch;
    private readonly NpgsqlParameter<string> _updated;
    private readonly NpgsqlParameter<long> _expected;
    private readonly NpgsqlParameter<string> _stream;
    private readonly Guid[] _ids = new Guid[Events];
    private readonly long[] _versions = new long[Events];

    public RawAppendTen(NpgsqlConnection connection)
        : base(connection)
    {
        var update = new NpgsqlBatchCommand(BenchSql.Of("append_ten_stream"));
        _updated = Add<string>(update, NpgsqlDbType.Varchar);
        _expected = Add<long>(update, NpgsqlDbType.Bigint);
        var insert = new NpgsqlBatchCommand(BenchSql.Of("append_ten_events"));
        _stream = Add<string>(insert, NpgsqlDbType.Varchar);
        Add<string>(insert, NpgsqlDbType.Varchar).TypedValue = Payload.Correlation;
        Add<string>(insert, NpgsqlDbType.Varchar).TypedValue = Payload.UserName;
        Add<Guid[]>(insert, NpgsqlDbType.Array | NpgsqlDbType.Uuid).TypedValue = _ids;
        Add<long[]>(insert, NpgsqlDbType.Array | NpgsqlDbType.Bigint).TypedValue = _versions;
        Add<byte[][]>(insert, NpgsqlDbType.Array | NpgsqlDbType.Jsonb).TypedValue = Ten(Payload.Body);
        Add<string[]>(insert, NpgsqlDbType.Array | NpgsqlDbType.Varchar).TypedValue = Ten(Payload.Event.Type);
        Add<string[]>(insert, NpgsqlDbType.Array | NpgsqlDbType.Varchar).TypedValue = Ten(Payload.Event.ClrType!);
        Add<byte[][]>(insert, NpgsqlDbType.Array | NpgsqlDbType.Jsonb).TypedValue = Ten(Payload.Headers);
        _batch = new NpgsqlBatch(connection) { BatchCommands = { update, insert } };
        _batch.Prepare();
    }

    public RawForms Append => new(
        (stream, version) => Check(Bind(stream, version).ExecuteNonQuery(), stream, version),
        async (stream, version) => Check(await Bind(stream, version).ExecuteNonQueryAsync(), stream, version));

    private NpgsqlBatch Bind(string stream, long version)
    {
        for (var at = 0; at < Events; at++) (_ids[at], _versions[at]) = (Guid.CreateVersion7(), version + 1 + at);
        (_updated.TypedValue, _expected.TypedValue, _stream.TypedValue) = (stream, version, stream);
        return _batch;
    }

    private static void Check(int rows, string stream, long version)
    {
        if (rows != Events + 1) throw new InvalidOperationException($"The baseline appended to {stream} at version {version}, which is not its own.");
    }

    private static T[] Ten<T>(T value) => [.. Enumerable.Repeat(value, Events)];
}
