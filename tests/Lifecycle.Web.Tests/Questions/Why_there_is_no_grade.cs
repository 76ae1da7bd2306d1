using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>An absence is explained, not a 404: by what is on record of it, and by what is not.</summary>
public sealed class Why_there_is_no_grade(WebTemplate api)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task of_a_force_without_an_inspection_says_that_none_is_on_record()
    {
        var explanation = await api.Get("/api/inspections/crime-2014.bedfordshire/judgments/reducing-crime/why");

        Assert.Equal("no inspection on record", (string?)explanation["later"]!["state"]);
        Assert.Null(explanation["later"]!["event"]);
        Assert.Equal(
            ["No inspection of the force under crime-2014 is on record.", "No judgment on “How effective is the force at reducing crime and preventing offending?” is on record in crime-2014.bedfordshire."],
            Says(explanation, "no grade"));
        Assert.All(explanation["claims"]!.AsArray(), claim => Assert.True((bool)claim!["absence"]! || (string?)claim["kind"] == "force", (string?)claim["statement"]));
    }

    [Fact]
    public async Task of_a_question_left_without_one_says_that_the_reason_is_not_recorded()
    {
        var explanation = await api.Get("/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/overall/why");

        Assert.Equal(["The question was left without a grade; why is not recorded."], Says(explanation, "no grade"));
        Assert.Equal("no grade", (string?)explanation["movement"]);
    }

    [Fact]
    public async Task of_a_question_that_another_framework_has_says_which() => Assert.Equal(
        "crime-2014 does not have the question “preventing-crime”, which is one of peel-2017-effectiveness.",
        Says(await api.Get("/api/inspections/crime-2014.northamptonshire/judgments/preventing-crime/why"), "no grade").First());

    [Fact]
    public Task of_a_judgment_that_was_withdrawn_gives_the_reason_of_the_withdrawal() => Seeds.Changed(
        Seeds.Peel2017,
        root => root["judgments"]!.AsArray().Remove(root.Item("judgments", "question", "serious-organised-crime")),
        async folder =>
        {
            await using var served = await Served.With(api, Seeds.Folder, Stop);
            await Served.Import(served.Database, folder, Stop, "It had been read from another report.");

            var explanation = await served.Get("/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/serious-organised-crime/why");
            var withdrawal = explanation["claims"]!.AsArray().Single(claim => (string?)claim!["kind"] == "withdrawal")!;

            Assert.Equal("no judgment on record", (string?)explanation["later"]!["state"]);
            Assert.Equal(
                "The judgment on “How effective is the force at tackling serious and organised crime?” (peel-2017-effectiveness.northamptonshire), requires improvement, was withdrawn: It had been read from another report.",
                (string?)withdrawal["statement"]);
            Assert.Equal(["judgment_given", "judgment_withdrawn"], withdrawal["events"]!.AsArray().Select(happened => (string)happened!["type"]!));
        });

    private static IEnumerable<string> Says(JsonNode explanation, string kind) =>
        explanation["claims"]!.AsArray().Where(claim => (string?)claim!["kind"] == kind).Select(claim => (string)claim!["statement"]!);
}
