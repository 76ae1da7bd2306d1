using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Lineage;

/// <summary>What is said of grades on other scales, of one that was carried forward, and of a question that was split in two.</summary>
public sealed class Grades_over_several_frameworks(WebTemplate template)
{
    private const string History = "/api/forces/southshire/grades";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task move_only_where_mapping_and_scales_allow_it()
    {
        await using var served = await FourFrameworks.Serve(template, Stop);

        Assert.Equal(
            [
                "care-2014.southshire/response good: no predecessor, ",
                "care-2018.southshire/response fair: worse, with caution",
                "care-2021.southshire/response adequate: not comparable, no",
                "care-2023.southshire/response poor: not comparable, no",
            ],
            Steps(await served.Get(History), "care-2023/response"));

        using var answer = await served.Ask(History, Asking.Csv);
        var csv = await answer.Body();
        Assert.Equal(2, csv.Split(",better,").Length - 1);
        Assert.Equal(1, csv.Split(",worse,").Length - 1);
    }

    [Theory]
    [InlineData("care-2018.southshire", "worse", "with caution", "The grades are to be compared with caution; so compared, the later one is worse.")]
    [InlineData("care-2021.southshire", "not comparable", "no", "The grades are not comparable, because the scales differ: care-2018 has excellent, good, fair and poor; and care-2021 has excellent, good, adequate, fair and poor.")]
    [InlineData("care-2023.southshire", "not comparable", "no", "The grades are not comparable, so that neither is called better or worse.")]
    public async Task are_explained_in_the_same_words(string inspection, string movement, string comparable, string said)
    {
        await using var served = await FourFrameworks.Serve(template, Stop);

        var explanation = await served.Get($"/api/inspections/{inspection}/judgments/response/why");

        Assert.Equal((movement, comparable), ((string?)explanation["movement"], (string?)explanation["comparable"]));
        Assert.Contains(said, Sentences(explanation));
        if (movement == "not comparable") Assert.DoesNotContain(Sentences(explanation), sentence => sentence != said && (sentence.Contains("better", StringComparison.Ordinal) || sentence.Contains("worse", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("care-2018/response", "2016-01-01", "worse", "with caution", "Letters were added to calls.")]
    [InlineData("care-2021/response", "2019-01-01", "not comparable", "no", "graded on scales of different grades")]
    [InlineData("care-2023/response", "2022-01-01", "not comparable", "no", "What the grades mean was rewritten.")]
    [InlineData("care-2018/response", "2018-06-15", "not determinable", null, "at the earlier basis care-2018.southshire/response is neither certain nor denied: from 1 June 2018 at the earliest, 30 June 2018 at the latest")]
    public async Task are_compared_between_two_bases_alike(string question, string since, string movement, string? comparable, string why)
    {
        await using var served = await FourFrameworks.Serve(template, Stop);

        var compared = await served.Get($"/api/compare?question={question}&fromValidAt={since}");
        var moved = compared["items"]!.AsArray().Single(force => (string?)force!["force"] == "southshire")!["movement"]!;

        Assert.Equal((movement, comparable, why), ((string?)moved["movement"], (string?)moved["comparable"], (string?)moved["why"]));
    }

    [Fact]
    public async Task that_were_carried_forward_are_labelled_and_their_origin_is_named()
    {
        const string Origin = "care-2014.southshire/custody";
        await using var served = await FourFrameworks.Serve(template, Stop);

        Assert.Equal([$"{Origin} fair: no predecessor, ", "care-2014.southshire.2/custody fair: carried forward, yes"], Steps(await served.Get(History), "care-2014/custody"));

        var status = await served.Get("/api/forces/southshire?validAt=2017-01-01");
        var current = status["judgments"]!.AsArray().Single(judged => (string?)judged!["question"] == "custody")!;
        Assert.Equal(
            ("care-2014.southshire.2/custody", "carried forward", "fair", Origin),
            ((string?)current["judgment"], (string?)current["state"], (string?)current["grade"], (string?)current["carriedForwardFrom"]));

        var explanation = await served.Get("/api/inspections/care-2014.southshire.2/judgments/custody/why");
        Assert.Equal(("carried forward", Origin), ((string?)explanation["movement"], (string?)explanation["earlier"]!.AsArray().Single()!["judgment"]));
        Assert.Equal(
            [
                "In May 2016 Southshire Police was not inspected again on the question “How well does the force hold people?”; the grade of fair was carried forward from the inspection of 2014.",
                "In November 2014 it had been judged fair on the question “How well does the force hold people?”.",
                "A grade that was carried forward has not moved, and no movement is said.",
            ],
            Sentences(explanation).Take(3));
        var claim = explanation["claims"]!.AsArray().Single(claim => (string?)claim!["kind"] == "judgment" && ((string)claim["statement"]!).Contains("carried", StringComparison.Ordinal))!;
        Assert.Equal($"“How well does the force hold people?” was not inspected again; the grade fair was carried forward from {Origin} (May 2016).", (string?)claim["statement"]);
    }

    [Theory]
    [InlineData("hearing-victims", "good", "“How well does the force treat victims?” was divided: “How well does the force help victims?” descends from it as well.")]
    [InlineData("helping-victims", "poor", "“How well does the force treat victims?” was divided: “How well does the force hear victims?” descends from it as well.")]
    public async Task of_a_question_that_was_split_lead_back_to_the_one_before(string question, string grade, string divided)
    {
        await using var served = await FourFrameworks.Serve(template, Stop);

        var history = await served.Get(History);
        Assert.Equal(
            [
                "care-2014.southshire/victims fair: no predecessor, ",
                "care-2018.southshire/victims good: better, yes",
                $"care-2021.southshire/{question} {grade}: not comparable, no",
            ],
            Steps(history, $"care-2021/{question}"));
        var last = Line(history, $"care-2021/{question}")[^1]!;
        Assert.Equal(["care-2018.southshire/victims"], last["from"]!.AsArray().Select(from => (string)from!));
        Assert.Equal(["care-2018/victims"], last["descent"]!["from"]!.AsArray().Select(from => (string)from!));

        var explanation = await served.Get($"/api/inspections/care-2021.southshire/judgments/{question}/why");
        Assert.Equal(["care-2018.southshire/victims"], explanation["earlier"]!.AsArray().Select(earlier => (string)earlier!["judgment"]!));
        var claim = explanation["claims"]!.AsArray().Single(claim => ((string)claim!["statement"]!) == divided)!;
        Assert.Equal(["question_mapped", "question_mapped"], claim["events"]!.AsArray().Select(happened => (string)happened!["type"]!));
        Assert.Contains(divided, Sentences(explanation));
    }

    private static JsonArray Line(JsonNode history, string question) => history["lines"]!.AsArray().Single(line => (string?)line!["question"] == question)!["steps"]!.AsArray();

    private static IEnumerable<string> Steps(JsonNode history, string question) =>
        Line(history, question).Select(step => $"{step!["judgment"]!["judgment"]} {step["judgment"]!["grade"]}: {step["movement"]}, {step["comparable"]}");

    private static IEnumerable<string> Sentences(JsonNode explanation) =>
        explanation["prose"]!.AsArray().SelectMany(passage => passage!["sentences"]!.AsArray()).Select(sentence => (string)sentence!["text"]!);
}
