using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>One event for a stream that is there already, as <c>append_event.sql</c> takes it: without arrays.</summary>
internal sealed class LoneEvent
{
    private readonly PreparedAppend _prepared;
    private readonly StreamAppend _append;
    private readonly long _expected;

    private LoneEvent(PreparedAppend prepared, StreamAppend append, long expected) =>
        (_prepared, _append, _expected) = (prepared, append, expected);

    /// <returns>Null where the requests are more than that.</returns>
    internal static LoneEvent? In(IReadOnlyList<PreparedAppend> requests) =>
        requests is [{ Request.Streams: [{ Expected.Version: > 0 and var expected, Events: [_] } append] } prepared]
            ? new(prepared, append, expected)
            : null;

    internal void AddTo(NpgsqlParameterCollection parameters)
    {
        var (request, added) = (_prepared.Request, _append.Events[0]);
        Add(parameters, NpgsqlDbType.Uuid, _prepared.CommandId);
        Add(parameters, NpgsqlDbType.Text, _prepared.RequestHash);
        Add(parameters, NpgsqlDbType.Varchar, request.CorrelationId);
        Add(parameters, NpgsqlDbType.Varchar, request.CausationId);
        Add(parameters, NpgsqlDbType.Varchar, request.UserName);
        Add(parameters, NpgsqlDbType.Varchar, _append.Stream);
        Add(parameters, NpgsqlDbType.Bigint, _expected);
        Add(parameters, NpgsqlDbType.Uuid, _prepared.Ids[0]);
        Add(parameters, NpgsqlDbType.Varchar, added.Type);
        Add(parameters, NpgsqlDbType.Jsonb, added.Data);
        Add(parameters, NpgsqlDbType.Jsonb, _prepared.Headers[0]);
        Add(parameters, NpgsqlDbType.Varchar, added.ClrType);
    }

    private static void Add<T>(NpgsqlParameterCollection parameters, NpgsqlDbType type, T value) =>
        parameters.Add(new NpgsqlParameter<T> { TypedValue = value, NpgsqlDbType = type });
}
