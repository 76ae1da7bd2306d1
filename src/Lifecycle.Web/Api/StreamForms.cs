namespace Lifecycle.Web.Api;

/// <summary>How the ids of the streams begin whose events the public may see. One that the public never sees is asked for in vain, like one that does not exist.</summary>
internal static class StreamForms
{
    private static readonly string[] Beginnings = ["force/", "framework/", "inspection/", "recommendation/", "thread/"];

    public static string Named { get; } = string.Join(", ", Beginnings);

    /// <summary>Whether it is a stream's id, or the beginning of several with a slash at its end.</summary>
    public static bool Has(string stream) => Beginnings.Any(beginning => stream.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether a stream's id may begin so.</summary>
    public static bool MayBegin(string stream) => Has(stream) || Beginnings.Any(beginning => beginning.StartsWith(stream, StringComparison.Ordinal));
}
