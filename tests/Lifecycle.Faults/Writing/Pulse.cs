namespace Lifecycle.Faults.Writing;

/// <summary>Beats now and then, so that those who wait for something new need not look at a clock.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends at the next beat. Take it before looking, so that no beat is missed in between.</summary>
    internal Task Next => _next.Task;

    internal void Beat() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
