using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>OpenAPI 3.1 at <c>/openapi/v1.json</c>.</summary>
public sealed class The_description_of_the_api(WebTemplate api)
{
    private const string Address = "/openapi/v1.json";

    [Fact]
    public async Task lists_every_route()
    {
        var description = await api.Get(Address);

        Assert.StartsWith("3.1.", (string?)description["openapi"], StringComparison.Ordinal);
        Assert.Equal(
            [
                "/api/compare",
                "/api/documents/{document}",
                "/api/documents/{document}/citing",
                "/api/events",
                "/api/events/stream",
                "/api/forces",
                "/api/forces/{force}",
                "/api/forces/{force}/diff",
                "/api/forces/{force}/grades",
                "/api/forces/{force}/replay",
                "/api/forces/{force}/timeline",
                "/api/frameworks",
                "/api/inspections",
                "/api/inspections/{inspection}",
                "/api/inspections/{inspection}/judgments/{question}",
                "/api/inspections/{inspection}/judgments/{question}/diff",
                "/api/inspections/{inspection}/judgments/{question}/provenance",
                "/api/inspections/{inspection}/judgments/{question}/why",
                "/api/measures",
                "/api/overview",
                "/api/recommendations",
                "/api/recommendations/ageing",
                "/api/recommendations/{recommendation}",
                "/api/search",
                "/api/streams/{stream}",
                "/api/threads",
            ],
            description["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        Assert.All(description["paths"]!.AsObject(), path => Assert.Equal(["get"], path.Value!.AsObject().Select(operation => operation.Key)));
    }

    [Fact]
    public async Task gives_every_answer_a_shape_that_is_described()
    {
        var description = await api.Get(Address);
        var schemas = description["components"]!["schemas"]!.AsObject();

        foreach (var (path, operations) in description["paths"]!.AsObject())
        {
            var content = operations!["get"]!["responses"]!["200"]!["content"]!.AsObject();
            Assert.Equal(FormsOf(path), content.Select(type => type.Key).Where(type => type != "text/csv"));
            Assert.All(content.Where(type => type.Key != "text/csv"), type => Assert.NotEmpty(Item(schemas, type.Value!["schema"]!)["properties"]!.AsObject()));
            Assert.False(string.IsNullOrEmpty((string?)operations["get"]!["summary"]), path);
        }
    }

    [Fact]
    public async Task says_of_what_is_there_as_csv_and_of_nothing_else_that_its_format_can_be_named()
    {
        foreach (var (path, operations) in (await api.Get(Address))["paths"]!.AsObject())
        {
            var isCsv = operations!["get"]!["responses"]!["200"]!["content"]!.AsObject().ContainsKey("text/csv");
            var named = operations["get"]!["parameters"]!.AsArray().Where(parameter => (string?)parameter!["name"] == "format").ToList();

            Assert.Equal(FormsOf(path) is ["application/json"], isCsv);
            Assert.Equal(isCsv ? 1 : 0, named.Count);
            Assert.All(named, parameter => Assert.Equal(["json", "csv"], parameter!["schema"]!["enum"]!.AsArray().Select(format => (string)format!)));
        }
    }

    [Fact]
    public async Task leaves_no_shape_empty_but_that_of_a_fact_which_may_be_any() => Assert.Equal(
        ["JsonElement"],
        (await api.Get(Address))["components"]!["schemas"]!.AsObject()
            .Where(schema => !new[] { "type", "enum", "properties", "oneOf" }.Any(schema.Value!.AsObject().ContainsKey))
            .Select(schema => schema.Key));

    [Fact]
    public async Task points_to_no_shape_that_is_not_there()
    {
        var description = await api.Get(Address);
        var schemas = description["components"]!["schemas"]!.AsObject();

        Assert.All(References(description), reference => Assert.True(schemas.ContainsKey(Name(reference)), reference));
    }

    [Fact]
    public async Task spells_out_the_vocabularies()
    {
        var grades = (await api.Get(Address))["components"]!["schemas"]!;

        Assert.Equal(
            ["same", "changed scope", "thematic", "reversed", "persisting", "new", "gone"],
            grades["Strength"]!["enum"]!.AsArray().Select(term => (string)term!));
        Assert.Equal(
            ["better", "worse", "same", "not comparable", "not determinable", "no predecessor", "predecessor not on record", "no grade", "carried forward"],
            grades["Movement"]!["enum"]!.AsArray().Select(term => (string)term!));
    }

    private static string[] FormsOf(string path) => path switch
    {
        "/api/events" => ["application/cloudevents-batch+json", "application/json"],
        "/api/events/stream" => ["text/event-stream"],
        _ when path.EndsWith("/provenance", StringComparison.Ordinal) => ["application/ld+json"],
        _ when path.EndsWith("/replay", StringComparison.Ordinal) => ["application/x-ndjson"],
        _ => ["application/json"],
    };

    private static JsonNode Item(JsonObject schemas, JsonNode schema) => Resolve(schemas, Resolve(schemas, schema) is { } shape && shape["items"] is { } item ? item : schema);

    private static JsonNode Resolve(JsonObject schemas, JsonNode schema) => schema["allOf"] is { } parts ? Resolve(schemas, parts[1]!) : schema["$ref"] is { } reference ? schemas[Name((string)reference!)]! : schema;

    private static string Name(string reference) => reference[(reference.LastIndexOf('/') + 1)..];

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair => pair.Key == "$ref" ? [(string)pair.Value!] : References(pair.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
