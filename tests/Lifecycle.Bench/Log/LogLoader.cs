using Lifecycle.Bench.Baselines;
using Lifecycle.Bench.Server;

namespace Lifecycle.Bench.Log;

/// <summary>Puts a made-up log into an empty database by COPY, in chunks that no stream crosses.</summary>
internal static class LogLoader
{
    private const int ChunkSize = 50_000;

    /// <returns>How many events the log has.</returns>
    public static async Task<long> Load(BenchDatabase database, LogPlan plan, CancellationToken stop)
    {
        var (position, chunk, writing) = (0L, new List<LogRow>(ChunkSize), Task.CompletedTask);
        foreach (var whole in plan.Make())
        {
            foreach (var happened in whole) chunk.Add(LogRow.Of(happened, position + chunk.Count + 1));
            if (chunk.Count >= ChunkSize) await Write();
        }

        await Write();
        await writing;
        await database.Run(BenchSql.Of("finish_log"), stop);
        await database.Run("vacuum analyze", stop);
        return position;

        // The next chunk is made while this one is written.
        async Task Write()
        {
            await writing;
            writing = RawCopy.Write(database, [.. chunk], position, stop);
            position += chunk.Count;
            chunk.Clear();
        }
    }
}
