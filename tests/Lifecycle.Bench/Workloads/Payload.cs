using Lifecycle.Bench.Log;
using Lifecycle.EventStore;

namespace Lifecycle.Bench.Workloads;

/// <summary>The event that callers append: a finding, with headers of the size that the store's have.</summary>
internal static class Payload
{
    public const string Correlation = "5b3f6f0e-6f53-4f0c-9a40-6a0d4f7a2f11";
    public const string UserName = "inspector-17";

    private static readonly LogRow Row = LogRow.Of(LogPlan.CallersEvent(LogPlan.StreamOf(0, 0), 2), 1);

    public static NewEvent Event => Row.Event;

    public static byte[] Body { get; } = Row.Event.Data.ToArray();

    public static byte[] Headers => Row.Headers;
}
