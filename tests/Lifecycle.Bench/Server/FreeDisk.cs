namespace Lifecycle.Bench.Server;

/// <summary>Whether the disk has room for the databases of a run.</summary>
internal static class FreeDisk
{
    /// <summary>Bytes of disk for each event: the log and the read models with their indexes, measured at 4,000, and some room.</summary>
    private const long BytesForEachEvent = 4500;

    private const double Gigabyte = 1e9;

    /// <returns>What is missing, as a sentence; null where there is enough, or where the server's disk cannot be seen from here.</returns>
    public static async Task<string?> Missing(BenchServer server, long events, CancellationToken stop)
    {
        var folder = await server.Ask("select current_setting('data_directory')", stop);
        if (!Directory.Exists(folder)) return null;

        var (needed, free) = (events * BytesForEachEvent, new DriveInfo(folder).AvailableFreeSpace);
        return free >= needed
            ? null
            : FormattableString.Invariant(
                $"A log of {events} events and what is made of it need some {needed / Gigabyte:0} GB of disk for PostgreSQL; {free / Gigabyte:0} GB are free, {(needed - free) / Gigabyte:0} GB too few.");
    }
}
