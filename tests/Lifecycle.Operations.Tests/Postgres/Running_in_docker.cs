namespace Lifecycle.Operations.Tests.Postgres;

/// <summary>No engine is needed: a stand-in for Docker's client notes what it is asked, and answers as the test says.</summary>
public sealed class Running_in_docker : IDisposable
{
    private readonly ScriptsAlone checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task starts_a_container_on_a_loopback_port_and_remembers_it()
    {
        Docker("exit 0");

        Assert.Equal(0, (await Call("ensure")).ExitCode);
        var first = Connection;
        Assert.Equal(0, (await Call("ensure")).ExitCode);

        Assert.Matches("^Host=127.0.0.1;Port=543[2-4][0-9];Username=lifecycle;Password=[0-9a-f]{48};Database=lifecycle\n$", first);
        Assert.Equal(first, Connection);
        Assert.Equal(2, Calls.Count(call => call.EndsWith(" up -d --wait", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(Path.Combine(checkout.Folder, "state/postgres")));
    }

    [Fact]
    public async Task stops_and_removes_its_own_project_alone()
    {
        Docker("exit 0");
        await Call("ensure");

        await Call("stop");
        await Call("clean");

        var projects = Calls.Where(call => call.StartsWith("compose -p ", StringComparison.Ordinal)).Select(call => call.Split(' ')[2]);
        Assert.Matches("^lifecycle-[0-9]+$", Assert.Single(projects.Distinct()));
        Assert.EndsWith(" stop", Calls[^4], StringComparison.Ordinal);
        Assert.EndsWith(" down --volumes", Calls[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(checkout.Folder, "state")));
    }

    [Fact]
    public async Task is_not_replaced_when_the_engine_is_away_for_a_while()
    {
        Docker("exit 0");
        await Call("ensure");
        Docker("exit 1");

        var answer = await Call("ensure");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(
            "lifecycle: The database is in Docker, whose engine does not answer. Start Docker, or begin anew with a new folder in "
                + "LIFECYCLE_STATE.\n",
            answer.Sentences);
    }

    [Fact]
    public async Task gives_way_to_installed_programs_where_the_image_cannot_be_had()
    {
        Docker("case \"$*\" in *' up '*) echo 'no route to the image'; exit 1 ;; esac");

        var answer = await Call("ensure");

        Assert.Equal(1, answer.ExitCode);
        Assert.EndsWith(
            "no route to the image\nlifecycle: Going on without Docker.\n" + Sentences.NothingToRun, answer.Sentences, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_not_chosen_for_a_client_without_compose()
    {
        Docker("case \"$*\" in compose*) exit 1 ;; esac");

        var answer = await Call("ensure");

        Assert.Equal((1, Sentences.NothingToRun), (answer.ExitCode, answer.Sentences));
    }

    private string Connection => File.ReadAllText(Path.Combine(checkout.Folder, "state/connection"));

    private string[] Calls => File.ReadAllLines(Path.Combine(checkout.Folder, "tools/calls"));

    private void Docker(string answers) => checkout.Provide("docker", $"""
        #!/bin/sh
        echo "$*" >>"$(dirname "$0")/calls"
        {answers}
        """);

    // Without PostgreSQL's programs, as on a machine that has Docker alone.
    private Task<Answer> Call(string script) =>
        checkout.Run($"ops/postgres/{script}", ("LIFECYCLE_DB", ""), ("LIFECYCLE_PG_BIN", checkout.Folder));
}
