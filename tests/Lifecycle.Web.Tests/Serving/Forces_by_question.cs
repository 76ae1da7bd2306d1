using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Questions;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>All forces by the questions of all frameworks: every judgment names its question, and where there is none that is said.</summary>
public sealed class Forces_by_question(WebTemplate api)
{
    private const string Overview = "/api/overview";

    [Fact]
    public async Task have_every_force_on_every_question()
    {
        var answer = await api.Get(Overview);
        var asked = answer["frameworks"]!.AsArray().SelectMany(framework => framework!["questions"]!.AsArray().Select(question => $"{framework["framework"]}/{question!["question"]}")).ToList();

        Assert.Equal(43, answer["forces"]!.AsArray().Count);
        Assert.All(answer["forces"]!.AsArray(), force => Assert.Equal(asked, force!["questions"]!.AsArray().Select(on => $"{on!["framework"]}/{on["question"]}")));
    }

    [Fact]
    public async Task say_the_last_judgment_on_a_question()
    {
        var on = On(await api.Get($"{Overview}?name=northampton"), "peel-2017-effectiveness", "preventing-crime");

        Assert.Equal("graded", (string?)on["state"]);
        Assert.Equal(("preventing-crime", "requires improvement"), ((string?)on["judgment"]!["question"], (string?)on["judgment"]!["grade"]));
    }

    [Fact]
    public async Task say_that_no_judgment_is_on_record()
    {
        var on = On(await api.Get($"{Overview}?name=kent"), "crime-2014", "overall");

        on.Is("""
            { "framework": "crime-2014", "question": "overall", "title": "How effective is the force at cutting crime?", "state": "no judgment on record", "judgment": null }
            """);
    }

    [Fact]
    public async Task stand_on_their_basis()
    {
        var then = On(await api.Get($"{Overview}?name=northampton&publishedAt=2015-01-01"), "crime-2014", "reducing-crime");

        Assert.Equal("good", (string?)then["judgment"]!["grade"]);
        Assert.DoesNotContain("\"peel-2017-effectiveness.northamptonshire\"", (await api.Get($"{Overview}?publishedAt=2015-01-01")).ToJsonString(), StringComparison.Ordinal);
    }

    private static JsonNode On(JsonNode overview, string framework, string question) => Assert.Single(
        Assert.Single(overview["forces"]!.AsArray())!["questions"]!.AsArray(),
        on => ((string?)on!["framework"], (string?)on["question"]) == (framework, question))!;
}
