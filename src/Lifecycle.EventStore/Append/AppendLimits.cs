namespace Lifecycle.EventStore;

/// <summary>What one append, one group of appends and the queue before it may hold at most.</summary>
public static class AppendLimits
{
    /// <summary>Bytes of one event: its body and its envelope.</summary>
    public const int EventBytes = 1024 * 1024;

    /// <summary>Bytes of all events of one append.</summary>
    public const int AppendBytes = 16 * 1024 * 1024;

    /// <summary>Events of one append.</summary>
    public const int AppendEvents = 10_000;

    /// <summary>Streams that one append names, guards among them.</summary>
    public const int AppendStreams = 1000;

    /// <summary>Events, or streams where these are more, that go into one group, unless one request alone has more.</summary>
    public const int GroupEvents = 1000;

    /// <summary>Bytes of all events that go into one group.</summary>
    public const int GroupBytes = AppendBytes;

    /// <summary>Events that must wait for a second group to leave while the first is under way: what is worth a commit of its own.</summary>
    public const int SecondGroupEvents = 64;

    /// <summary>Requests that wait at most; more are sent away with <see cref="AppendResult.Busy"/>.</summary>
    public const int WaitingRequests = 10_000;

    /// <summary>Bytes of all events that wait at most.</summary>
    public const long WaitingBytes = 8L * AppendBytes;

    /// <summary>Levels of objects and arrays in a body.</summary>
    public const int Depth = 64;

    /// <summary>Characters of a stream id.</summary>
    public const int StreamIdLength = 250;

    /// <summary>Characters of what is kept with every event beside its body: correlation and causation id, user name, stream type, CLR type.</summary>
    public const int TextLength = 500;

    /// <summary>Characters of an event's wire name.</summary>
    public const int EventTypeLength = 500;
}
