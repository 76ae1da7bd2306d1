using System.Text.Json.Serialization;

namespace Lifecycle.Faults.Journals;

/// <summary>What a call came to, as its caller saw it.</summary>
[JsonDerivedType(typeof(Appended), "appended")]
[JsonDerivedType(typeof(Stale), "stale")]
[JsonDerivedType(typeof(KeyReused), "key reused")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(NotKnown), "not known")]
[JsonDerivedType(typeof(Nothing), "nothing")]
[JsonDerivedType(typeof(Open), "open")]
public abstract record Answer
{
    /// <summary>The events are in the log, where it says.</summary>
    public sealed record Appended(long First, long Last, IReadOnlyDictionary<string, long> Versions, bool Repeated) : Answer;

    /// <summary>An expected version did not hold.</summary>
    public sealed record Stale(IReadOnlyDictionary<string, long> Actual) : Answer;

    /// <summary>The key was used for another request, whose first event stands there.</summary>
    public sealed record KeyReused(long First) : Answer;

    /// <summary>The request can never be appended.</summary>
    public sealed record Refused(string Code) : Answer;

    /// <summary>The look-up of a command found nothing.</summary>
    public sealed record NotKnown : Answer;

    /// <summary>Nothing was written: given up in time, put off, or not even sent.</summary>
    /// <param name="Why">In a word.</param>
    public sealed record Nothing(string Why) : Answer;

    /// <summary>The outcome is not known. It may be stored, whole, or not at all.</summary>
    /// <param name="Why">In a word.</param>
    public sealed record Open(string Why) : Answer;
}

/// <summary>One call and its answer.</summary>
/// <param name="Tag">The request that was sent.</param>
/// <param name="Looked">Whether the command was only looked up.</param>
/// <param name="Started">Before the call, by the machine's monotonic clock, which all processes share.</param>
/// <param name="Ended">After the answer.</param>
/// <param name="Answer">What it came to.</param>
public sealed record Attempt(string Tag, bool Looked, long Started, long Ended, Answer Answer);
