using Npgsql;

namespace Lifecycle.EventStore.Tests;

/// <summary>Calls the append function inside a transaction that the test keeps open, as the store never does.</summary>
internal static class ByHand
{
    private const string Sql = """
        select outcome || '|' || first_position from lifecycle.append(
          array[null]::uuid[], array[null], array[null]::varchar[], array[null]::varchar[], array[null]::varchar[],
          array[1], array[1], array[null]::bigint[], array[1],
          array[$1]::varchar[], array[null]::varchar[],
          array[1], array[1], array[gen_random_uuid()], array['noted'], array['{"text":"by hand"}']::jsonb[],
          array['{
            "open": {"occurred":"2014","voice":"system","source":[],"reason":null,"schema":1,"salt":""},
            "closed": {"actor":null,"salt":""}}']::jsonb[],
          array[null]::varchar[])
        """;

    internal static async Task<string> Append(NpgsqlConnection connection, string stream, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = stream });
        return (string)(await command.ExecuteScalarAsync(stop))!;
    }
}
