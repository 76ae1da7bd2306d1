namespace Lifecycle.Domain.Operations;

/// <summary>Something that an operator did once. It stands as it was done: nothing corrects or withdraws it.</summary>
public abstract record OperatorAct : Fact
{
    public sealed override DomainEvent CorrectedTo(Fact to) => throw new InvalidOperationException($"{Name()} was done and is not corrected.");
    public sealed override DomainEvent Withdrawn() => throw new InvalidOperationException($"{Name()} was done and is not withdrawn.");
}

/// <summary>An event that a read model passes over, with what stopped the read model there.</summary>
public sealed record SkippedEvent(string ReadModel, long Position, string EventType, string Error) : OperatorAct
{
    public override string Key() => $"{ReadModel} {Position}";
    public override string Name() => $"the skip of position {Position} by {ReadModel}";
    public override DomainEvent Recorded() => new ProjectionSkipped(this);
}

/// <summary>Read models that were to be made anew, and how far the log had come when that was ordered.</summary>
public sealed record ReadModelRebuild(Items<string> ReadModels, long UpTo) : OperatorAct
{
    public override string Key() => $"{ReadModels} {UpTo}";
    public override string Name() => $"the rebuild of {ReadModels}";
    public override DomainEvent Recorded() => new ReadModelRebuilt(this);
}

/// <summary>How many events were sent again, and which: the positions named, or none where all were meant.</summary>
public sealed record DeadLetterReplay(string Subscriber, int Count, Items<long> Positions) : OperatorAct
{
    public override string Key() => $"{Subscriber} {Positions}";
    public override string Name() => $"the replay of what {Subscriber} did not take";
    public override DomainEvent Recorded() => new DeadLettersReplayed(this);
}

public enum SubscriptionState
{
    Active,
    Paused,
}

/// <summary>
/// What a subscriber is sent and where to. Its secret is no part of this, and neither are the path and query of its address,
/// which may hold one.
/// </summary>
/// <param name="Subscriber">Its name.</param>
/// <param name="Receiver">Scheme, host and port of its address.</param>
/// <param name="Types">The events that it wants; all where none is named.</param>
/// <param name="Stream">What the streams that it wants begin with; null: all.</param>
/// <param name="State">Whether it is sent anything at the moment.</param>
public sealed record Subscription(string Subscriber, string Receiver, Items<string> Types, string? Stream, SubscriptionState State) : Fact
{
    public override string Key() => Subscriber;
    public override string Name() => $"subscriber \"{Subscriber}\"";
    public override DomainEvent Recorded() => new SubscriberAdded(this);
    public override DomainEvent CorrectedTo(Fact to) => new SubscriberChanged(this, (Subscription)to);
    public override DomainEvent Withdrawn() => new SubscriberRemoved(this);
}
