using Lifecycle.Domain.Time;
using Lifecycle.EventStore;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>A row in the making: what will stand in the table of one read model.</summary>
internal sealed class Assertion(StoredEvent stored)
{
    public StoredEvent Stored { get; } = stored;

    public required string Key { get; init; }

    public required string Kind { get; init; }

    public required Scope Scope { get; init; }

    public required Edtf? Occurred { get; init; }

    public required string ForceMoment { get; init; }

    public required string BodyMoment { get; init; }

    public required string PublicMoment { get; init; }

    /// <summary>JSON in UTF-8.</summary>
    public required byte[] Fact { get; init; }

    /// <summary>The event that took it off the record, if that is known already.</summary>
    public long? KnownTo { get; set; }

    /// <summary>When the event was made known to the public, where that is stated.</summary>
    public required string? MadeKnown { get; init; }

    /// <summary>When the event that took it off the record was made known.</summary>
    public string? EndMadeKnown { get; set; }

    /// <summary>
    /// Of a row that draws on one inspection: its own position where a publication of the same page is in effect, or else that of the
    /// first one after it, if it lasted until then.
    /// </summary>
    public long? OpensAt { get; set; }

    /// <summary>Another row of the same page and key that stands.</summary>
    public Assertion? Beside { get; set; }

    /// <summary>The inspections that it draws on, where they are not just the one it is of.</summary>
    public IReadOnlyList<string>? Inspections =>
        Scope.Inspections is [] && Scope.Inspection is null || (Scope.Inspections is [var only] && only == Scope.Inspection) ? null : Scope.Inspections;
}
