using Lifecycle.EventStore;

namespace Lifecycle.Web.Execution;

/// <summary>Sends an append again for as long as the log is busy or cannot say what came of it, within reason.</summary>
internal sealed class Sending(EventStore.EventStore store, TimeProvider time)
{
    private const int MostTries = 5;

    /// <returns>
    /// What became of it; <see cref="AppendResult.Unknown"/> also where the log was busy after it could not say what had come of the append.
    /// </returns>
    public async Task<AppendResult> Send(AppendRequest request, CancellationToken stop)
    {
        var inDoubt = false;
        for (var tries = 1; ; tries++)
        {
            var result = await store.Append(request, stop);
            inDoubt |= result is AppendResult.Unknown;
            var wait = result switch
            {
                AppendResult.Busy busy => busy.RetryAfter,
                AppendResult.Unknown unknown => unknown.RetryAfter,
                _ => (TimeSpan?)null,
            };
            if (wait is null) return result;
            if (tries == MostTries) return inDoubt ? new AppendResult.Unknown(wait.Value) : result;

            await Task.Delay(wait.Value, time, stop);
        }
    }
}
