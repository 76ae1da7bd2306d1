using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;

namespace Lifecycle.ReadModels.Differences;

/// <summary>What a fact is about, whichever version of it stands.</summary>
internal readonly record struct FactKey(string Stream, Type Kind, string Key)
{
    public static FactKey Of(OnRecord<Fact> entry) => new(entry.Event.Stream, entry.Fact.GetType(), entry.Fact.Key());
}

/// <summary>One of the two bases: what stands there.</summary>
internal sealed class Side
{
    private readonly Dictionary<string, Occasion> _published = [];

    public Side(Reading reading, AsOf at)
    {
        (At, Position) = (at, reading.Basis);
        foreach (var entry in new Dossier(at.Basis.Of(reading.Entries)).Entries.Where(entry => entry.Stands && HasBegun(entry.Fact, at.ValidAt)))
        {
            Standing[FactKey.Of(entry)] = entry;
            if (entry.Fact is Publication publication) _published[entry.Inspection!] = publication.Date;
        }
    }

    public AsOf At { get; }

    public long Position { get; }

    public Dictionary<FactKey, OnRecord<Fact>> Standing { get; } = [];

    /// <summary>When the report of an inspection was published, as far as is on record here.</summary>
    public Occasion? PublishedOn(string? inspection) => inspection is null ? null : _published.GetValueOrDefault(inspection);

    /// <summary>What holds of a fact on the day, where that is more than that it stands.</summary>
    public string? StateOf(Fact fact) => TermOf(fact) is { } term ? (term.HoldsOn(At.ValidAt) ? "current" : "not current, as far as is recorded") : null;

    /// <summary>The stretch of time that a fact is about; null where it is not about one.</summary>
    public static Term? TermOf(Fact fact) => fact switch
    {
        ForceName name => name.Term,
        LocalPolicingBody body => body.Term,
        MonitoringPhase phase => phase.Term,
        _ => null,
    };

    private static bool HasBegun(Fact fact, DateOnly day) => TermOf(fact)?.HasBegunBy(day) != false;
}
