using Lifecycle.Domain;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Npgsql;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>A row of the read statements, all of which select the same columns.</summary>
internal static class AssertionRow
{
    /// <summary>A correction or withdrawal beyond the basis has not happened yet for this answer.</summary>
    public static OnRecord<Fact> Read(NpgsqlDataReader row, long basis) => new(
        FactKinds.Read(row.GetString(2), row.GetString(19)),
        Provenance(row),
        Event(row),
        Text(row, 4),
        Text(row, 5),
        Text(row, 6),
        row.IsDBNull(3) || row.GetInt64(3) > basis ? null : row.GetInt64(3))
    {
        EndMadeKnown = Date(row, 21),
        SeenFrom = row.GetInt64(9) > row.GetInt64(1) ? row.GetInt64(9) : null,
    };

    public static EventRef Event(NpgsqlDataReader row) =>
        new(row.GetInt64(1), row.GetGuid(10), row.GetString(11), row.GetString(12), row.GetInt64(13), row.GetFieldValue<DateTimeOffset>(14));

    public static Provenance Provenance(NpgsqlDataReader row) =>
        new Envelope(row.GetString(8), Text(row, 15), row.GetString(16), row.GetFieldValue<string[]>(18), Text(row, 17)).ToProvenance() with { MadeKnown = Date(row, 20) };

    private static Edtf? Date(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : Edtf.Parse(row.GetString(column));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
