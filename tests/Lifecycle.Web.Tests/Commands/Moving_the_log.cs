using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Lifecycle.EventStore;
using Lifecycle.Testing;
using Lifecycle.Web.Commands;
using Lifecycle.Web.Tests.Importing;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Commands;

/// <summary>The verbs <c>export</c> and <c>import --log</c>, as people and scripts meet them.</summary>
public sealed class Moving_the_log(WebTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task gives_the_same_rows_and_the_same_file_again()
    {
        await using var from = await template.Clone(Stop);
        await using var to = await template.Clone(Stop);
        using var folder = new ImportFolder();
        var (file, again) = (folder.Named("log.ndjson"), folder.Named("again.ndjson"));
        Assert.Equal(0, (await Run(from, "import", Seeds.Folder)).Code);
        var last = long.Parse((await Rows(from, "select max(seq_id) from lifecycle.mt_events"))[0], CultureInfo.InvariantCulture);

        var exported = await Run(from, "export", file);
        var imported = await Run(to, "import", "--log", file);
        await Run(to, "export", again);

        Assert.Equal((0, $"{last:N0} events up to position {last} are in {file}."), (exported.Code, exported.Output.Split('\n')[0]));
        Assert.Equal((0, $"{last:N0} events are in the log; {last:N0} of them were recorded now.\n"), (imported.Code, imported.Output));
        Assert.Equal(await Everything(from), await Everything(to));
        Assert.Equal(await File.ReadAllBytesAsync(file, Stop), await File.ReadAllBytesAsync(again, Stop));
        var progress = JsonNode.Parse((await Run(to, "projections", "--json")).Output)!;
        Assert.All(progress["projections"]!.AsArray(), projection => Assert.Equal(last, (long)projection!["position"]!));
    }

    [Fact]
    public async Task writes_the_same_bytes_to_standard_output()
    {
        await using var database = await template.Clone(Stop);
        using var folder = ImportFolder.OfBaseFiles();
        await Run(database, "import", folder.Path);
        await Run(database, "export", folder.Named("log.ndjson"));

        using var process = Start(database, "export");
        using var written = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(written, Stop);
        await process.WaitForExitAsync(Stop);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync(folder.Named("log.ndjson"), Stop), written.ToArray());
    }

    [Fact]
    public async Task goes_on_after_the_process_was_killed()
    {
        await using var from = await template.Clone(Stop);
        await using var to = await template.Clone(Stop);
        using var folder = new ImportFolder();
        var file = folder.Named("log.ndjson");
        var store = new EventStore.EventStore(from.ServeSource);
        var envelope = new Envelope("2014", null, "system", [], null);
        for (var part = 0; part < 5; part++)
        {
            var events = Enumerable.Range(0, 1000).Select(n => new NewEvent("unknown", 1, null, Encoding.UTF8.GetBytes($$"""{"n":{{n}}}"""), envelope)).ToList();
            await store.Append(new([new StreamAppend($"made-up/{part}", ExpectedVersion.NoStream, events)]), Stop);
        }

        await Run(from, "export", file);
        using (var killed = Start(to, "import", "--log", file))
        {
            while ((await Rows(to, "select count(*) from lifecycle.imports"))[0] == "0" && !killed.HasExited)
            {
                // Each question is a round trip.
            }

            killed.Kill();
            await killed.WaitForExitAsync(Stop);
        }

        await using var again = File.OpenRead(file);
        Assert.Equal(5000, Assert.IsType<BulkResult.Imported>(await new LogImport(to.Owner).Run(again, renumber: false, null, Stop)).Events);

        Assert.Equal(await Everything(from), await Everything(to));
    }

    [Fact]
    public async Task replaces_a_file_only_when_told_to()
    {
        await using var database = await template.Clone(Stop);
        using var folder = new ImportFolder();
        var file = folder.Write("log.ndjson", "dear");

        var refused = await Run(database, "export", file);

        Assert.Equal(new Said(1, "", $"{file} exists. Choose another name, or replace it with --force.\n"), refused);
        Assert.Equal("dear", await File.ReadAllTextAsync(file, Stop));
        Assert.Equal(0, (await Run(database, "export", file, "--force")).Code);
        Assert.StartsWith("{\"format\":\"lifecycle-log\"", await File.ReadAllTextAsync(file, Stop), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task says_where_a_file_cannot_be_written_or_read()
    {
        await using var database = await template.Clone(Stop);
        using var folder = new ImportFolder();
        var nowhere = folder.Named(Path.Combine("nowhere", "log.ndjson"));

        var (written, read) = (await Run(database, "export", nowhere), await Run(database, "import", "--log", nowhere));

        Assert.Equal((1, ""), (written.Code, written.Output));
        Assert.StartsWith($"{nowhere} cannot be written: ", written.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (read.Code, read.Output));
        Assert.StartsWith($"{nowhere} cannot be read: ", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task names_the_lines_that_cannot_be_read_and_imports_nothing()
    {
        await using var database = await template.Clone(Stop);
        using var folder = new ImportFolder();
        await Run(database, "export", folder.Named("log.ndjson"));
        var file = folder.Write("bad.ndjson", (await File.ReadAllTextAsync(folder.Named("log.ndjson"), Stop)).Replace("}\n{", "}\n[]\n{", StringComparison.Ordinal));

        var said = await Run(database, "import", "--log", file);
        var json = await Run(database, "import", "--log", file, "--json");

        const string changed = "the file was changed: its SHA-256 is not the one in its last line";
        Assert.Equal(
            new Said(1, "", $"""
                {file}: line 2: is not one JSON object
                {file}: {changed}
                {file}: the last line counts 0 events; there are 1
                {file}: line 1: counts 0 events; there are 1
                Nothing was imported.

                """),
            said);
        Assert.Equal(["line 2: is not one JSON object", changed], JsonNode.Parse(json.Output)!["faults"]!.AsArray().Take(2).Select(fault => (string?)fault));
        Assert.Equal(["0"], await Rows(database, "select count(*) from lifecycle.mt_events"));
    }

    [Fact]
    public async Task is_refused_into_a_log_that_is_not_empty()
    {
        await using var database = await template.Clone(Stop);
        using var folder = ImportFolder.OfBaseFiles();
        await Run(database, "import", folder.Path);
        await Run(database, "export", folder.Named("log.ndjson"));

        Assert.Equal(
            new Said(1, "", "The log is not empty: it has 44 events. Positions can be kept only in an empty one.\n"),
            await Run(database, "import", "--log", folder.Named("log.ndjson")));
    }

    [Theory]
    [InlineData("--renumber goes with --log only.", "import", "seeds", "--renumber")]
    [InlineData("--log takes in one whole log and nothing else: no files, no --correct, no --dry-run.", "import", "seeds", "--log", "x")]
    [InlineData("--log takes in one whole log and nothing else: no files, no --correct, no --dry-run.", "import", "--log", "x", "--dry-run")]
    [InlineData("--force goes with FILE only.", "export", "--force")]
    [InlineData("--json goes with FILE only: without it, standard output is the log.", "export", "--json")]
    public async Task ends_with_2_where_it_is_used_wrongly(string sentence, params string[] arguments)
    {
        var said = await Run(new Settings(null, null, null, null), arguments);

        Assert.Equal((2, sentence), (said.Code, said.Error.Trim()));
    }

    /// <summary>Every column of the event tables, and the sequence.</summary>
    private static async Task<string[]> Everything(TestDatabase database) =>
    [
        .. await Rows(database, "select to_jsonb(e) from lifecycle.mt_events e order by seq_id"),
        .. await Rows(database, "select to_jsonb(s) from lifecycle.mt_streams s order by id"),
        .. await Rows(database, "select last_value || ' ' || is_called from lifecycle.mt_events_sequence"),
    ];

    /// <summary>The program in a process of its own.</summary>
    private static Process Start(TestDatabase database, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "lifecycle"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LIFECYCLE_DB"] = database.Owner;
        start.Environment["LIFECYCLE_DB_SERVE"] = database.Serve;
        return Process.Start(start)!;
    }

    private static async Task<string[]> Rows(TestDatabase database, string sql)
    {
        await using var command = database.OwnerSource.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var lines = new List<string>();
        while (await rows.ReadAsync(Stop)) lines.Add(Convert.ToString(rows.GetValue(0), CultureInfo.InvariantCulture)!);
        return [.. lines];
    }

    private static Task<Said> Run(TestDatabase database, params string[] arguments) => Run(new Settings(database.Owner, database.Serve, null, null), arguments);

    private static async Task<Said> Run(Settings settings, params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await Verbs.Run(arguments, settings, output, error, Stop);
        return new Said(code, output.ToString(), error.ToString());
    }

    private sealed record Said(int Code, string Output, string Error);
}
