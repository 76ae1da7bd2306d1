namespace Lifecycle.EventStore.Tests;

/// <summary>Hears how far a rebuild has come at once, on the thread that tells, and may do something about it.</summary>
internal sealed class Ear(Action<RebuildProgress>? then = null) : IProgress<RebuildProgress>
{
    internal List<RebuildProgress> Heard { get; } = [];

    public void Report(RebuildProgress value)
    {
        Heard.Add(value);
        then?.Invoke(value);
    }
}
