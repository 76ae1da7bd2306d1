using System.Text.Json.Serialization;
using Lifecycle.Domain;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Assertions;

namespace Lifecycle.ReadModels.Answers;

/// <summary>An answer with the position that it stands on and the greatest position that changed anything in its scope.</summary>
public sealed record Answer<T>(T Value, long Basis, long Changed)
{
    public static Answer<T> From(Reading reading, T value) => new(value, reading.Basis, reading.Changed);
}

/// <summary>A page of a list. <paramref name="Next"/> is the cursor of the next page; null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>The rows after a key, in the order of the keys (ordinal).</summary>
    public static Page<T> After(IEnumerable<T> all, Func<T, string> key, string? after, int limit)
    {
        var rest = all.OrderBy(key, StringComparer.Ordinal).Where(item => after is null || string.CompareOrdinal(key(item), after) > 0).Take(limit + 1).ToList();
        return rest.Count > limit ? new(rest[..limit], key(rest[limit - 1])) : new(rest, null);
    }
}

/// <summary>A date as stated, with the days that it can mean (null where it is not recorded).</summary>
public sealed record DateAnswer(string Stated, DateOnly? Earliest, DateOnly? Latest)
{
    public static DateAnswer Of(Occasion occasion) => new(occasion.ToString(), occasion.Date?.Earliest, occasion.Date?.Latest);

    public static DateAnswer Of(Edtf date) => new(date.ToString(), date.Earliest, date.Latest);
}

/// <summary>Something on record that may be neither certain nor denied at the answer's basis.</summary>
public abstract record Reserved
{
    /// <summary>In words, where it is so: "from 1 November 2014 at the earliest, 30 November 2014 at the latest".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reserve { get; init; }
}

/// <summary>A fact with its date, its source lines and the event that put it on record.</summary>
public sealed record Sourced<T>(T Fact, Items<Citation> Sources, EventRef Event) : Reserved
{
    public static Sourced<T> Of<TFact>(OnRecord<TFact> entry, T fact) where TFact : Fact => new(fact, entry.Sources, entry.Event) { Reserve = entry.Reserve };
}
