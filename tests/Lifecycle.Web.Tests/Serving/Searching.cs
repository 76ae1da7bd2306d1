using System.Net;
using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Search across findings and recommendations: by any form of a word, at any basis, the best match first.</summary>
public sealed class Searching(WebTemplate api)
{
    private const string Address = "/api/search";

    [Theory]
    [InlineData("code skills", "crime-2014.northamptonshire.R1")]
    [InlineData("codes skill", "crime-2014.northamptonshire.R1")]
    [InlineData("\"serious sexual offences\"", "crime-2014.northamptonshire/public-protection-investigations")]
    [InlineData("analysis -intelligence", "crime-2014.northamptonshire/joint-threat-assessment")]
    public async Task finds_by_any_form_of_a_word_and_by_phrases(string words, string found) => Assert.Equal([found], await Found($"{Address}?q={Uri.EscapeDataString(words)}"));

    [Fact]
    public async Task tells_what_was_found_and_where_it_stands()
    {
        var item = (await api.Get($"{Address}?q=code%20skills"))["items"]!.AsArray().Single()!;

        Assert.Equal(
            ("recommendation", "recommendation", "northamptonshire", "crime-2014.northamptonshire", "investigating-offending", "How effective is the force at investigating offending?", "2014-11"),
            ((string?)item["kind"], (string?)item["form"], (string?)item["force"], (string?)item["inspection"], (string?)item["question"], (string?)item["questionTitle"], (string?)item["occurred"]!["stated"]));
        Assert.Equal(["000_664bc22c19484112.txt:262-266"], item["sources"]!.AsArray().Select(source => (string?)source));
        Assert.Equal((string?)item["statement"], Text(item["passages"]![0]!));
        Assert.Equal(["code", "skills"], item["passages"]!.AsArray().SelectMany(passage => passage!.AsArray()).Where(piece => (bool)piece!["found"]!).Select(piece => (string?)piece!["text"]));
    }

    [Fact]
    public async Task gives_the_best_match_first()
    {
        var ranks = (await api.Get($"{Address}?q=domestic%20abuse"))["items"]!.AsArray().Select(item => (double)item!["rank"]!).ToList();

        Assert.Equal(8, ranks.Count);
        Assert.Equal(ranks.OrderDescending(), ranks);
    }

    [Theory]
    [InlineData("validAt=2014-01-01", 0)]
    [InlineData("publishedAt=2014-12-31", 5)]
    [InlineData("validAt=2016-01-01", 5)]
    [InlineData("knownAt=117", 0)]
    [InlineData("knownAt=242", 5)]
    public async Task looks_at_what_stands_at_the_basis(string basis, int items) => Assert.Equal(items, (await Found($"{Address}?q=domestic%20abuse&{basis}")).Count);

    [Fact]
    public async Task is_narrowed_to_a_force()
    {
        Assert.Equal(8, (await Found($"{Address}?q=domestic%20abuse&force=northamptonshire")).Count);
        Assert.Empty(await Found($"{Address}?q=domestic%20abuse&force=kent"));
    }

    [Theory]
    [InlineData("the")]
    [InlineData("unheardof")]
    public async Task finds_nothing_by_words_that_nothing_has(string words) => Assert.Empty(await Found($"{Address}?q={words}"));

    [Theory]
    [InlineData("", "q: missing; expected words, such as domestic abuse")]
    [InlineData("?q=", "q: missing; expected words, such as domestic abuse")]
    public async Task needs_words(string query, string detail)
    {
        using var response = await (await api.Seeded()).Ask($"{Address}{query}");

        await Problem.Is(response, HttpStatusCode.BadRequest, "bad-parameter", "Bad parameter", detail);
    }

    [Fact]
    public async Task takes_no_more_words_than_people_type()
    {
        using var response = await (await api.Seeded()).Ask($"{Address}?q={new string('x', 201)}");

        await Problem.Is(response, HttpStatusCode.BadRequest, "bad-parameter", "Bad parameter", "q: is longer than 200 characters");
    }

    [Fact]
    public async Task shows_words_on_its_page_as_words()
    {
        using var response = await (await api.Seeded()).Ask($"/search?q={Uri.EscapeDataString("<script>abuse</script>")}");

        Assert.DoesNotContain("<script>abuse", await response.Body(), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string?>> Found(string address) => [.. (await api.Get(address))["items"]!.AsArray().Select(item => (string?)item!["id"])];

    private static string Text(JsonNode passage) => string.Concat(passage.AsArray().Select(piece => (string?)piece!["text"]));
}
