using Npgsql;

namespace Lifecycle.Bench.Baselines;

/// <summary>A connection that one caller of a baseline holds, with its statements prepared.</summary>
internal abstract class RawConnection(NpgsqlConnection connection) : IDisposable
{
    protected NpgsqlConnection Connection { get; } = connection;

    public void Dispose() => Connection.Dispose();

    protected static NpgsqlParameter<T> Add<T>(NpgsqlBatchCommand command, NpgsqlTypes.NpgsqlDbType type)
    {
        var parameter = new NpgsqlParameter<T> { NpgsqlDbType = type };
        command.Parameters.Add(parameter);
        return parameter;
    }
}
