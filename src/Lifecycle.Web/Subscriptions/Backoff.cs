namespace Lifecycle.Web.Subscriptions;

/// <summary>How long to leave a receiver alone: each time four times as long, up to an hour.</summary>
internal static class Backoff
{
    /// <summary>An event that failed this often is put aside. With the pauses between, that is almost three hours.</summary>
    public const int MostTries = 8;

    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    /// <param name="tries">How often it has failed, from 1.</param>
    /// <param name="asked">How long the receiver asks for; granted up to the longest pause.</param>
    public static TimeSpan After(int tries, TimeSpan? asked)
    {
        var own = Math.Min(First.TotalSeconds * Math.Pow(4, tries - 1), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(Math.Clamp(asked?.TotalSeconds ?? 0, own, Longest.TotalSeconds));
    }
}
