using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>A request as the arrays that the append function takes.</summary>
internal sealed class AppendRows
{
    private readonly AppendRequest _request;
    private readonly string? _requestHash;
    private readonly List<int> _streams = [];
    private readonly List<Guid> _ids = [];
    private readonly List<NewEvent> _events = [];
    private readonly List<byte[]> _headers = [];

    private AppendRows(AppendRequest request)
    {
        _request = request;
        _requestHash = request.Command is { } key ? Convert.ToBase64String(key.RequestHash.Span) : null;
        var count = request.Streams.Sum(s => s.Events.Count);

        foreach (var (ordinal, append) in request.Streams.Index())
        {
            foreach (var added in append.Events)
            {
                var first = _ids.Count == 0;
                _streams.Add(ordinal + 1);
                _ids.Add(request.Command is null ? Guid.CreateVersion7() : EventId.Of(request.Command, _ids.Count));
                _events.Add(added);
                _headers.Add(EventHeaders.ToJson(added, first ? count : null, first ? _requestHash : null));
            }
        }
    }

    internal static AppendRows Of(AppendRequest request) => new(request);

    internal AppendResult.Refused? Refusal()
    {
        var total = 0L;
        foreach (var (added, headers) in _events.Zip(_headers))
        {
            var bytes = added.Data.Length + headers.Length;
            total += bytes;
            if (bytes > AppendLimits.EventBytes)
            {
                return new(
                    RefusalCode.TooLarge,
                    $"{added.Type} has {bytes} bytes with its envelope; the limit is {AppendLimits.EventBytes}.");
            }
        }

        return total > AppendLimits.AppendBytes
            ? new(RefusalCode.TooLarge, $"The append has {total} bytes; the limit is {AppendLimits.AppendBytes}.")
            : null;
    }

    internal void AddTo(NpgsqlParameterCollection parameters)
    {
        var streams = _request.Streams;
        Add(parameters, NpgsqlDbType.Uuid, _request.Command is { } key ? EventId.Of(key, 0) : null);
        Add(parameters, NpgsqlDbType.Text, _requestHash);
        AddArray(parameters, NpgsqlDbType.Varchar, streams.Select(s => s.Stream));
        AddArray(parameters, NpgsqlDbType.Varchar, streams.Select(s => s.StreamType));
        AddArray(parameters, NpgsqlDbType.Bigint, streams.Select(s => s.Expected.Version));
        AddArray(parameters, NpgsqlDbType.Integer, _streams);
        AddArray(parameters, NpgsqlDbType.Uuid, _ids);
        AddArray(parameters, NpgsqlDbType.Varchar, _events.Select(e => e.Type));
        AddArray(parameters, NpgsqlDbType.Jsonb, _events.Select(e => e.Data.ToArray()));
        AddArray(parameters, NpgsqlDbType.Jsonb, _headers);
        AddArray(parameters, NpgsqlDbType.Varchar, _events.Select(e => e.ClrType));
        Add(parameters, NpgsqlDbType.Varchar, _request.CorrelationId);
        Add(parameters, NpgsqlDbType.Varchar, _request.CausationId);
        Add(parameters, NpgsqlDbType.Varchar, _request.UserName);
    }

    private static void Add(NpgsqlParameterCollection parameters, NpgsqlDbType type, object? value) =>
        parameters.Add(new() { Value = value ?? DBNull.Value, NpgsqlDbType = type });

    private static void AddArray<T>(NpgsqlParameterCollection parameters, NpgsqlDbType type, IEnumerable<T> values) =>
        parameters.Add(new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
}
