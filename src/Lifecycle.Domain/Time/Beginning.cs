namespace Lifecycle.Domain.Time;

/// <summary>The days on which something can have begun. <paramref name="Reserve"/>: no such day is on record, in words.</summary>
internal readonly record struct Beginning(DateOnly Earliest, DateOnly Latest, string? Reserve)
{
    /// <summary>Before all that is asked about.</summary>
    public static Beginning Ever { get; } = new(DateOnly.MinValue, DateOnly.MinValue, null);

    public static Beginning On(Edtf? date) => date is null ? Ever : new(date.Earliest, date.Latest, null);

    public Beginning NotBefore(Beginning other) =>
        new(Earliest > other.Earliest ? Earliest : other.Earliest, Latest > other.Latest ? Latest : other.Latest, Reserve ?? other.Reserve);

    /// <summary>Whether it can have begun by a day.</summary>
    public bool MayPrecede(DateOnly day) => Earliest <= day;

    /// <summary>Where it may have begun by a day and may not: in words, from when at the earliest and at the latest.</summary>
    public string? ReserveOn(DateOnly day, string what) =>
        Reserve ?? (Latest > day ? $"{what}from {Spoken.Of(Earliest)} at the earliest, {Spoken.Of(Latest)} at the latest" : null);
}
