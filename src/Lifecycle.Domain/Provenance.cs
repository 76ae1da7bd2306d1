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
/// the source lines, and the reason where one is needed (corrections, withdrawals).
/// </summary>
public sealed record Provenance(Occasion Occurred, string? Actor, Voice Voice, Items<Citation> Sources, string? Reason = null)
{
    /// <summary>Whether another statement of the same fact rests on the same grounds; the reason for saying it again is no part of that.</summary>
    public bool SameGroundsAs(Provenance other) => this with { Reason = null } == other with { Reason = null };
}
