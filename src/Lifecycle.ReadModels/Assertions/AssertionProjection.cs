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

    /// <summary>Whether this read model keeps facts of this kind. Publications are kept by all: they decide what may be seen.</summary>
    protected abstract bool Keeps(Fact fact);

    public override void Project(StoredEvent stored, object @event, Statements write)
    {
        var happened = (DomainEvent)@event;
        if (happened.Removes() is { } gone && Wants(gone))
            write.Add(Sql.Of("close_assertion"), CheckpointName, KeyOf(stored, gone), stored.Position);
        if (happened.Adds() is { } added && Wants(added))
            Insert(stored, happened, added, KeyOf(stored, added), JsonSerializer.Serialize(added, added.GetType(), EventJson.Options), write);
        if (happened is ReportPublished)
            Publish(stored, happened, write);
    }

    public sealed override void Clear(Statements write) => write.Add(Sql.Of("clear_assertions"), CheckpointName);

    protected void Publish(StoredEvent stored, DomainEvent happened, Statements write) =>
        write.Add(Sql.Of("publish_assertions"), CheckpointName, Scope.Of(stored.Stream, happened.Adds()!).Inspection, stored.Position);

    protected void Insert(StoredEvent stored, DomainEvent happened, Fact about, string key, string json, Statements write)
    {
        var scope = Scope.Of(stored.Stream, about);
        var audience = events.AudienceOf(happened.GetType());
        var occurred = stored.Envelope.ToProvenance().Occurred.Date;
        write.Add(
            Sql.Of("insert_assertion"),
            CheckpointName, stored.Position, key, FactKinds.Of(about), scope.Force, scope.Framework, scope.Inspection, scope.Inspections.ToArray(), scope.Question,
            stored.Envelope.Occurred, occurred?.Earliest, occurred?.Latest,
            Word(audience.Force), Word(audience.LocalPolicingBody), Word(audience.Public),
            stored.Id, stored.Type, stored.Stream, stored.Version, stored.RecordedAt,
            stored.Envelope.Actor, stored.Envelope.Voice, stored.Envelope.Reason, stored.Envelope.Source.ToArray(), new Json(json));
    }

    private bool Wants(Fact fact) => fact is Publication || Keeps(fact);

    private static string KeyOf(StoredEvent stored, Fact fact) => $"{stored.Stream} {FactKinds.Of(fact)} {fact.Key()}";

    private static string Word(Moment moment) => moment switch
    {
        Moment.Never => "never",
        Moment.AtOnce => "at once",
        Moment.WithTheDraft => "with the draft",
        Moment.WithAnEmbargoedCopy => "with an embargoed copy",
        _ => "with publication",
    };
}
