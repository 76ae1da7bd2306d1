using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D1: what grade did the force have for investigating, and when?</summary>
public sealed class Investigating_over_the_years(WebTemplate api)
{
    private const string Address = "/api/forces/northamptonshire/grades?question=peel-2017-effectiveness/investigating-crime";

    [Fact]
    public async Task requires_improvement_in_2014_and_in_2017_with_nothing_on_record_between() => (await api.Get(Address)).Is("""
        {
          "force": "northamptonshire",
          "lines": [
            {
              "question": "peel-2017-effectiveness/investigating-crime",
              "title": "How effective is the force at investigating crime and reducing re-offending?",
              "steps": [
                {
                  "judgment": {
                    "judgment": "crime-2014.northamptonshire/investigating-offending", "framework": "crime-2014", "question": "investigating-offending",
                    "title": "How effective is the force at investigating offending?", "role": "core", "state": "graded", "grade": "requires improvement",
                    "reason": null, "carriedForwardFrom": null, "inspection": "crime-2014.northamptonshire",
                    "occurred": { "stated": "2014-11", "earliest": "2014-11-01", "latest": "2014-11-30" },
                    "sources": ["000_664bc22c19484112.txt:58,60,80,82,216,279,281"], "event": "judgment_given"
                  },
                  "from": [], "fromNotOnRecord": [], "movement": "no predecessor", "comparable": null, "descent": null, "gaps": [], "corrections": []
                },
                {
                  "judgment": {
                    "judgment": "peel-2017-effectiveness.northamptonshire/investigating-crime", "framework": "peel-2017-effectiveness",
                    "question": "investigating-crime", "title": "How effective is the force at investigating crime and reducing re-offending?", "role": "core",
                    "state": "graded", "grade": "requires improvement", "reason": null, "carriedForwardFrom": null,
                    "inspection": "peel-2017-effectiveness.northamptonshire",
                    "occurred": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" }, "sources": ["003_be2a4a03d244ac37.txt:18-19"],
                    "event": "judgment_given"
                  },
                  "from": ["crime-2014.northamptonshire/investigating-offending"], "fromNotOnRecord": [], "movement": "same", "comparable": "with caution",
                  "descent": {
                    "relation": "renamed and widened", "from": ["crime-2014/investigating-offending"], "fromPassages": [], "comparable": "with caution",
                    "note": "Reducing re-offending entered the question's title; in 2014 repeat and prolific offenders were a section inside it.",
                    "sources": ["000_664bc22c19484112.txt:58,242", "003_be2a4a03d244ac37.txt:18"], "event": "question_mapped"
                  },
                  "gaps": [
                    {
                      "after": { "stated": "2014-11", "earliest": "2014-11-01", "latest": "2014-11-30" },
                      "before": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" }, "years": [2015, 2016],
                      "named": [
                        {
                          "namedIn": "peel-2017-effectiveness.northamptonshire", "title": "The inspectorate's inspection of 2016",
                          "date": { "stated": "2016", "earliest": "2016-01-01", "latest": "2016-12-31" },
                          "sources": ["003_be2a4a03d244ac37.txt:9-10,26-27,58"], "event": "inspection_linked"
                        }
                      ]
                    }
                  ],
                  "corrections": []
                }
              ]
            }
          ]
        }
        """);

    [Fact]
    public async Task is_better_in_2017_where_the_report_says_good()
    {
        var twin = await api.GetWith(Seeds.Peel2017, root => root.Item("judgments", "question", "investigating-crime")["grade"] = "good", Address);

        twin.DiffersFrom(await api.Get(Address), """
            lines[0].steps[1].judgment.grade: "requires improvement" -> "good"
            lines[0].steps[1].movement: "same" -> "better"
            """);
    }
}
