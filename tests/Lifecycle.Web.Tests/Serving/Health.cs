using System.Net;
using Lifecycle.Testing;
using Lifecycle.Web.Tests.Questions;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Whether the process lives, and whether it can answer.</summary>
public sealed class Health(WebTemplate api)
{
    [Fact]
    public async Task says_that_the_process_lives() => (await api.Get("/health/live")).Is("""{ "status": "live" }""");

    [Fact]
    public async Task says_that_every_read_model_has_caught_up() => (await api.Get("/health/ready")).Is("""
        {
          "status": "ready",
          "lastPosition": 357,
          "readModels": [
            { "name": "Frameworks", "version": 1, "checkpoint": 357, "behind": 0, "stoppedBy": null },
            { "name": "Forces", "version": 1, "checkpoint": 357, "behind": 0, "stoppedBy": null },
            { "name": "GradeHistory", "version": 1, "checkpoint": 357, "behind": 0, "stoppedBy": null },
            { "name": "Inspections", "version": 1, "checkpoint": 357, "behind": 0, "stoppedBy": null },
            { "name": "Measures", "version": 1, "checkpoint": 357, "behind": 0, "stoppedBy": null },
            { "name": "Recommendations", "version": 1, "checkpoint": 357, "behind": 0, "stoppedBy": null },
            { "name": "Threads", "version": 1, "checkpoint": 357, "behind": 0, "stoppedBy": null },
            { "name": "Timeline", "version": 1, "checkpoint": 357, "behind": 0, "stoppedBy": null }
          ]
        }
        """);

    [Fact]
    public async Task says_that_it_is_not_ready_where_the_database_does_not_answer()
    {
        await using var served = await Served.With(api, Seeds.Folder, TestContext.Current.CancellationToken);
        await Refuse(served.Database);

        using var ready = await served.Ask("/health/ready");
        using var live = await served.Ask("/health/live");
        using var answer = await served.Ask("/api/forces");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("""{"status":"not ready","reason":"the database does not answer"}""", await ready.Body());
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        await Problem.Is(answer, HttpStatusCode.ServiceUnavailable, "database-unavailable", "Database unavailable", "The database does not answer at the moment. Try again.");
        Assert.Equal("1", answer.Said("Retry-After"));
    }

    private static async Task Refuse(TestDatabase database)
    {
        await using var refuse = database.OwnerSource.CreateCommand("""
            do $$ begin
              execute format('alter database %I allow_connections false', current_database());
              perform pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid();
            end $$
            """);
        await refuse.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
