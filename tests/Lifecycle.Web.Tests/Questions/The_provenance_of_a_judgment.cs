using System.Net;
using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>W3C PROV in JSON-LD: what a judgment was derived from, by whom, and which event recorded it.</summary>
public sealed class The_provenance_of_a_judgment(WebTemplate api)
{
    private const string Address = "/api/inspections/crime-2014.northamptonshire/judgments/investigating-offending/provenance";

    /// <summary>Each relation of PROV-O that the document uses: the kind of node that has it, and the kind that it points to.</summary>
    private static readonly Dictionary<string, (string From, string To)> Relations = new()
    {
        ["wasGeneratedBy"] = ("prov:Entity", "prov:Activity"),
        ["wasDerivedFrom"] = ("prov:Entity", "prov:Entity"),
        ["wasAttributedTo"] = ("prov:Entity", "prov:Agent"),
        ["wasRevisionOf"] = ("prov:Entity", "prov:Entity"),
        ["wasInvalidatedBy"] = ("prov:Entity", "prov:Activity"),
        ["used"] = ("prov:Activity", "prov:Entity"),
        ["wasInformedBy"] = ("prov:Activity", "prov:Activity"),
        ["wasAssociatedWith"] = ("prov:Activity", "prov:Agent"),
    };

    [Theory]
    [InlineData(Address)]
    [InlineData("/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/serious-organised-crime/provenance")]
    [InlineData("/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/overall/provenance")]
    public async Task joins_nodes_that_are_there_as_the_vocabulary_has_it(string address)
    {
        var document = await api.Get(address);
        var nodes = document["@graph"]!.AsArray().ToDictionary(node => (string)node!["@id"]!, node => node!.AsObject());
        var context = document["@context"]!.AsObject();

        foreach (var node in nodes.Values)
        {
            Assert.Single(Types(node), type => type is "prov:Entity" or "prov:Activity" or "prov:Agent");
            Assert.All(node.Where(member => member.Key[0] != '@'), member => Assert.True(context.ContainsKey(member.Key), member.Key));
            foreach (var (relation, (from, to)) in Relations.Where(relation => node.ContainsKey(relation.Key)))
            {
                Assert.Contains(from, Types(node));
                Assert.All(Targets(node[relation]!), target => Assert.Contains(to, Types(nodes[target])));
            }
        }

        Assert.All(Relations.Keys, relation => Assert.Equal(($"prov:{relation}", "@id"), ((string?)context[relation]!["@id"], (string?)context[relation]!["@type"])));
        Assert.Equal("http://www.w3.org/ns/prov#", (string?)context["prov"]!["@id"]);
    }

    [Fact]
    public async Task leads_from_the_judgment_to_its_findings_its_files_and_the_lines_of_a_document_with_its_hash()
    {
        var nodes = (await api.Get(Address))["@graph"]!.AsArray().ToDictionary(node => (string)node!["@id"]!, node => node!.AsObject());
        var judged = Labelled(nodes, "the judgment on \"investigating-offending\"");
        var derived = Targets(judged["wasDerivedFrom"]!).Select(id => (string)nodes[id]["label"]!).ToList();
        var finding = Labelled(nodes, "finding \"phone-evidence-delay\"");
        var lines = nodes[Targets(finding["wasDerivedFrom"]!).Single()];
        var recording = nodes[(string)judged["wasGeneratedBy"]!];

        Assert.Contains("finding \"inadequate-supervision\"", derived);
        Assert.Contains("measure \"prolific-offenders\"", derived);
        Assert.Contains("evidence \"case-file-review\"", derived);
        Assert.DoesNotContain("evidence \"domestic-abuse-plan-review\"", derived);
        Assert.DoesNotContain("finding \"asb-priority\"", derived);
        Assert.Equal("234", (string?)lines["lines"]);
        Assert.Equal("771b988ba08bac1bd883817ccf0ee973df160016d83207b9e3473caf8325ce47", (string?)nodes[Targets(lines["wasDerivedFrom"]!).Single()]["sha256"]);
        Assert.Equal(["prov:Activity", "lifecycle:judgment_given"], Types(recording));
        Assert.Equal("not recorded", (string?)nodes[Targets(recording["wasAssociatedWith"]!).Single()]["label"]);
        Assert.Equal("HMIC", (string?)nodes[Targets(judged["wasAttributedTo"]!).Single()]["label"]);
        Assert.Equal("Crime inspection 2014: Northamptonshire Police", (string?)nodes[Targets(recording["wasInformedBy"]!).Single()]["label"]);
    }

    [Fact]
    public Task tells_a_revision_from_what_it_revised() => Seeds.Changed(Seeds.Crime2014, root => root.Item("judgments", "question", "investigating-offending")["grade"] = "inadequate", async folder =>
    {
        await using var served = await Served.With(api, Seeds.Folder, TestContext.Current.CancellationToken);
        await Served.Import(served.Database, folder, TestContext.Current.CancellationToken, "The force had supplied wrong data.");

        var nodes = (await served.Get(Address))["@graph"]!.AsArray().ToDictionary(node => (string)node!["@id"]!, node => node!.AsObject());
        var corrected = nodes.Values.Single(node => (string?)node["value"] == "inadequate");
        var former = nodes[(string)corrected["wasRevisionOf"]!];

        Assert.Equal("requires improvement", (string?)former["value"]);
        Assert.Equal((string?)corrected["wasGeneratedBy"], (string?)former["wasInvalidatedBy"]);
        Assert.Equal("The force had supplied wrong data.", (string?)nodes[(string)corrected["wasGeneratedBy"]!]["reason"]);
        Assert.False(corrected.ContainsKey("wasInvalidatedBy"));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("application/ld+json")]
    public async Task is_linked_data_also_where_json_is_asked_for(string? accept)
    {
        using var response = await (await api.Seeded()).Ask(Address, accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/ld+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("latest", (string?)(await response.Json())["asOf"]!["knownAt"]);
    }

    [Fact]
    public async Task is_refused_in_another_form_and_where_there_is_no_judgment()
    {
        var served = await api.Seeded();
        using var html = await served.Ask(Address, "text/html");
        using var nowhere = await served.Ask("/api/inspections/crime-2014.northamptonshire/judgments/nothing/provenance");

        await Problem.Is(html, HttpStatusCode.NotAcceptable, "not-acceptable", "Not acceptable", "This answer is there as application/ld+json and as application/json.");
        await Problem.Is(nowhere, HttpStatusCode.NotFound, "not-on-record", "Not on record", "There is no judgment \"crime-2014.northamptonshire/nothing\" on record.");
    }

    private static JsonObject Labelled(Dictionary<string, JsonObject> nodes, string label) => nodes.Values.Single(node => (string?)node["label"] == label);

    private static IReadOnlyList<string> Types(JsonObject node) => [.. node["@type"]!.AsArray().Select(type => (string)type!)];

    private static IEnumerable<string> Targets(JsonNode relation) => relation is JsonArray several ? several.Select(target => (string)target!) : [(string)relation!];
}
