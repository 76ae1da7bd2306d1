using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>The product's own data, and corrections that would leave something without what it rests on.</summary>
public sealed class Keeping_what_others_refer_to(WebTemplate template)
{
    private const string Frameworks2014 = "frameworks/crime-2014.json";

    [Fact]
    public Task refuses_to_withdraw_a_recommendation_that_a_thread_joins() => Refuses(
        Seeds.Crime2014,
        root => root["recommendations"]!.AsArray().Remove(root.Item("recommendations", "label", "R4")),
        "still-referred-to: recommendation R4 cannot be withdrawn: thread t6 refers to it");

    [Fact]
    public Task refuses_to_leave_out_a_part_that_a_thread_joins() => Refuses(
        Seeds.Crime2014,
        root =>
        {
            var parts = root.Item("recommendations", "label", "R2")["parts"]!.AsArray();
            parts.Remove(parts.Single(part => (string?)part!["label"] == "a"));
        },
        "still-referred-to: part \"a\" of recommendation R2 cannot be left out: thread t3 refers to it");

    [Fact]
    public Task refuses_to_withdraw_a_finding_that_a_thread_joins() => Refuses(
        Seeds.Crime2014,
        root => root["findings"]!.AsArray().Remove(root.Item("findings", "id", "phone-evidence-delay")),
        "still-referred-to: finding \"phone-evidence-delay\" cannot be withdrawn: thread t1 refers to it");

    [Fact]
    public Task refuses_a_scale_without_a_grade_that_was_given() => Refuses(
        Frameworks2014,
        root =>
        {
            var grades = root["scale"]!["grades"]!.AsArray();
            grades.Remove(grades.Single(grade => (string?)grade!["grade"] == "requires improvement"));
        },
        "grade-in-use: the scale cannot be without \"requires improvement\": crime-2014.northamptonshire gives it on \"investigating-offending\"");

    [Fact]
    public Task refuses_to_withdraw_a_question_that_was_judged() => Refuses(
        Frameworks2014,
        root => root["questions"]!.AsArray().Remove(root.Item("questions", "question", "reducing-crime")),
        "still-referred-to: question \"reducing-crime\" cannot be withdrawn: the judgment on \"reducing-crime\" of crime-2014.northamptonshire refers to it");

    [Fact]
    public Task refuses_a_grade_carried_forward_that_was_not_the_one_given() => Refuses(
        Seeds.Peel2017,
        root => Carry(root, "outstanding", "crime-2014.northamptonshire/reducing-crime"),
        "carried-otherwise: the judgment on \"preventing-crime\" carries \"outstanding\" forward, but crime-2014.northamptonshire/reducing-crime is \"good\"");

    [Fact]
    public Task refuses_a_grade_carried_forward_from_a_judgment_that_is_not_there() => Refuses(
        Seeds.Peel2017,
        root => Carry(root, "good", "crime-2014.northamptonshire/preventing-crime"),
        "unknown-reference: the judgment on \"preventing-crime\" is carried forward from crime-2014.northamptonshire/preventing-crime, where no judgment is on record");

    [Fact]
    public Task refuses_a_grade_carried_forward_from_the_same_inspection() => Refuses(
        Seeds.Peel2017,
        root => Carry(root, "requires improvement", "peel-2017-effectiveness.northamptonshire/investigating-crime"),
        "carried-from-itself: the judgment on \"preventing-crime\" is carried forward from peel-2017-effectiveness.northamptonshire/investigating-crime, which is the same inspection");

    [Fact]
    public async Task says_no_movement_of_a_grade_that_was_carried_forward()
    {
        var grades = await template.GetWith(
            Seeds.Peel2017, root => Carry(root, "good", "crime-2014.northamptonshire/reducing-crime"),
            "/api/forces/northamptonshire/grades?question=peel-2017-effectiveness/preventing-crime");

        var step = grades["lines"]!.AsArray().Single()!["steps"]!.AsArray()[^1]!;
        Assert.Equal("carried forward", (string?)step["movement"]);
        Assert.Equal("carried forward", (string?)step["judgment"]!["state"]);
        Assert.Equal("crime-2014.northamptonshire/reducing-crime", (string?)step["judgment"]!["carriedForwardFrom"]);
    }

    [Fact]
    public async Task says_no_direction_where_half_of_a_merge_has_no_judgment()
    {
        var why = await template.GetWith(
            Seeds.Crime2014, root => root["judgments"]!.AsArray().Remove(root.Item("judgments", "question", "anti-social-behaviour")),
            "/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why");

        Assert.Equal("not determinable", (string?)why["movement"]);
        Assert.Contains(
            "No judgment on \u201cHow effective is the force at tackling anti-social behaviour?\u201d is on record before this one.",
            why["claims"]!.AsArray().Select(claim => (string?)claim!["statement"]));
    }

    private static void Carry(JsonNode root, string grade, string from)
    {
        var judgment = root.Item("judgments", "question", "preventing-crime");
        judgment["grade"] = grade;
        judgment["carriedForwardFrom"] = from;
    }

    private async Task Refuses(string file, Action<JsonNode> change, string expected)
    {
        await using var database = await ImportDatabase.From(template);
        await database.ImportWell(Seeds.Folder);
        var position = await database.LastPosition();

        await Seeds.Changed(file, change, async folder =>
        {
            var result = await database.Import(folder, "A test");
            Assert.Equal([expected], result.Faults.Select(fault => $"{fault.Code}: {fault.Message}"));
        });

        Assert.Equal(position, await database.LastPosition());
    }
}
