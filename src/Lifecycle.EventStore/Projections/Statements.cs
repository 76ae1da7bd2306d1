using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>The statements that a projection wants run over one page of events, in order.</summary>
public sealed class Statements
{
    private readonly List<NpgsqlBatchCommand> _commands = [];
    private PageRows? _rows;

    /// <summary>Whether nothing has been asked for yet.</summary>
    public bool IsEmpty => _commands.Count == 0 && _rows is null;

    /// <summary>How many values the statements carry, those in arrays counted each.</summary>
    internal long Values { get; private set; }

    /// <summary>Adds one statement with its values for <c>$1</c>, <c>$2</c> and so on.</summary>
    /// <param name="sql">One statement, the same text each time, so that the database can keep its plan.</param>
    /// <param name="parameters">
    /// Texts, whole and decimal numbers, booleans, dates, instants, uuids, bytes, <see cref="Json"/>, arrays of these, or null.
    /// </param>
    /// <exception cref="ArgumentException">A value is of a type that has no column type here.</exception>
    public void Add(string sql, params object?[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in parameters)
        {
            command.Parameters.Add(Parameter(value));
            Values += value is Array { Length: var length } ? length : 1;
        }

        _commands.Add(command);
    }

    /// <summary>What the projection has gathered of this page, for writing in bulk; its statements come last.</summary>
    /// <param name="begin">Makes it, at the page's first call.</param>
    public T Rows<T>(Func<T> begin)
        where T : PageRows => (T)(_rows ??= begin());

    /// <summary>All of them, with those of the rows gathered.</summary>
    internal IReadOnlyList<NpgsqlBatchCommand> Complete()
    {
        _rows?.AddTo(this);
        _rows = null;
        return _commands;
    }

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new() { Value = DBNull.Value },
        Json json => new() { Value = json.Utf8, NpgsqlDbType = NpgsqlDbType.Jsonb },
        Json[] jsons => new() { Value = Array.ConvertAll(jsons, j => j.Utf8), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb },
        DateTimeOffset instant => new() { Value = instant.ToUniversalTime() },
        DateTimeOffset[] instants => new() { Value = Array.ConvertAll(instants, i => i.ToUniversalTime()) },
        string or long or int or short or bool or decimal or double or DateOnly or Guid or byte[]
            or string[] or long[] or int[] or bool[] or decimal[] or double[] or DateOnly[] or Guid[]
            or string?[] or DateOnly?[] or long?[] or int?[] => new() { Value = value },
        _ => throw new ArgumentException($"A value of type {value.GetType()} cannot go into a statement."),
    };
}
