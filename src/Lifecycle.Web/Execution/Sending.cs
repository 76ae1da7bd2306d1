using Lifecycle.EventStore;
using Npgsql;

namespace Lifecycle.Web.Execution;

/// <summary>
/// Sends an append until its outcome is known. Where the connection broke, that is by sending it again with the same ids: looking
/// for it could miss what is still under way.
/// </summary>
internal sealed class Sending(EventStore.EventStore store, TimeProvider time)
{
    private const int MostTries = 5;

    /// <exception cref="NpgsqlException">The database could not be reached. Whether the append is in the log is then not known.</exception>
    public async Task<AppendResult> Send(AppendRequest request, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var result = await store.Append(request, stop);
                if (result is not AppendResult.Busy busy || tries == MostTries) return result;

                await Task.Delay(busy.RetryAfter, time, stop);
            }
            catch (NpgsqlException broken) when ((broken is not PostgresException || broken.IsTransient) && tries < MostTries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * tries), time, stop);
            }
        }
    }
}
