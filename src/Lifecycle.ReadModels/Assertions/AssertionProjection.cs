using System.Collections.Frozen;
using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>
/// Turns events into assertion rows: what an event puts on record is a row, what it takes off the record closes one, and
/// a publication opens the rows that waited for it, and a redaction withholds those of its item. Rows are keyed by the event's position, so projecting twice changes nothing.
/// </summary>
public abstract class AssertionProjection : Projection
{
    private readonly LifecycleEvents _events;
    private readonly Func<AssertionRows> _begin;
    private readonly Lazy<FrozenSet<Type>?> _kinds;
    private readonly Lazy<FrozenSet<string>?> _types;

    protected AssertionProjection(LifecycleEvents events)
    {
        _events = events;
        _begin = () => new(CheckpointName);
        _kinds = new(() => Keeps?.Append(typeof(Publication)).Append(typeof(Redaction)).ToFrozenSet());
        _types = new(() => _kinds.Value is { } kinds ? events.NamesOf(kinds).ToFrozenSet(StringComparer.Ordinal) : null);
    }

    public override int Version => 1;

    public override IReadOnlyList<string> Tables => [$"{JsonNamingPolicy.SnakeCaseLower.ConvertName(Name)}_v{Version}"];

    /// <summary>The events about what it keeps.</summary>
    public override IReadOnlySet<string>? Types => _types.Value;

    /// <summary>The kinds of facts that it keeps, null for all. Publications and redactions are kept by all: they decide what may be seen.</summary>
    protected abstract IReadOnlyList<Type>? Keeps { get; }

    public override void Project(StoredEvent stored, object @event, Statements write)
    {
        var described = Described.Of(stored, @event);
        if (described.Gone is { } gone && Wants(gone)) Rows(write).Close(described.GoneKey!, described.Scope.Inspection, stored.Position, described.MadeKnown);
        if (described.Added is { } added && Wants(added)) Insert(described, added, described.AddedKey!, described.AddedJson, write);
        Decide(described, write);
    }

    public sealed override void Clear(Statements write) => write.Add(Sql.Of("clear_assertions"), CheckpointName, Tables[0]);

    private protected AssertionRows Rows(Statements write) => write.Rows(_begin);

    /// <summary>What an event decides of what may be seen of others.</summary>
    private protected void Decide(Described described, Statements write)
    {
        var stored = described.Stored;
        if (described is { Happened: ReportPublished, Scope.Inspection: { } inspection }) Rows(write).Publish(inspection, stored.Position);
        if (described.Added is Redaction redaction)
            write.Add(Sql.Of("withhold"), CheckpointName, described.KeyOfItem(redaction), stored.Position, new Json(described.Withholding(redaction)));
        else if (described.Gone is Redaction lifted)
            write.Add(Sql.Of("stop_withholding"), CheckpointName, described.KeyOfItem(lifted), stored.Position);
    }

    /// <summary>Writes the row of an event. Of one that puts nothing on record, nothing stands: its row is closed from the start.</summary>
    /// <param name="described">The event.</param>
    /// <param name="about">The fact that the row is about.</param>
    /// <param name="key">The fact's key.</param>
    /// <param name="json">What the row keeps of it.</param>
    /// <param name="write">Where the row goes.</param>
    /// <param name="withEarlierVersion">
    /// Whether the row shows what an earlier version said. Such a row of the time before publication is not opened by the publication.
    /// </param>
    private protected void Insert(Described described, Fact about, string key, byte[] json, Statements write, bool withEarlierVersion = false)
    {
        var audience = _events.AudienceOf(described.Happened.GetType());
        Rows(write).Insert(new(described.Stored)
        {
            Key = key,
            Kind = FactKinds.Of(about),
            Scope = described.Scope,
            Occurred = described.Occurred,
            ForceMoment = Word(audience.Force, withEarlierVersion),
            BodyMoment = Word(audience.LocalPolicingBody, withEarlierVersion),
            PublicMoment = Word(audience.Public, withEarlierVersion),
            Fact = json,
            MadeKnown = described.MadeKnown,
            KnownTo = described.Added is null ? described.Stored.Position : null,
        });
    }

    private bool Wants(Fact fact) => _kinds.Value is not { } kinds || kinds.Contains(fact.GetType());

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
