using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>The duty to answer a report within 56 days, which came into force on 2 May 2017.</summary>
public sealed class The_answer_of_the_local_policing_body(WebTemplate api)
{
    private const string Report = "/api/inspections/peel-2017-effectiveness.northamptonshire";

    [Fact]
    public async Task was_no_duty_in_2014() => (await api.Get("/api/inspections/crime-2014.northamptonshire"))["publication"]!["response"]!.Is("""
        {
          "standing": "no such duty", "said": "no duty to answer within 56 days: the report was published before 2 May 2017, when that duty came into force",
          "earliest": null, "latest": null, "answer": "no published answer on record"
        }
        """);

    [Fact]
    public async Task has_no_last_day_where_the_day_of_publication_is_not_recorded() => (await api.Get(Report))["publication"]!["response"]!.Is("""
        {
          "standing": "not determinable", "said": "not determinable: publication date not recorded; no published answer is on record",
          "earliest": null, "latest": null, "answer": "no published answer on record"
        }
        """);

    [Fact]
    public Task is_due_on_the_56th_day_and_past_due_on_the_next() => Published(async served =>
    {
        (await served.Get($"{Report}?validAt=2018-05-17"))["publication"]!["response"]!.Is("""
            {
              "standing": "past due without an answer on record", "said": "past due since 17 May 2018, and no published answer is on record",
              "earliest": "2018-05-16", "latest": "2018-05-16", "answer": "no published answer on record"
            }
            """);
        Assert.Equal("not due", (string?)(await served.Get($"{Report}?validAt=2018-05-16"))["publication"]!["response"]!["standing"]);
    });

    [Fact]
    public Task stands_in_the_register_of_what_is_due() => Published(async served =>
    {
        var due = (await served.Get("/api/recommendations?validAt=2018-05-01&dueFrom=2018-05-01&dueTo=2018-05-31"))["items"]!.AsArray();

        Assert.Equal(
            [
                "AFI-1 by one reading: not determinable: the duty is to answer recommendations; whether it takes in areas for improvement is not recorded; no published answer is on record",
                "CC-1 by one reading: not determinable: the duty is to answer recommendations; whether it takes in causes of concern is not recorded; no published answer is on record",
                "CC-1.1 yes: not due: the local policing body's answer is due by 16 May 2018, the day of publication counted as the first of 56; no published answer is on record",
            ],
            due.Where(item => (string?)item!["label"] is "AFI-1" or "CC-1" or "CC-1.1").Select(item => $"{item!["label"]} {item["inWindow"]}: {item["response"]!["said"]}"));
        Assert.Empty((await served.Get("/api/recommendations?validAt=2018-05-01&dueFrom=2018-06-01&dueTo=2018-06-30"))["items"]!.AsArray());
    });

    private Task Published(Func<Served, Task> look) => Seeds.Changed(
        Seeds.Peel2017,
        root => root["publication"] = new System.Text.Json.Nodes.JsonObject { ["date"] = "2018-03-22", ["source"] = new System.Text.Json.Nodes.JsonArray("003_be2a4a03d244ac37.txt:1") },
        async folder =>
        {
            await using var served = await Served.With(api, folder, TestContext.Current.CancellationToken);
            await look(served);
        });
}
