namespace Lifecycle.EventStore;

/// <summary>The version that a stream must have for an append to hold. It is named for every stream of an append.</summary>
public sealed record ExpectedVersion
{
    private ExpectedVersion()
    {
    }

    /// <summary>The version demanded: 0 where the stream must not exist, null where any will do.</summary>
    public long? Version { get; private init; }

    /// <summary>The stream must not exist.</summary>
    public static ExpectedVersion NoStream { get; } = new() { Version = 0 };

    /// <summary>The stream may have any version, or none.</summary>
    public static ExpectedVersion Any { get; } = new();

    /// <summary>The stream's last event must have this version. 0 is the same as <see cref="NoStream"/>.</summary>
    public static ExpectedVersion Exactly(long version)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        return version == 0 ? NoStream : new() { Version = version };
    }
}
