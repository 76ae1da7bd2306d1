namespace Lifecycle.EventStore;

/// <summary>
/// Who says that it happened, when in the world, and on what source. The store keeps these texts and does not interpret them.
/// </summary>
/// <param name="Occurred">When it happened in the world, with the precision given (EDTF).</param>
/// <param name="Actor">Who did it, as an id; null where it is not recorded.</param>
/// <param name="Voice">On whose behalf it is said.</param>
/// <param name="Source">The source lines that the event rests on, most telling first; may be empty.</param>
/// <param name="Reason">Why, where a reason is needed.</param>
public sealed record Envelope(string Occurred, string? Actor, string Voice, IReadOnlyList<string> Source, string? Reason);
