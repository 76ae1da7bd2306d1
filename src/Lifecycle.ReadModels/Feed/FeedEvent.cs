namespace Lifecycle.ReadModels.Feed;

/// <summary>
/// A public event with the open part of its envelope, as the database sent it: texts are UTF-8, and last until the next event is
/// read. Who did it, who recorded it and to which business transaction it belongs are not in it.
/// </summary>
public ref struct FeedEvent
{
    /// <summary>Its place in the feed: when it became public, and its position.</summary>
    public FeedCursor Place { get; internal set; }

    public Guid Id { get; internal set; }

    /// <summary>The wire name.</summary>
    public ReadOnlySpan<byte> Type { get; internal set; }

    public ReadOnlySpan<byte> Stream { get; internal set; }

    /// <summary>Its place in the stream, from 1.</summary>
    public long Version { get; internal set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; internal set; }

    /// <summary>When it happened in the world, as stated (EDTF).</summary>
    public ReadOnlySpan<byte> Occurred { get; internal set; }

    public ReadOnlySpan<byte> Voice { get; internal set; }

    /// <summary>Empty where none is given.</summary>
    public ReadOnlySpan<byte> Reason { get; internal set; }

    /// <summary>The source lines, separated by a semicolon and a space; empty where there are none.</summary>
    public ReadOnlySpan<byte> Sources { get; internal set; }

    /// <summary>The version of the body's shape.</summary>
    public int Schema { get; internal set; }

    /// <summary>The body: JSON on one line.</summary>
    public ReadOnlySpan<byte> Data { get; internal set; }
}

/// <summary>Takes an event of the feed; answers whether there is room for another.</summary>
public delegate bool FeedSink(in FeedEvent happened);
