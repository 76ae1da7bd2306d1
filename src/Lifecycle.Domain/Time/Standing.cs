namespace Lifecycle.Domain.Time;

/// <summary>How a deadline stands on a day. The first three follow one another as days pass.</summary>
public enum Standing
{
    /// <summary>Open by every reading.</summary>
    NotYetDue,

    /// <summary>Past due by the strictest reading, open by the most lenient.</summary>
    Ambiguous,

    /// <summary>Past due by every reading.</summary>
    PastDue,

    NotDeterminable,
}
