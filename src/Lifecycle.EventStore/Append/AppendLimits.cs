namespace Lifecycle.EventStore;

/// <summary>What one append may hold at most.</summary>
public static class AppendLimits
{
    /// <summary>Bytes of one event: its body and its envelope.</summary>
    public const int EventBytes = 1024 * 1024;

    /// <summary>Bytes of all events of one append.</summary>
    public const int AppendBytes = 16 * 1024 * 1024;

    /// <summary>Levels of objects and arrays in a body.</summary>
    public const int Depth = 64;

    /// <summary>Characters of a stream id.</summary>
    public const int StreamIdLength = 250;

    /// <summary>Characters of an event's wire name.</summary>
    public const int EventTypeLength = 500;
}
