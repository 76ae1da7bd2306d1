using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>The statements that a projection wants run, in order.</summary>
public sealed class Statements
{
    private readonly List<NpgsqlBatchCommand> _commands = [];

    internal IReadOnlyList<NpgsqlBatchCommand> Commands => _commands;

    /// <summary>How many there are.</summary>
    public int Count => _commands.Count;

    /// <summary>Adds one statement with its values for <c>$1</c>, <c>$2</c> and so on.</summary>
    /// <param name="sql">One statement, the same text each time, so that the database can keep its plan.</param>
    /// <param name="parameters">
    /// Texts, whole and decimal numbers, booleans, dates, instants, uuids, bytes, <see cref="Json"/>, arrays of these, or null.
    /// </param>
    /// <exception cref="ArgumentException">A value is of a type that has no column type here.</exception>
    public void Add(string sql, params object?[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in parameters) command.Parameters.Add(Parameter(value));
        _commands.Add(command);
    }

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new() { Value = DBNull.Value },
        Json json => new() { Value = json.Text, NpgsqlDbType = NpgsqlDbType.Jsonb },
        Json[] jsons => new() { Value = Array.ConvertAll(jsons, j => j.Text), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb },
        DateTimeOffset instant => new() { Value = instant.ToUniversalTime() },
        DateTimeOffset[] instants => new() { Value = Array.ConvertAll(instants, i => i.ToUniversalTime()) },
        string or long or int or short or bool or decimal or double or DateOnly or Guid or byte[]
            or string[] or long[] or int[] or bool[] or decimal[] or double[] or DateOnly[] or Guid[]
            or string?[] or DateOnly?[] or long?[] or int?[] => new() { Value = value },
        _ => throw new ArgumentException($"A value of type {value.GetType()} cannot go into a statement."),
    };
}
