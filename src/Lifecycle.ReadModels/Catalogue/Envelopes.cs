using Lifecycle.Domain;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;

namespace Lifecycle.ReadModels.Catalogue;

/// <summary>Provenance, as the domain speaks of it, to and from the store's plain envelope.</summary>
public static class Envelopes
{
    public static Envelope ToEnvelope(this Provenance from) =>
        new(from.Occurred.ToString(), from.Actor, Words.Of(from.Voice), [.. from.Sources.Select(source => source.ToString())], from.Reason);

    /// <exception cref="FormatException">The envelope was not written by this product.</exception>
    public static Provenance ToProvenance(this Envelope envelope) => new(
        Occasion.Parse(envelope.Occurred),
        envelope.Actor,
        Words.TryParse<Voice>(envelope.Voice, out var voice) ? voice : throw new FormatException($"\"{envelope.Voice}\" is no voice"),
        Items.Of(envelope.Source.Select(source => Citation.Parse(source))),
        envelope.Reason);
}
