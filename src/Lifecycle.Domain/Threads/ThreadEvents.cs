namespace Lifecycle.Domain.Threads;

/// <summary>What happens to a thread across reports; stream <c>thread/{thread}</c>.</summary>
public abstract record ThreadEvent : DomainEvent;

/// <summary>Somebody asserted that items of different reports are about one subject.</summary>
public sealed record ThreadAsserted(SubjectThread Thread) : ThreadEvent
{
    public override Fact Adds() => Thread;
}

/// <summary>A thread was revised: other items, another strength, confirmed or rejected. Both versions stay.</summary>
public sealed record ThreadRevised(SubjectThread From, SubjectThread To) : ThreadEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A thread was asserted in error.</summary>
public sealed record ThreadWithdrawn(SubjectThread Thread) : ThreadEvent
{
    public override Fact Removes() => Thread;
}
