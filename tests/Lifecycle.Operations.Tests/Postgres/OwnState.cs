using Npgsql;

namespace Lifecycle.Operations.Tests.Postgres;

/// <summary>A state folder of the tests' own, with the PostgreSQL that the scripts find or start for it.</summary>
public sealed class OwnState : IAsyncLifetime
{
    public string Folder { get; } = Shell.NewFolder();

    internal Dictionary<string, string> Settings => new() { ["LIFECYCLE_STATE"] = Folder };

    /// <summary>
    /// False on a machine with neither PostgreSQL's programs nor Docker, where only a given database is used. What the
    /// scripts say there is asserted once, when the tests begin.
    /// </summary>
    public bool CanStart { get; private set; }

    /// <summary>False on a machine without PostgreSQL's programs, where Docker runs it.</summary>
    public bool IsCluster => File.Exists(PathOf("postgres/data/PG_VERSION"));

    public string ConnectionString => File.ReadAllText(PathOf("connection")).Trim();

    public int Port => new NpgsqlConnectionStringBuilder(ConnectionString).Port;

    public string PidFile => PathOf("postgres/data/postmaster.pid");

    public string PathOf(string file) => Path.Combine(Folder, file);

    public async ValueTask InitializeAsync()
    {
        var answer = await Shell.Run(Checkout.PathOf("ops/postgres/ensure"), Settings, TestContext.Current.CancellationToken);
        CanStart = answer.ExitCode == 0;
        if (!CanStart)
        {
            Assert.Equal(Sentences.NothingToRun, answer.Sentences);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Shell.Run(Checkout.PathOf("ops/postgres/stop"), Settings, CancellationToken.None);
        await Shell.Run(Checkout.PathOf("ops/postgres/clean"), Settings, CancellationToken.None);
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    internal Task<Answer> Ensure() => EnsureFrom(Checkout.Root);

    internal async Task<Answer> EnsureFrom(string checkout)
    {
        var answer = await Shell.Run(Path.Combine(checkout, "ops/postgres/ensure"), Settings, TestContext.Current.CancellationToken);
        Assert.True(answer.ExitCode == 0, answer.Sentences);
        return answer;
    }

    internal async Task Stop()
    {
        var answer = await Shell.Run(Checkout.PathOf("ops/postgres/stop"), Settings, TestContext.Current.CancellationToken);
        Assert.True(answer.ExitCode == 0, answer.Sentences);
    }

    public async Task<string> Ask(string question)
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(question, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)) ?? "";
    }
}
