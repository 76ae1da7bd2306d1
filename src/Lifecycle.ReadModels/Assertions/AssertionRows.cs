using System.Text;
using Lifecycle.Domain.Inspections;
using Lifecycle.EventStore;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>
/// The rows of one page of events. What happens to a row within the page is worked out here, so that it is written once; what happens to
/// rows of before is left to statements that say at which position it happens. So the outcome is the same for pages of any size.
/// </summary>
internal sealed class AssertionRows(string model) : PageRows
{
    private readonly List<Assertion> _rows = [];
    private readonly Dictionary<string, Assertion> _standing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Assertion>> _publishing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Assertion>> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Inspection, long Position, string? MadeKnown)> _closed = new(StringComparer.Ordinal);
    private readonly List<(string Inspection, long Position)> _published = [];
    private long? _begin;

    public void Insert(Assertion row)
    {
        _begin ??= row.Stored.Position;
        _rows.Add(row);
        if (row.Scope.Inspection is { } inspection && row.Inspections is null)
        {
            if (IsPublished(inspection)) row.OpensAt = row.Stored.Position;
            else if (row.KnownTo is null) RowsOf(_waiting, inspection).Add(row);
            if (IsPublication(row)) RowsOf(_publishing, inspection).Add(row);
        }

        if (row.KnownTo is not null) return;

        row.Beside = _standing.GetValueOrDefault(row.Key);
        _standing[row.Key] = row;
    }

    /// <summary>What stands under the key is taken off the record.</summary>
    public void Close(string key, string? inspection, long position, string? madeKnown)
    {
        _begin ??= position;
        _closed.TryAdd(key, (inspection, position, madeKnown));
        if (!_standing.Remove(key, out var row)) return;
        for (; row is not null; row = row.Beside) (row.KnownTo, row.EndMadeKnown) = (position, madeKnown);
    }

    /// <summary>What waited for the publication is to be seen.</summary>
    public void Publish(string inspection, long position)
    {
        _begin ??= position;
        _published.Add((inspection, position));
        if (!_waiting.Remove(inspection, out var rows)) return;
        foreach (var row in rows.Where(row => row.KnownTo is null)) row.OpensAt = position;
    }

    public override void AddTo(Statements write)
    {
        // What stood before is closed first, and publications are written before the rows that draw on several inspections: rows ask for
        // publications as they stood at the rows' own positions.
        if (_closed.Count > 0)
        {
            write.Add(
                Sql.Of("close_assertions"),
                model,
                _closed.Keys.ToArray(),
                _closed.Values.Select(one => one.Inspection).ToArray(),
                _closed.Values.Select(one => one.Position).ToArray(),
                _begin,
                _closed.Values.Select(one => one.MadeKnown).ToArray());
        }

        var several = _rows.FindAll(row => row.Inspections is not null);
        Insert(several.Count == 0 ? _rows : _rows.FindAll(row => row.Inspections is null), write);
        Insert(several, write);
        if (_published.Count > 0)
        {
            write.Add(
                Sql.Of("publish_assertions"),
                model,
                _published.Select(one => one.Inspection).ToArray(),
                _published.Select(one => one.Position).ToArray(),
                _begin);
        }
    }

    private static bool IsPublication(Assertion row) => row.Kind == FactKinds.Of<Publication>();

    /// <summary>Whether a publication of this page is in effect.</summary>
    private bool IsPublished(string inspection) =>
        _publishing.TryGetValue(inspection, out var publications) && publications.Exists(publication => publication.KnownTo is null);

    private static List<Assertion> RowsOf(Dictionary<string, List<Assertion>> rows, string inspection)
    {
        if (!rows.TryGetValue(inspection, out var some)) rows.Add(inspection, some = []);
        return some;
    }

    private void Insert(List<Assertion> rows, Statements write)
    {
        if (rows.Count == 0) return;

        write.Add(
            Sql.Of("insert_assertions"),
            model,
            rows[0].Stored.Position,
            rows[^1].Stored.Position,
            rows.Select(row => row.Scope.Inspection).OfType<string>().Distinct(StringComparer.Ordinal).ToArray(),
            Column(row => row.Stored.Position),
            Column(row => row.Key),
            Column(row => row.Kind),
            Column(row => row.KnownTo),
            Column(row => row.Scope.Force),
            Column(row => row.Scope.Framework),
            Column(row => row.Scope.Inspection),
            Column(row => row.Inspections is { } inspections ? ArrayText(inspections) : null),
            Column(row => row.Scope.Question),
            Column(row => row.Stored.Envelope.Occurred),
            Column(row => row.Occurred?.Earliest),
            Column(row => row.Occurred?.Latest),
            Column(row => row.ForceMoment),
            Column(row => row.BodyMoment),
            Column(row => row.PublicMoment),
            Column(row => row.OpensAt),
            Column(row => row.Stored.Id),
            Column(row => row.Stored.Type),
            Column(row => row.Stored.Stream),
            Column(row => row.Stored.Version),
            Column(row => row.Stored.RecordedAt),
            Column(row => row.Stored.Envelope.Actor),
            Column(row => row.Stored.Envelope.Voice),
            Column(row => row.Stored.Envelope.Reason),
            Column(row => ArrayText(row.Stored.Envelope.Source)),
            Column(row => new Json(row.Fact)),
            Column(row => row.MadeKnown),
            Column(row => row.EndMadeKnown));

        T[] Column<T>(Func<Assertion, T> value)
        {
            var column = new T[rows.Count];
            for (var i = 0; i < column.Length; i++) column[i] = value(rows[i]);
            return column;
        }
    }

    /// <summary>An array within an array, which PostgreSQL's arrays cannot be unless all are of one length: as the text of one.</summary>
    private static string ArrayText(IReadOnlyList<string> items)
    {
        if (items.Count == 0) return "{}";

        var text = new StringBuilder("{");
        foreach (var item in items)
        {
            if (text.Length > 1) text.Append(',');
            text.Append('"').Append(item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        }

        return text.Append('}').ToString();
    }
}
