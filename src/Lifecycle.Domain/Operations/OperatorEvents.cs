namespace Lifecycle.Domain.Operations;

/// <summary>What operators do to the system; stream <c>operations/{yyyy-mm}</c>, the month in which they did it. For the inspectorate only.</summary>
public abstract record OperatorEvent : DomainEvent;

/// <summary>An operator let a read model pass over an event that it cannot take in. Why is the envelope's reason.</summary>
public sealed record ProjectionSkipped(SkippedEvent Skipped) : OperatorEvent
{
    public override Fact Adds() => Skipped;
}

/// <summary>An operator had read models made anew from the log. It is recorded when that begins.</summary>
public sealed record ReadModelRebuilt(ReadModelRebuild Rebuild) : OperatorEvent
{
    public override Fact Adds() => Rebuild;
}

/// <summary>Somebody outside is to be sent what becomes public.</summary>
public sealed record SubscriberAdded(Subscription Subscription) : OperatorEvent
{
    public override Fact Adds() => Subscription;
}

/// <summary>A subscriber's address, filter or state was changed. Both versions stay.</summary>
public sealed record SubscriberChanged(Subscription From, Subscription To) : OperatorEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A subscriber is sent nothing any more, and what was kept for it is gone.</summary>
public sealed record SubscriberRemoved(Subscription Subscription) : OperatorEvent
{
    public override Fact Removes() => Subscription;
}

/// <summary>Events that a subscriber did not take are to be sent to it again.</summary>
public sealed record DeadLettersReplayed(DeadLetterReplay Replay) : OperatorEvent
{
    public override Fact Adds() => Replay;
}
