using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Forces;

/// <summary>A territorial force: its slug, ONS code and other names it goes by. <paramref name="Basis"/> says where that is from.</summary>
public sealed record ForceOutline(string Force, string Ons, Items<string> Aliases, string Basis) : Fact
{
    public override string Key() => "outline";
    public override string Name() => $"the outline of force {Force}";
    public override DomainEvent Recorded() => new ForceListed(this);
    public override DomainEvent CorrectedTo(Fact to) => new ForceOutlineCorrected(this, (ForceOutline)to);
    public override DomainEvent Withdrawn() => new ForceWithdrawn(this);
}

/// <summary>What a force was called, from a time to a time ("current": still is).</summary>
public sealed record ForceName(string Called, Term Term) : Fact
{
    public override string Key() => Called;
    public override string Name() => $"name \"{Called}\"";
    public override DomainEvent Recorded() => new ForceNamed(this);
    public override DomainEvent CorrectedTo(Fact to) => new ForceNameCorrected(this, (ForceName)to);
    public override DomainEvent Withdrawn() => new ForceNameWithdrawn(this);
}

/// <summary>The body that holds a force to account, from a time to a time.</summary>
public sealed record LocalPolicingBody(string Called, Term Term) : Fact
{
    public override string Key() => Called;
    public override string Name() => $"local policing body \"{Called}\"";
    public override DomainEvent Recorded() => new LocalPolicingBodyNamed(this);
    public override DomainEvent CorrectedTo(Fact to) => new LocalPolicingBodyCorrected(this, (LocalPolicingBody)to);
    public override DomainEvent Withdrawn() => new LocalPolicingBodyWithdrawn(this);
}

/// <summary>A phase of a monitoring scheme that a force was in. Schemes are versioned: Scan and Engage is one of several.</summary>
public sealed record MonitoringPhase(string Scheme, string Phase, Term Term, string Why) : Fact
{
    public override string Key() => $"{Scheme}: {Phase} from {Term.From}";
    public override string Name() => $"monitoring phase \"{Key()}\"";
    public override DomainEvent Recorded() => new MonitoringPhaseEntered(this);
    public override DomainEvent CorrectedTo(Fact to) => new MonitoringPhaseCorrected(this, (MonitoringPhase)to);
    public override DomainEvent Withdrawn() => new MonitoringPhaseWithdrawn(this);
}

/// <summary>A stretch of time as sources state it: from an occasion to an occasion, or still current (<paramref name="To"/> null).</summary>
public sealed record Term(Occasion From, Occasion? To)
{
    /// <summary>
    /// Whether two terms certainly share a day: each begins before the other ends on every reading. An end that is not
    /// recorded proves nothing.
    /// </summary>
    public bool CertainlyOverlaps(Term other) => BeginsBeforeEndOf(this, other) && BeginsBeforeEndOf(other, this);

    /// <summary>Whether it holds on a day, as far as is recorded: an end that is not recorded may have passed.</summary>
    public bool HoldsOn(DateOnly day) => HasBegunBy(day) && (To is null || day < To.Date?.Earliest);

    /// <summary>Whether it can have begun by a day.</summary>
    public bool HasBegunBy(DateOnly day) => From.Date is not { } from || from.Earliest <= day;

    private static bool BeginsBeforeEndOf(Term one, Term other)
    {
        if (other.To is null) return true;

        return one.From.Date is { } from && other.To.Date is { } to && from.Latest < to.Earliest;
    }
}
