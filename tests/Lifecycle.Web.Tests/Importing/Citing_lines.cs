using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Lifecycle.Domain;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>A source line that is cited exists and says something, wherever the document is at hand.</summary>
public sealed class Citing_lines(EmptyDatabase empty) : IClassFixture<EmptyDatabase>
{
    private const string Report = "1\n2\n3\n4\n5\n6\n7\n8\n\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n21\n22\n23\n24\n25\n26\n27\n28\n29\n30\n31\n32\n33\n34\n35\n36\n37\n38\n39\n40";
    private const string Declared = "a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5";

    private static string Hash { get; } = HashOf(Encoding.UTF8.GetBytes(Report));

    [Fact]
    public void holds_for_every_citation_of_the_seeds()
    {
        var folder = Environment.GetEnvironmentVariable("LIFECYCLE_REPORTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "LIFECYCLE_REPORTS names no folder with the cited documents.");

        var seeds = Directory.EnumerateFiles(Seeds.Folder, "*.json", SearchOption.AllDirectories).Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).Select(file => JsonNode.Parse(File.ReadAllText(file))!).ToList();
        var declared = seeds.Where(seed => (string?)seed["kind"] == "inspection").SelectMany(seed => seed["documents"]!.AsArray()).ToDictionary(document => (string)document!["document"]!, document => (string)document!["sha256"]!);
        var lines = declared.Keys.ToDictionary(document => document, document => File.ReadAllLines(Path.Combine(folder, document)));
        var citations = seeds.SelectMany(Cited).Select(text => Citation.Parse(text)).ToList();

        Assert.All(declared, document => Assert.Equal(document.Value, HashOf(File.ReadAllBytes(Path.Combine(folder, document.Key)))));
        Assert.All(citations, citation => Assert.All(
            citation.Lines.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)),
            line => Assert.True(line <= lines[citation.Document].Length && !string.IsNullOrWhiteSpace(lines[citation.Document][line - 1]), $"{citation.Document}:{line} is blank or not there")));
        Assert.True(citations.Count > 200, $"only {citations.Count} citations");
    }

    [Fact]
    public Task is_refused_where_the_line_is_blank() => Says(
        Report, inspection => inspection.With(Declared, Hash),
        "inspection.json:17: /findings/1/source/0: cites line 9 of report.txt, which is blank; expected lines that hold something");

    [Fact]
    public Task is_refused_where_a_range_runs_over_a_blank_line() => Says(
        Report, inspection => inspection.With(Declared, Hash).With("report.txt:9\"", "report.txt:8,10\"").With("report.txt:5,7-8", "report.txt:5,7-10"),
        "inspection.json:16: /findings/0/source/0: cites line 9 of report.txt, which is blank; expected lines that hold something");

    [Fact]
    public Task is_refused_where_the_document_is_another_one() => Says(
        Report, inspection => inspection,
        $"inspection.json:5: /documents/0/sha256: found \"{Declared[..60]}…\" (64 characters); expected \"{Hash}\", the SHA-256 of report.txt as it is at hand");

    [Fact]
    public Task is_refused_where_the_document_is_said_to_be_longer() => Says(
        Report, inspection => inspection.With(Declared, Hash).With("report.txt:9\"", "report.txt:8\"").With("\"lines\": 40", "\"lines\": 41"),
        "inspection.json:5: /documents/0/lines: found 41; expected 40, the lines of report.txt");

    [Fact]
    public Task counts_a_last_line_without_a_line_break_and_none_after_one() => Says(
        Report + "\n", inspection => inspection.With(Declared, HashOf(Encoding.UTF8.GetBytes(Report + "\n"))).With("report.txt:9\"", "report.txt:8\""));

    [Fact]
    public async Task is_taken_on_trust_where_the_document_is_not_at_hand()
    {
        using var folder = ImportFolder.OfBaseFiles();
        using var reports = new ImportFolder();

        Assert.Empty((await empty.Database.Import(folder.Path, reports: reports.Path, dryRun: true)).Faults);
    }

    [Fact]
    public async Task never_leads_out_of_the_folder_of_documents()
    {
        using var folder = ImportFolder.OfBaseFiles();
        using var reports = new ImportFolder();
        reports.Write("report.txt", Report);
        var inside = Directory.CreateDirectory(reports.Named("inside")).FullName;
        foreach (var name in BaseFiles.All.Keys) folder.Write(name, BaseFiles.All[name].Replace("report.txt", "../report.txt", StringComparison.Ordinal));

        Assert.Empty((await empty.Database.Import(folder.Path, reports: inside, dryRun: true)).Faults);
    }

    private static IEnumerable<string> Cited(JsonNode? node) => node switch
    {
        JsonObject entry => entry.SelectMany(pair => pair is { Key: "source", Value: JsonArray sources } ? sources.Select(source => (string)source!) : Cited(pair.Value)),
        JsonArray list => list.SelectMany(Cited),
        _ => [],
    };

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private async Task Says(string report, Func<string, string> change, params string[] messages)
    {
        using var folder = ImportFolder.OfBaseFiles();
        using var reports = new ImportFolder();
        reports.Write("report.txt", report);
        folder.Write("inspection.json", change(BaseFiles.Inspection));

        var result = await empty.Database.Import(folder.Path, reports: reports.Path, dryRun: true);

        Assert.Equal(messages, folder.Messages(result.Faults));
    }
}
