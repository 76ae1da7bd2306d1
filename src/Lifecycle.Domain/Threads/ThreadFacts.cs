using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Threads;

/// <summary>How surely, and in which way, a later item continues an earlier one.</summary>
public enum Strength
{
    Same,
    [JsonStringEnumMemberName("changed scope")] ChangedScope,
    Thematic,
    Reversed,
    Persisting,
    New,
    Gone,
}

/// <summary>A thread is one person's reading until another confirms or rejects it.</summary>
public enum ThreadStatus
{
    Asserted,
    Confirmed,
    Rejected,
}

public enum ItemKind
{
    Finding,
    Recommendation,
    Measure,
    Caveat,
}

/// <summary>
/// An item of a report: <c>finding crime-2014.northamptonshire/phone-evidence-delay</c>,
/// <c>recommendation crime-2014.northamptonshire.R2(b)</c>.
/// </summary>
public sealed record ItemRef(ItemKind Kind, string Id, string? Part) : IParsable<ItemRef>, IComparable<ItemRef>
{
    /// <exception cref="FormatException">The text is not a kind and an id.</exception>
    public static ItemRef Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var item) ? item : throw new FormatException($"\"{s}\" is not an item; expected a kind and an id, such as finding crime-2014.northamptonshire/phone-evidence-delay");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ItemRef result)
    {
        result = null;
        if (s?.Split(' ', 2) is not [var kindText, { Length: > 0 } id] || !Words.TryParse<ItemKind>(kindText, out var kind)) return false;

        var open = id.EndsWith(')') ? id.LastIndexOf('(') : -1;
        result = open < 0 ? new ItemRef(kind, id, null) : new ItemRef(kind, id[..open], id[(open + 1)..^1]);
        return result.Id.Length > 0;
    }

    public int CompareTo(ItemRef? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => $"{Words.Of(Kind)} {Id}{(Part is null ? "" : $"({Part})")}";
}

/// <summary>Items of a later report that continue items of an earlier one. One side is empty where something is new or gone.</summary>
public sealed record ThreadLink(Strength Strength, Items<ItemRef> Earlier, Items<ItemRef> Later, string? Note)
{
    public override string ToString() => $"{Words.Of(Strength)}: {Earlier} -> {Later}";
}

/// <summary>A human assertion that items of different reports are about one subject.</summary>
public sealed record SubjectThread(string Thread, string Force, string Title, string AssertedBy, Occasion Asserted, ThreadStatus Status, Items<ThreadLink> Links, string? Note) : Fact
{
    public override string Key() => "thread";
    public override string Name() => $"thread {Thread}";
    public override DomainEvent Recorded() => new ThreadAsserted(this);
    public override DomainEvent CorrectedTo(Fact to) => new ThreadRevised(this, (SubjectThread)to);
    public override DomainEvent Withdrawn() => new ThreadWithdrawn(this);
}
