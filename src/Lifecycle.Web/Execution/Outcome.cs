using Lifecycle.Domain;

namespace Lifecycle.Web.Execution;

/// <summary>What became of a command.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The events are in the log, from position <paramref name="First"/> to <paramref name="Last"/>.</summary>
    public sealed record Appended(long First, long Last, IReadOnlyDictionary<string, long> Versions) : Outcome;

    /// <summary>What the command asks for holds already.</summary>
    public sealed record Unchanged : Outcome;

    /// <summary>The domain, or the log, refuses it as it stands.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Outcome;

    /// <summary>Others kept changing what the decision rests on. Nothing was recorded; the versions are those found last.</summary>
    public sealed record Stale(IReadOnlyDictionary<string, long> Actual) : Outcome;

    /// <summary>The log was busy. Nothing was recorded; the same command may be sent again.</summary>
    public sealed record Busy(TimeSpan RetryAfter) : Outcome;

    /// <summary>Whether it was recorded could not be found out. The same command may be sent again and then gets the true answer.</summary>
    public sealed record Unknown(TimeSpan RetryAfter) : Outcome;
}
