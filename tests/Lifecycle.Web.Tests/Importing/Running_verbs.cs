using System.Text.Json.Nodes;
using Lifecycle.Testing;
using Lifecycle.Web.Commands;
using Npgsql;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>The command line as people and scripts meet it: exit codes, results on standard output, failures as sentences on standard error.</summary>
public sealed class Running_verbs(WebTemplate template)
{
    private static readonly Settings Nothing = new(null, null, null, null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task says_what_to_set_where_no_database_is_named()
    {
        using var folder = new ImportFolder();
        const string unset = "LIFECYCLE_DB is not set. Set it to the connection string of the database's owner, for example \"Host=localhost;Database=lifecycle;Username=owner;Password=…\", or use \"make run\", which finds or starts PostgreSQL and sets it.\n";

        Assert.Equal(new Said(3, "", unset), await Run(Nothing, "migrate"));
        Assert.Equal(new Said(3, "", unset), await Run(Nothing, "rebuild", "--all"));
        Assert.Equal(
            new Said(3, "", $"There is no connection string of the role that serves: {folder.Named("serve")} does not exist. Run \"lifecycle migrate\" first, which makes it, or set LIFECYCLE_DB_SERVE.\n"),
            await Run(Nothing with { ServeFile = folder.Named("serve") }, "import", folder.Path));
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("import", "seeds")]
    [InlineData("rebuild", "--all")]
    [InlineData("projections")]
    [InlineData("serve")]
    public async Task says_that_the_database_does_not_answer(params string[] arguments)
    {
        const string nowhere = "Host=127.0.0.1;Port=1;Database=lifecycle;Username=owner;Password=x";
        using var folder = ImportFolder.OfBaseFiles();
        if (arguments[0] == "import") arguments[1] = folder.Path;

        Assert.Equal(
            new Said(3, "", "The database at 127.0.0.1:1 does not answer. Start it, or correct the address; \"make run\" finds or starts one.\n"),
            await Run(new Settings(nowhere, nowhere, null, null), arguments));
    }

    [Fact]
    public async Task says_that_a_connection_string_is_none()
    {
        Assert.Equal(
            new Said(3, "", "LIFECYCLE_DB is not a connection string. Expected one such as \"Host=localhost;Database=lifecycle;Username=…;Password=…\".\n"),
            await Run(Nothing with { Owner = "postgres://localhost/lifecycle" }, "migrate"));
    }

    [Fact]
    public async Task says_that_the_database_is_not_migrated()
    {
        await using var database = await template.Clone(Stop);
        var elsewhere = new NpgsqlConnectionStringBuilder(database.Owner) { Database = "postgres" };

        Assert.Equal(
            new Said(3, "", $"The database at {elsewhere.Host}:{elsewhere.Port} is not migrated. Run \"lifecycle migrate\" first.\n"),
            await Run(Nothing with { Serve = elsewhere.ConnectionString }, "projections"));
    }

    [Fact]
    public async Task says_that_there_is_no_such_database()
    {
        await using var database = await template.Clone(Stop);
        var missing = new NpgsqlConnectionStringBuilder(database.Owner) { Database = "no_such_database" };

        Assert.Equal(
            new Said(3, "", $"There is no database \"no_such_database\" at {missing.Host}:{missing.Port}. Create it, or correct the connection string.\n"),
            await Run(Nothing with { Owner = missing.ConnectionString, Serve = missing.ConnectionString }, "migrate"));
    }

    [Fact]
    public async Task imports_and_says_what_was_recorded()
    {
        await using var database = await template.Clone(Stop);
        using var folder = ImportFolder.OfBaseFiles();
        var settings = new Settings(database.Owner, database.Serve, null, null);

        var first = await Run(settings, "import", folder.Path);
        var again = await Run(settings, "import", folder.Path);

        Assert.Equal(
            new Said(0, $"""
                recorded  2 forces: 7 events at positions 1 to 7  ({folder.Named("forces.json")})
                recorded  framework/care-2020: 5 events at positions 8 to 12  ({folder.Named("framework.json")})
                recorded  framework/care-2022: 6 events at positions 13 to 18  ({folder.Named("later.json")})
                recorded  inspection/care-2020.northshire: 24 events at positions 19 to 42  ({folder.Named("inspection.json")})
                recorded  2 threads: 2 events at positions 43 to 44  ({folder.Named("threads.json")})
                5 files imported; 44 events recorded, the last at position 44.

                """, ""),
            first);
        Assert.Equal((0, "5 files checked; nothing is new."), (again.Code, again.Output.TrimEnd().Split('\n')[^1]));
        var read = JsonNode.Parse((await Run(settings, "projections", "--json")).Output)!;
        Assert.Equal(44, (long)read["last"]!);
        Assert.All(read["projections"]!.AsArray(), projection => Assert.Equal(44, (long)projection!["position"]!));
    }

    [Fact]
    public async Task tells_faults_as_sentences_and_as_json()
    {
        await using var database = await template.Clone(Stop);
        using var folder = new ImportFolder();
        var path = folder.Write("forces.json", BaseFiles.Forces.With("\"E23000001\"", "\"E2300001\""));
        var settings = new Settings(null, database.Serve, null, null);
        var fault = $"{path}:5: /forces/0/ons: found \"E2300001\"; expected an ONS code, a capital letter and eight digits, such as E23000022";

        var said = await Run(settings, "import", path);
        var json = await Run(settings, "import", path, "--json");

        Assert.Equal(new Said(1, "", $"{fault}\n1 fault. Nothing was imported.\n"), said);
        Assert.Equal(1, json.Code);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$"""
                { "done": false, "dryRun": false, "position": 0, "files": [],
                  "faults": [{ "path": "{{path}}", "line": 5, "pointer": "/forces/0/ons", "code": "shape", "message": "found \"E2300001\"; expected an ONS code, a capital letter and eight digits, such as E23000022" }] }
                """),
            JsonNode.Parse(json.Output)), json.Output);
    }

    [Fact]
    public async Task lists_what_a_correction_did()
    {
        await using var database = await template.Clone(Stop);
        using var folder = ImportFolder.OfBaseFiles();
        var settings = new Settings(null, database.Serve, null, null);
        await Run(settings, "import", folder.Path);
        folder.Change("inspection.json", "\"grade\": \"poor\"", "\"grade\": \"good\"");

        var said = await Run(settings, "import", folder.Named("inspection.json"), "--correct", "--reason", "Better data");

        Assert.Equal(
            new Said(0, $"recorded  inspection/care-2020.northshire: 1 event at position 45  ({folder.Named("inspection.json")})\n  corrected: the judgment on \"response\" (grade)\n1 file imported; 1 event recorded, the last at position 45.\n", ""),
            said);
    }

    [Theory]
    [InlineData("--correct needs --reason \"why\": a correction is recorded with its reason.", "import", "seeds", "--correct")]
    [InlineData("--correct needs --reason \"why\": a correction is recorded with its reason.", "import", "seeds", "--correct", "--reason", " ")]
    [InlineData("--reason goes with --correct only.", "import", "seeds", "--reason", "why")]
    [InlineData("Name the read models to rebuild, or say --all.", "rebuild")]
    [InlineData("Name read models or say --all, not both.", "rebuild", "--all", "Forces")]
    [InlineData("Name files or folders to import, or a whole log with --log.", "import")]
    [InlineData("Required command was not provided.")]
    public async Task ends_with_2_where_it_is_used_wrongly(string sentence, params string[] arguments)
    {
        var said = await Run(Nothing, arguments);

        Assert.Equal((2, sentence), (said.Code, said.Error.Trim()));
    }

    [Fact]
    public async Task names_the_read_models_there_are_where_one_is_unknown()
    {
        var said = await Run(Nothing, "rebuild", "Nothing");

        Assert.Equal(2, said.Code);
        Assert.StartsWith("There is no read model \"Nothing\". There are Frameworks, Forces, ", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("rebuild")]
    [InlineData("projections")]
    public async Task explains_each_verb_with_its_exit_codes(string verb)
    {
        var said = await Run(Nothing, verb, "--help");

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.EndsWith("Exit codes: 0 done; 1 refused, or faulty input; 2 wrong usage; 3 database not reachable, not migrated or not allowed.\n", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task rebuilds_read_models_to_the_end_of_the_log()
    {
        await using var database = await template.Clone(Stop);
        using var folder = ImportFolder.OfBaseFiles();
        var settings = new Settings(database.Owner, database.Serve, null, null);
        await Run(settings, "import", folder.Path);

        Assert.Equal(new Said(0, "Forces is rebuilt up to position 45.\n", ""), await Run(settings, "rebuild", "Forces"));
        Assert.Equal(0, (await Run(settings, "rebuild", "--all")).Code);
    }

    [Fact]
    public async Task migrates_with_a_role_that_serves_and_keeps_its_connection_string_to_itself()
    {
        await using var database = await template.Clone(Stop);
        await using var role = new MadeRole(database);
        using var folder = new ImportFolder();
        var settings = new Settings(database.Owner, null, folder.Named(Path.Combine("state", "serve")), null);

        var first = await Run(settings, "migrate");
        var kept = await File.ReadAllTextAsync(settings.ServeFile!, Stop);
        var second = await Run(settings, "migrate");

        Assert.Equal(0, first.Code);
        Assert.EndsWith($"The role \"{role.Name}\" serves; its connection string is kept in {settings.ServeFile}.\n", first.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(settings.ServeFile!));
        Assert.Equal(role.Name, new NpgsqlConnectionStringBuilder(kept).Username);
        Assert.Equal(first, second);
        Assert.Equal(kept, await File.ReadAllTextAsync(settings.ServeFile!, Stop));
        Assert.Equal(0, (await Run(settings, "projections")).Code);

        File.Delete(settings.ServeFile!);
        Assert.Equal(first, await Run(settings, "migrate"));
        Assert.NotEqual(kept, await File.ReadAllTextAsync(settings.ServeFile!, Stop));
        Assert.Equal(0, (await Run(settings, "projections")).Code);
    }

    [Fact]
    public async Task says_what_to_create_where_no_role_may_be_made()
    {
        await using var database = await template.Clone(Stop);
        using var folder = new ImportFolder();
        var settings = new Settings(database.Serve, null, folder.Named("serve"), null);
        var serve = new NpgsqlConnectionStringBuilder(database.Serve);

        var said = await Run(settings, "migrate");

        Assert.Equal(
            new Said(3, "", $"\"{serve.Username}\" may not create roles. Let an administrator run\n\n    create role \"{serve.Database}_serve\" with login password '…';\n\nthen set LIFECYCLE_DB_SERVE to \"Host={serve.Host};Port={serve.Port};Database={serve.Database};Username={serve.Database}_serve;Password=…\" and run \"lifecycle migrate\" again.\n"),
            said);
        Assert.False(File.Exists(settings.ServeFile));
    }

    private static async Task<Said> Run(Settings settings, params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await Verbs.Run(arguments, settings, output, error, Stop);
        return new Said(code, output.ToString(), error.ToString());
    }

    private sealed record Said(int Code, string Output, string Error);

    /// <summary>The role that migrate makes for a database; dropped when it is disposed of.</summary>
    private sealed class MadeRole(TestDatabase database) : IAsyncDisposable
    {
        public string Name { get; } = $"{new NpgsqlConnectionStringBuilder(database.Owner).Database}_serve";

        public async ValueTask DisposeAsync()
        {
            await using var command = database.OwnerSource.CreateCommand($"drop owned by {Name}; drop role {Name}");
            await command.ExecuteNonQueryAsync();
        }
    }
}
