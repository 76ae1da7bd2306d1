namespace Lifecycle.Domain.Time;

/// <summary>What two stated dates tell about the order of what they date.</summary>
public enum Comparison
{
    /// <summary>The first ends before the second begins.</summary>
    Before,

    /// <summary>The first begins after the second ends.</summary>
    After,

    /// <summary>They share a day, so the sources do not say which came first.</summary>
    Undetermined,
}
