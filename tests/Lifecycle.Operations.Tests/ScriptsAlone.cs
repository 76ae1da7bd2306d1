using System.Net;
using System.Net.Sockets;

namespace Lifecycle.Operations.Tests;

/// <summary>A checkout that holds the scripts and nothing to build, with tools that the test chooses.</summary>
internal sealed class ScriptsAlone : IDisposable
{
    private readonly TcpListener database = new(IPAddress.Loopback, 0);
    private string path;

    public ScriptsAlone()
    {
        foreach (var file in Checkout.Files.Where(file =>
            file.StartsWith("ops/", StringComparison.Ordinal) || file is ".ci/run" or "Makefile" or "docker-compose.yml"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
            File.Copy(Checkout.PathOf(file), Path.Combine(Folder, file));
        }

        path = Environment.GetEnvironmentVariable("PATH")!;
        database.Start();
    }

    public string Folder { get; } = Shell.NewFolder();

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    public void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
        File.WriteAllText(Path.Combine(Folder, file), content);
    }

    /// <summary>Puts a program of the test's own before the machine's.</summary>
    public void Provide(string tool, string script)
    {
        if (File.Exists(Path.Combine(Folder, "tools", tool)))
        {
            File.Delete(Path.Combine(Folder, "tools", tool));
        }

        Write($"tools/{tool}", script);
        File.SetUnixFileMode(Path.Combine(Folder, "tools", tool), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        path = $"{Folder}/tools:{path}";
    }

    /// <summary>Hides a program of the machine's, by linking to all the others; several, one after the other.</summary>
    public void Hide(string tool)
    {
        var others = Directory.CreateDirectory(Path.Combine(Folder, "others")).FullName;
        foreach (var program in path.Split(':').Where(Directory.Exists).SelectMany(Directory.EnumerateFiles))
        {
            var link = Path.Combine(others, Path.GetFileName(program));
            if (Path.GetFileName(program) != tool && !Path.Exists(link))
            {
                File.CreateSymbolicLink(link, program);
            }
        }

        File.Delete(Path.Combine(others, tool));
        path = others;
    }

    /// <summary>Runs a script with a state folder of its own and a database that merely answers.</summary>
    public Task<Answer> Run(string script, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string>
        {
            ["PATH"] = path,
            ["HOME"] = Folder,
            ["LIFECYCLE_STATE"] = Path.Combine(Folder, "state"),
            ["LIFECYCLE_DB"] = $"Host=127.0.0.1;Port={((IPEndPoint)database.LocalEndpoint).Port};Username=nobody",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return Shell.Run(Path.Combine(Folder, script), all, TestContext.Current.CancellationToken);
    }
}
