using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>Requests as the arrays that <c>append.sql</c> takes.</summary>
internal sealed class AppendGroup
{
    private readonly IReadOnlyList<PreparedAppend> _requests;

    private readonly int[] _partRequests;
    private readonly int[] _partStreams;
    private readonly long?[] _expected;
    private readonly int[] _partEvents;

    private readonly List<string> _streams = [];
    private readonly List<string?> _streamTypes = [];

    private readonly int[] _eventParts;
    private readonly int[] _eventOffsets;
    private readonly NewEvent[] _events;

    internal AppendGroup(IReadOnlyList<PreparedAppend> requests)
    {
        _requests = requests;
        var (parts, events) = (0, 0);
        foreach (var prepared in requests)
        {
            parts += prepared.Request.Streams.Count;
            events += prepared.Ids.Length;
        }

        _partRequests = new int[parts];
        _partStreams = new int[parts];
        _expected = new long?[parts];
        _partEvents = new int[parts];
        _eventParts = new int[events];
        _eventOffsets = new int[events];
        _events = new NewEvent[events];
        Fill();
    }

    private void Fill()
    {
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        var (part, at) = (0, 0);
        for (var request = 0; request < _requests.Count; request++)
        {
            foreach (var append in _requests[request].Request.Streams)
            {
                if (!ordinals.TryGetValue(append.Stream, out var stream))
                {
                    _streams.Add(append.Stream);
                    _streamTypes.Add(append.StreamType);
                    ordinals.Add(append.Stream, stream = _streams.Count);
                }

                _partRequests[part] = request + 1;
                _partStreams[part] = stream;
                _expected[part] = append.Expected.Version;
                _partEvents[part] = append.Events.Count;
                part++;
                for (var offset = 0; offset < append.Events.Count; offset++, at++)
                {
                    _eventParts[at] = part;
                    _eventOffsets[at] = offset + 1;
                    _events[at] = append.Events[offset];
                }
            }
        }
    }

    internal void AddTo(NpgsqlParameterCollection parameters)
    {
        AddIfAny(parameters, NpgsqlDbType.Uuid, OfRequests(r => r.CommandId));
        AddIfAny(parameters, NpgsqlDbType.Text, OfRequests(r => r.RequestHash));
        AddIfAny(parameters, NpgsqlDbType.Varchar, OfRequests(r => r.Request.CorrelationId));
        AddIfAny(parameters, NpgsqlDbType.Varchar, OfRequests(r => r.Request.CausationId));
        AddIfAny(parameters, NpgsqlDbType.Varchar, OfRequests(r => r.Request.UserName));
        Add(parameters, NpgsqlDbType.Integer, _partRequests);
        Add(parameters, NpgsqlDbType.Integer, _partStreams);
        Add(parameters, NpgsqlDbType.Bigint, _expected);
        Add(parameters, NpgsqlDbType.Integer, _partEvents);
        Add(parameters, NpgsqlDbType.Varchar, _streams);
        Add(parameters, NpgsqlDbType.Varchar, _streamTypes);
        Add(parameters, NpgsqlDbType.Integer, _eventParts);
        Add(parameters, NpgsqlDbType.Integer, _eventOffsets);
        Add(parameters, NpgsqlDbType.Uuid, OfRequests(r => r.Ids).SelectMany(ids => ids).ToArray());
        Add(parameters, NpgsqlDbType.Varchar, Array.ConvertAll(_events, e => e.Type));
        Add(parameters, NpgsqlDbType.Jsonb, Array.ConvertAll(_events, e => e.Data));
        Add(parameters, NpgsqlDbType.Jsonb, OfRequests(r => r.Headers).SelectMany(headers => headers).ToArray());
        Add(parameters, NpgsqlDbType.Varchar, Array.ConvertAll(_events, e => e.ClrType));
    }

    private T[] OfRequests<T>(Func<PreparedAppend, T> value)
    {
        var values = new T[_requests.Count];
        for (var i = 0; i < values.Length; i++) values[i] = value(_requests[i]);
        return values;
    }

    /// <summary>As null where none of the requests has such a value: the server need not take an array apart to find nothing.</summary>
    private static void AddIfAny<T>(NpgsqlParameterCollection parameters, NpgsqlDbType type, T?[] values) =>
        Add<T?[]?>(parameters, type, values.Any(value => value is not null) ? values : null);

    private static void Add<T>(NpgsqlParameterCollection parameters, NpgsqlDbType type, T values)
        where T : class? => parameters.Add(new NpgsqlParameter<T> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });
}
