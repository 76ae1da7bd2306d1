using System.Text.Json;

namespace Lifecycle.EventStore.Tests;

/// <summary>The one event that these projections know.</summary>
internal sealed record Noted(string Text);

internal static class SampleCatalogue
{
    internal static EventCatalogue Notes => new EventCatalogue(JsonSerializerOptions.Web).Add<Noted>("noted");
}

/// <summary>One row per note. A text can upset it, in code ("thorny") or in the database ("indigestible").</summary>
internal class Notes : Projection
{
    public override string Name => "Notes";

    public override int Version => 1;

    public override IReadOnlyList<string> Tables => ["notes"];

    /// <summary>What the fixed binary would do: take in what upset it before.</summary>
    internal bool Mended { get; set; }

    public override void Project(StoredEvent stored, object @event, Statements write)
    {
        if (@event is not Noted { Text: var text } || text == "dull") return;
        if (text == "thorny" && !Mended) throw new FormatException("a thorn");
        write.Add(
            "insert into lifecycle_read.notes (position, text) values ($1, $2) on conflict (position) do nothing",
            stored.Position,
            Mended ? text.ToUpperInvariant() : text);
    }

    public override void Clear(Statements write) => write.Add("delete from lifecycle_read.notes");
}

/// <summary>The next version, with a table of its own.</summary>
internal sealed class NotesV2 : Notes
{
    public override int Version => 2;

    public override IReadOnlyList<string> Tables => ["notes_v2"];

    public override void Project(StoredEvent stored, object @event, Statements write) =>
        write.Add("insert into lifecycle_read.notes_v2 (position, text) values ($1, $2)", stored.Position, ((Noted)@event).Text);

    public override void Clear(Statements write) => write.Add("delete from lifecycle_read.notes_v2");
}

/// <summary>Counts on purpose without a key: an event that counted twice would show.</summary>
internal sealed class NoteCount : Projection
{
    public override string Name => "NoteCount";

    public override int Version => 1;

    public override IReadOnlyList<string> Tables => ["note_count"];

    public override void Project(StoredEvent stored, object @event, Statements write)
    {
        if (stored.Position == 1) write.Add("insert into lifecycle_read.note_count values (0)");
        write.Add("update lifecycle_read.note_count set notes = notes + 1");
    }

    public override void Clear(Statements write) => write.Add("delete from lifecycle_read.note_count");
}

/// <summary>Writes into a table of partitions.</summary>
internal sealed class Halves : Projection
{
    public override string Name => "Halves";

    public override int Version => 1;

    public override void Project(StoredEvent stored, object @event, Statements write) =>
        write.Add("insert into lifecycle_read.halves (position, model) values ($1, $2)", stored.Position, CheckpointName);

    public override void Clear(Statements write) => write.Add("delete from lifecycle_read.halves where model = $1", CheckpointName);
}
