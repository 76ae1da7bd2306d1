using Lifecycle.EventStore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lifecycle.Bench.Server;

/// <summary>The least that can serve the same bytes: an endpoint that selects them by primary key. Runs in a process of its own, as the product does.</summary>
internal static class BareServer
{
    /// <summary>What the program calls it on its command line.</summary>
    public const string Verb = "bare";

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="connection">The connection string of the role that serves.</param>
    /// <param name="url">Where to listen.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task Run(string connection, string url, CancellationToken stop)
    {
        await using var source = Connecting.Pooled(connection);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.MapGet("/health/live", () => Results.Ok());
        app.MapGet("/bare/{force}", async (string force, CancellationToken gone) =>
        {
            await using var command = source.CreateCommand(BenchSql.Of("read_bare_answer"));
            command.Parameters.Add(new() { Value = force });
            return Results.Bytes((byte[])(await command.ExecuteScalarAsync(gone))!, "application/json; charset=utf-8");
        });
        await app.StartAsync(stop);
        await app.WaitForShutdownAsync(stop);
    }
}
