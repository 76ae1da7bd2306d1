namespace Lifecycle.EventStore.Tests;

/// <summary>Does something once, when progress is first told: of a stage, or of any.</summary>
internal sealed class Meanwhile(Action act, string? stage = null) : IProgress<LogProgress>
{
    private bool _done;

    public void Report(LogProgress value)
    {
        if (_done || (stage is not null && stage != value.Stage)) return;
        _done = true;
        act();
    }
}
