using Lifecycle.Domain;
using Lifecycle.Web.Execution;

namespace Lifecycle.Web.Importing;

internal enum Act
{
    Record,
    Add,
    Correct,
    Withdraw,
}

/// <summary>One decision that a file asks for.</summary>
/// <param name="Act">What is asked for.</param>
/// <param name="Stream">Of which stream.</param>
/// <param name="Fact">About which fact.</param>
/// <param name="From">On what grounds.</param>
/// <param name="At">Where the file says so; its root where the file no longer says it.</param>
/// <param name="Note">What differs, for people; empty where it is the whole.</param>
internal sealed record Ask(Act Act, string Stream, Fact Fact, Provenance From, Node At, string Note)
{
    /// <summary>In words what the file does to the record.</summary>
    public string Describe() => Act switch
    {
        Act.Withdraw => $"gone: {Fact.Name()}",
        Act.Correct => $"changed: {Fact.Name()}{Note}",
        _ => $"added: {Fact.Name()}",
    };

    /// <summary>In words what became of it.</summary>
    public string DescribeDone() => Act switch
    {
        Act.Withdraw => $"withdrawn: {Fact.Name()}",
        Act.Correct => $"corrected: {Fact.Name()}{Note}",
        _ => $"added: {Fact.Name()}",
    };
}

/// <summary>A file's decisions, taken: the events for its streams, in words what they do, and what was refused.</summary>
internal sealed record Decided(IReadOnlyList<Change> Changes, IReadOnlyList<string> Done, IReadOnlyList<Fault> Faults)
{
    public static Decided Nothing { get; } = new([], [], []);

    public int Events => Changes.Sum(change => change.Events.Count);
}
