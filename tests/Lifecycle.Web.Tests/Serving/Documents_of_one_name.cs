using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Lifecycle.Web.Importing;
using Lifecycle.Web.Tests.Bases;
using Lifecycle.Web.Tests.Importing;
using Microsoft.Extensions.DependencyInjection;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Two inspections each registered a document of their own as "report.txt".</summary>
public sealed class Documents_of_one_name(WebTemplate template)
{
    private static readonly string South = Document("south");

    private static readonly string North = Document("north");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("south", "Care in the south", "Care in the north")]
    [InlineData("north", "Care in the north", "Care in the south")]
    public async Task are_told_apart_by_the_hash_of_the_one_at_hand(string atHand, string title, string other)
    {
        var page = await Page(Document(atHand));

        Assert.Contains($"<h1 class=\"govuk-heading-l\">{title}</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(other, page, StringComparison.Ordinal);
        Assert.Contains($"line 3 of the {atHand}", page, StringComparison.Ordinal);
        Assert.Contains($"(there with SHA-256 {Hash(atHand == "south" ? North : South)} and 40 lines)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task show_no_line_of_a_third_one()
    {
        var page = await Page(Document("west"));

        Assert.Contains($"it is not the document that was registered: its SHA-256 is {Hash(Document("west"))}.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("of the west", page, StringComparison.Ordinal);
    }

    private async Task<string> Page(string atHand)
    {
        using var folder = MadeUp.Folder(Registering(MadeUp.First, "southshire", "Care in the south", South), Registering("care-2020.northshire", "northshire", "Care in the north", North));
        using var reports = new ImportFolder();
        reports.Write("report.txt", atHand);
        await using var served = await Served.With(template, folder.Path, Stop, builder => builder.Services.AddTransient(_ => new Reports(reports.Path)));

        using var answer = await served.Ask("/sources/report.txt?lines=3");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Body();
    }

    private static JsonObject Registering(string inspection, string force, string title, string document)
    {
        var report = MadeUp.Inspection(inspection, "2014-11", "good");
        report["force"] = force;
        report["documents"]![0]!["title"] = title;
        report["documents"]![0]!["sha256"] = Hash(document);
        return report;
    }

    private static string Document(string name) => string.Join('\n', Enumerable.Range(1, 40).Select(number => $"line {number} of the {name}"));

    private static string Hash(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
