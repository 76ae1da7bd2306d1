using System.Text.Json.Serialization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain;

/// <summary>Who speaks. The three voices of a follow-up never mix; the system's own is the fourth.</summary>
public enum Voice
{
    Inspectorate,
    Force,
    [JsonStringEnumMemberName("local policing body")] LocalPolicingBody,
    System,
}

/// <summary>
/// Where a fact comes from: when it happened in the world, who did it (null: not recorded), whose voice it is,
/// the source lines, and the reason where one is needed (corrections, withdrawals). <paramref name="MadeKnown"/> is when a
/// correction, an addition or a withdrawal was made known to the public; null where only the record here was wrong.
/// </summary>
public sealed record Provenance(Occasion Occurred, string? Actor, Voice Voice, Items<Citation> Sources, string? Reason = null, Edtf? MadeKnown = null)
{
    /// <summary>Whether another statement of the same fact rests on the same grounds; why and when it is said again is no part of that.</summary>
    public bool SameGroundsAs(Provenance other) => Grounds() == other.Grounds();

    private Provenance Grounds() => this with { Reason = null, MadeKnown = null };
}
