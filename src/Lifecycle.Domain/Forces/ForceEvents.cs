namespace Lifecycle.Domain.Forces;

/// <summary>What happens to a force; stream <c>force/{force}</c>.</summary>
public abstract record ForceEvent : DomainEvent;

/// <summary>A territorial force was listed with its ONS code.</summary>
public sealed record ForceListed(ForceOutline Force) : ForceEvent
{
    public override Fact Adds() => Force;
}

/// <summary>A force's code or aliases were stated wrongly. Both versions stay.</summary>
public sealed record ForceOutlineCorrected(ForceOutline From, ForceOutline To) : ForceEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A force was listed in error.</summary>
public sealed record ForceWithdrawn(ForceOutline Force) : ForceEvent
{
    public override Fact Removes() => Force;
}

/// <summary>A force took a name.</summary>
public sealed record ForceNamed(ForceName Name) : ForceEvent
{
    public override Fact Adds() => Name;
}

/// <summary>A name or its time was stated wrongly. Both versions stay.</summary>
public sealed record ForceNameCorrected(ForceName From, ForceName To) : ForceEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A name was recorded in error.</summary>
public sealed record ForceNameWithdrawn(ForceName Name) : ForceEvent
{
    public override Fact Removes() => Name;
}

/// <summary>A body became the one that holds the force to account.</summary>
public sealed record LocalPolicingBodyNamed(LocalPolicingBody Body) : ForceEvent
{
    public override Fact Adds() => Body;
}

/// <summary>A local policing body or its time was stated wrongly. Both versions stay.</summary>
public sealed record LocalPolicingBodyCorrected(LocalPolicingBody From, LocalPolicingBody To) : ForceEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A local policing body was recorded in error.</summary>
public sealed record LocalPolicingBodyWithdrawn(LocalPolicingBody Body) : ForceEvent
{
    public override Fact Removes() => Body;
}

/// <summary>A force entered a phase of a monitoring scheme.</summary>
public sealed record MonitoringPhaseEntered(MonitoringPhase Phase) : ForceEvent
{
    public override Fact Adds() => Phase;
}

/// <summary>A monitoring phase was stated wrongly. Both versions stay.</summary>
public sealed record MonitoringPhaseCorrected(MonitoringPhase From, MonitoringPhase To) : ForceEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A monitoring phase was recorded in error.</summary>
public sealed record MonitoringPhaseWithdrawn(MonitoringPhase Phase) : ForceEvent
{
    public override Fact Removes() => Phase;
}
