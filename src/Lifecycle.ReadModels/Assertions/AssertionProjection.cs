using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>
/// Turns events into assertion rows: what an event puts on record is a row, what it takes off the record closes one, and
/// a publication opens the rows that waited for it. Rows are keyed by the event's position, so projecting twice changes nothing.
/// </summary>
public abstract class AssertionProjection(LifecycleEvents events) : Projection
{
    public override int Version => 1;

    public override IReadOnlyList<string> Tables => [$"{JsonNamingPolicy.SnakeCaseLower.ConvertName(Name)}_v{Version}"];

    /// <summary>Whether this read model keeps facts of this kind. Publications are kept by all: they decide what may be seen.</summary>
    protected abstract bool Keeps(Fact fact);

    public override void Project(StoredEvent stored, object @event, Statements write)
    {
        var happened = (DomainEvent)@event;
        if (happened.Removes() is { } gone && Wants(gone)) Close(stored, gone, write);
        if (happened.Adds() is { } added && Wants(added))
            Insert(stored, happened, added, JsonSerializer.Serialize(added, added.GetType(), EventJson.Options), write);
        if (happened is ReportPublished)
            Publish(stored, happened, write);
    }

    public sealed override void Clear(Statements write) => write.Add(Sql.Of("clear_assertions"), CheckpointName);

    protected void Publish(StoredEvent stored, DomainEvent happened, Statements write) =>
        write.Add(Sql.Of("publish_assertions"), CheckpointName, Scope.Of(stored.Stream, happened.Adds()!).Inspection, stored.Position);

    protected void Close(StoredEvent stored, Fact gone, Statements write) =>
        write.Add(Sql.Of("close_assertion"), CheckpointName, KeyOf(stored, gone), stored.Position);

    /// <summary>Writes the row of an event. Of one that puts nothing on record, nothing stands: its row is closed from the start.</summary>
    /// <param name="stored">The event as stored.</param>
    /// <param name="happened">The event.</param>
    /// <param name="about">The fact that the row is about.</param>
    /// <param name="json">What the row keeps of it.</param>
    /// <param name="write">Where the statement goes.</param>
    /// <param name="withEarlierVersion">
    /// Whether the row shows what an earlier version said. Such a row of the time before publication is not opened by the publication.
    /// </param>
    protected void Insert(StoredEvent stored, DomainEvent happened, Fact about, string json, Statements write, bool withEarlierVersion = false)
    {
        var scope = Scope.Of(stored.Stream, about);
        var audience = events.AudienceOf(happened.GetType());
        var occurred = stored.Envelope.ToProvenance().Occurred.Date;
        write.Add(
            Sql.Of("insert_assertion"),
            CheckpointName, stored.Position, KeyOf(stored, about), FactKinds.Of(about), scope.Force, scope.Framework, scope.Inspection, scope.Inspections.ToArray(), scope.Question,
            stored.Envelope.Occurred, occurred?.Earliest, occurred?.Latest,
            Word(audience.Force, withEarlierVersion), Word(audience.LocalPolicingBody, withEarlierVersion), Word(audience.Public, withEarlierVersion),
            stored.Id, stored.Type, stored.Stream, stored.Version, stored.RecordedAt,
            stored.Envelope.Actor, stored.Envelope.Voice, stored.Envelope.Reason, stored.Envelope.Source.ToArray(), new Json(json),
            happened.Adds() is null ? stored.Position : null);
    }

    private bool Wants(Fact fact) => fact is Publication || Keeps(fact);

    private static string KeyOf(StoredEvent stored, Fact fact) => $"{stored.Stream} {FactKinds.Of(fact)} {fact.Key()}";

    private static string Word(Moment moment, bool withEarlierVersion) => moment switch
    {
        Moment.Never => "never",
        Moment.AtOnce => "at once",
        _ when withEarlierVersion => "if published",
        Moment.WithTheDraft => "with the draft",
        Moment.WithAnEmbargoedCopy => "with an embargoed copy",
        _ => "with publication",
    };
}
