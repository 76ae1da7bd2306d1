namespace Lifecycle.EventStore.Tests;

/// <summary>Exact expectations of an append's answer.</summary>
internal static class Answers
{
    internal static void Appended(AppendResult? result, long first, long last, params (string Stream, long Version)[] versions) =>
        Exactly(result, first, last, repeated: false, versions);

    internal static void Repeated(AppendResult? result, long first, long last, params (string Stream, long Version)[] versions) =>
        Exactly(result, first, last, repeated: true, versions);

    internal static void Stale(AppendResult? result, params (string Stream, long Version)[] actual) =>
        Assert.Equal(actual, InOrder(Assert.IsType<AppendResult.Stale>(result).Actual));

    internal static void Refused(AppendResult? result, string code, string detail) =>
        Assert.Equal(new AppendResult.Refused(code, detail), result);

    private static void Exactly(AppendResult? result, long first, long last, bool repeated, (string Stream, long Version)[] versions)
    {
        var appended = Assert.IsType<AppendResult.Appended>(result);
        Assert.Equal((first, last, repeated), (appended.First, appended.Last, appended.Repeated));
        Assert.Equal(versions, InOrder(appended.Versions));
    }

    private static IEnumerable<(string, long)> InOrder(IReadOnlyDictionary<string, long> versions) =>
        versions.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, v.Value));
}
