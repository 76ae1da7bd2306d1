namespace Lifecycle.Domain.Time;

/// <summary>When something is due: between two readings of its deadline, or not determinable.</summary>
public abstract record Due
{
    private Due()
    {
    }

    internal static NotDeterminable WithoutPublication { get; } = new("publication date not recorded");

    /// <summary>
    /// How the deadline stands on a day. Its last day still belongs to it, so nothing is past due on the day it is due.
    /// </summary>
    public Standing On(DateOnly day) => this switch
    {
        Between due when day <= due.Earliest => Standing.NotYetDue,
        Between due when day <= due.Latest => Standing.Ambiguous,
        Between => Standing.PastDue,
        _ => Standing.NotDeterminable,
    };

    /// <summary>From dates that may lie beyond the calendar.</summary>
    internal static Due From(DateOnly? earliest, DateOnly? latest) =>
        earliest is { } first && latest is { } last
            ? new Between(first, last)
            : new NotDeterminable("outside the calendar (0001 to 9999)");

    /// <summary>Due on <paramref name="Earliest"/> by the strictest reading, on <paramref name="Latest"/> by the most lenient.</summary>
    public sealed record Between(DateOnly Earliest, DateOnly Latest) : Due;

    public sealed record NotDeterminable(string Why) : Due;
}
