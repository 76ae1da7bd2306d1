using System.Reflection;
using System.Runtime.InteropServices;

namespace Lifecycle.Bench.Server;

/// <summary>What the figures were measured on. It says nothing by which the machine could be found.</summary>
/// <param name="Cores">Cores that this process may use.</param>
/// <param name="Processor">The processor's model.</param>
/// <param name="MemoryMebibytes">Memory of the machine.</param>
/// <param name="Kernel">The operating system and its kernel.</param>
/// <param name="Disk">What kind of file system and device the database lies on, as far as it can be told.</param>
/// <param name="DotNet">The version of .NET.</param>
/// <param name="Npgsql">The version of Npgsql.</param>
/// <param name="Commit">The commit that was built.</param>
/// <param name="PostgreSql">The server's version and the settings that bear on the figures.</param>
public sealed record Machine(
    int Cores,
    string Processor,
    long MemoryMebibytes,
    string Kernel,
    string Disk,
    string DotNet,
    string Npgsql,
    string Commit,
    IReadOnlyDictionary<string, string> PostgreSql)
{
    private static readonly string[] Settings =
    [
        "server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "wal_level", "wal_compression", "wal_buffers", "max_wal_size",
        "commit_delay", "shared_buffers", "effective_cache_size", "work_mem", "maintenance_work_mem", "checkpoint_timeout", "max_connections", "autovacuum",
        "data_checksums", "jit",
    ];

    private static readonly string[] Durability = ["fsync", "synchronous_commit", "full_page_writes"];

    /// <exception cref="InvalidOperationException">Durability is switched off: such figures would say nothing.</exception>
    public static async Task<Machine> Describe(BenchServer server, CancellationToken stop)
    {
        var settings = new Dictionary<string, string>();
        foreach (var setting in Settings) settings.Add(setting, await server.Ask($"select current_setting('{setting}')", stop));
        if (Durability.FirstOrDefault(setting => settings[setting] != "on") is { } off)
            throw new InvalidOperationException($"The server runs with {off} = {settings[off]}. Figures without durability say nothing: switch it on.");

        return new Machine(
            Environment.ProcessorCount,
            FirstLine("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 1024,
            $"{RuntimeInformation.OSDescription}, {Environment.OSVersion.VersionString}",
            DiskOf(await server.Ask("select current_setting('data_directory')", stop)),
            RuntimeInformation.FrameworkDescription,
            typeof(global::Npgsql.NpgsqlConnection).Assembly.GetName().Version!.ToString(3),
            typeof(Machine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+').ElementAtOrDefault(1) ?? "not recorded",
            settings);
    }

    private static string? FirstLine(string file, string name) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
        : null;

    // The kind alone: "ext4 on a virtual disk". The server may be on another machine, whose disk is not seen from here.
    private static string DiskOf(string folder)
    {
        var drive = DriveInfo.GetDrives().Where(d => folder.StartsWith(d.Name, StringComparison.Ordinal)).MaxBy(d => d.Name.Length);
        if (drive is null) return "not recorded";

        var device = Devices(drive.Name).LastOrDefault() ?? "";
        var kind = device.StartsWith("vd", StringComparison.Ordinal) ? "virtual disk" : device.StartsWith("nvme", StringComparison.Ordinal) ? "NVMe" : "disk";
        return $"{drive.DriveFormat} on {kind}";
    }

    private static IEnumerable<string> Devices(string mount) => File.Exists("/proc/mounts")
        ? File.ReadLines("/proc/mounts").Select(line => line.Split(' ')).Where(parts => parts[1] == mount).Select(parts => Path.GetFileName(parts[0]))
        : [];
}
