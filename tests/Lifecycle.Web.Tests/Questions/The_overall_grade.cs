using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D6: what was the overall grade in 2014, and in 2017?</summary>
public sealed class The_overall_grade(WebTemplate api)
{
    private const string Status = "/api/forces/northamptonshire";
    private const string History = "/api/forces/northamptonshire/grades?question=peel-2017-effectiveness/overall";

    [Fact]
    public async Task was_given_in_neither_report_and_no_reason_is_recorded() => (await api.Get(History)).Is("""
        {
          "force": "northamptonshire",
          "lines": [
            {
              "question": "peel-2017-effectiveness/overall", "title": "How effective is the force at keeping people safe and reducing crime?",
              "steps": [
                {
                  "judgment": {
                    "judgment": "crime-2014.northamptonshire/overall", "framework": "crime-2014", "question": "overall", "title": "How effective is the force at cutting crime?", "role": "headline",
                    "state": "not graded", "grade": null, "reason": "not recorded", "carriedForwardFrom": null, "inspection": "crime-2014.northamptonshire",
                    "occurred": { "stated": "2014-11", "earliest": "2014-11-01", "latest": "2014-11-30" }, "sources": ["000_664bc22c19484112.txt:36"], "event": "judgment_left_ungraded"
                  },
                  "from": [], "fromNotOnRecord": [], "movement": "no predecessor", "comparable": null, "descent": null, "gaps": [], "corrections": []
                },
                {
                  "judgment": {
                    "judgment": "peel-2017-effectiveness.northamptonshire/overall", "framework": "peel-2017-effectiveness", "question": "overall",
                    "title": "How effective is the force at keeping people safe and reducing crime?", "role": "headline", "state": "not graded", "grade": null, "reason": "not recorded",
                    "carriedForwardFrom": null, "inspection": "peel-2017-effectiveness.northamptonshire", "occurred": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" },
                    "sources": ["003_be2a4a03d244ac37.txt:3"], "event": "judgment_left_ungraded"
                  },
                  "from": ["crime-2014.northamptonshire/overall"], "fromNotOnRecord": [], "movement": "no grade", "comparable": "no",
                  "descent": {
                    "relation": "renamed and widened", "from": ["crime-2014/overall"], "fromPassages": [], "comparable": "no",
                    "note": "Keeping people safe was added to the headline. Neither report gives it a grade, and according to public pages no overall grade for effectiveness existed in 2014, so there is nothing to compare.",
                    "sources": ["000_664bc22c19484112.txt:36", "003_be2a4a03d244ac37.txt:3"], "event": "question_mapped"
                  },
                  "gaps": [
                    {
                      "after": { "stated": "2014-11", "earliest": "2014-11-01", "latest": "2014-11-30" }, "before": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" },
                      "years": [2015, 2016],
                      "named": [
                        {
                          "namedIn": "peel-2017-effectiveness.northamptonshire", "title": "The inspectorate's inspection of 2016",
                          "date": { "stated": "2016", "earliest": "2016-01-01", "latest": "2016-12-31" }, "sources": ["003_be2a4a03d244ac37.txt:9-10,26-27,58"], "event": "inspection_linked"
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
    public async Task is_not_in_the_status_of_the_force_either() => (await api.Get(Status)).Is("""
        {
          "force": "northamptonshire", "name": "Northamptonshire Police", "ons": "E23000022", "aliases": ["Northamptonshire", "Northamptonshire Constabulary"],
          "basis": "Public list of police force areas with ONS codes; the force's name as its reports of 2014 and 2017 print it; policing bodies from public papers, which do not give the day of the change.",
          "names": [{ "called": "Northamptonshire Police", "from": { "stated": "not recorded", "earliest": null, "latest": null }, "to": null, "why": null, "sources": [], "event": "force_named" }],
          "localPolicingBodies": [
            {
              "called": "Northamptonshire Police and Crime Commissioner", "from": { "stated": "not recorded", "earliest": null, "latest": null },
              "to": { "stated": "not recorded", "earliest": null, "latest": null }, "why": null, "sources": [], "event": "local_policing_body_named"
            },
            {
              "called": "Northamptonshire Police, Fire and Crime Commissioner", "from": { "stated": "not recorded", "earliest": null, "latest": null }, "to": null, "why": null, "sources": [],
              "event": "local_policing_body_named"
            }
          ],
          "monitoring": [], "inspections": ["crime-2014.northamptonshire", "peel-2017-effectiveness.northamptonshire"], "status": "inspected",
          "judgments": [
            {
              "judgment": "peel-2017-effectiveness.northamptonshire/overall", "framework": "peel-2017-effectiveness", "question": "overall",
              "title": "How effective is the force at keeping people safe and reducing crime?", "role": "headline", "state": "not graded", "grade": null, "reason": "not recorded",
              "carriedForwardFrom": null, "inspection": "peel-2017-effectiveness.northamptonshire", "occurred": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" },
              "sources": ["003_be2a4a03d244ac37.txt:3"], "event": "judgment_left_ungraded"
            },
            {
              "judgment": "peel-2017-effectiveness.northamptonshire/preventing-crime", "framework": "peel-2017-effectiveness", "question": "preventing-crime",
              "title": "How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe?", "role": "core", "state": "graded", "grade": "requires improvement",
              "reason": null, "carriedForwardFrom": null, "inspection": "peel-2017-effectiveness.northamptonshire", "occurred": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" },
              "sources": ["003_be2a4a03d244ac37.txt:4-5"], "event": "judgment_given"
            },
            {
              "judgment": "peel-2017-effectiveness.northamptonshire/investigating-crime", "framework": "peel-2017-effectiveness", "question": "investigating-crime",
              "title": "How effective is the force at investigating crime and reducing re-offending?", "role": "core", "state": "graded", "grade": "requires improvement", "reason": null,
              "carriedForwardFrom": null, "inspection": "peel-2017-effectiveness.northamptonshire", "occurred": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" },
              "sources": ["003_be2a4a03d244ac37.txt:18-19"], "event": "judgment_given"
            },
            {
              "judgment": "peel-2017-effectiveness.northamptonshire/protecting-vulnerable-people", "framework": "peel-2017-effectiveness", "question": "protecting-vulnerable-people",
              "title": "How effective is the force at protecting those who are vulnerable from harm, and supporting victims?", "role": "core", "state": "graded", "grade": "requires improvement",
              "reason": null, "carriedForwardFrom": null, "inspection": "peel-2017-effectiveness.northamptonshire", "occurred": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" },
              "sources": ["003_be2a4a03d244ac37.txt:35-36"], "event": "judgment_given"
            },
            {
              "judgment": "peel-2017-effectiveness.northamptonshire/serious-organised-crime", "framework": "peel-2017-effectiveness", "question": "serious-organised-crime",
              "title": "How effective is the force at tackling serious and organised crime?", "role": "core", "state": "graded", "grade": "requires improvement", "reason": null,
              "carriedForwardFrom": null, "inspection": "peel-2017-effectiveness.northamptonshire", "occurred": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" },
              "sources": ["003_be2a4a03d244ac37.txt:54-55"], "event": "judgment_given"
            },
            {
              "judgment": "peel-2017-effectiveness.northamptonshire/specialist-capabilities", "framework": "peel-2017-effectiveness", "question": "specialist-capabilities",
              "title": "How effective are the force’s specialist capabilities?", "role": "core", "state": "not graded", "grade": null, "reason": "not recorded", "carriedForwardFrom": null,
              "inspection": "peel-2017-effectiveness.northamptonshire", "occurred": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" },
              "sources": ["003_be2a4a03d244ac37.txt:76-82"], "event": "judgment_left_ungraded"
            }
          ],
          "recommendations": [
            { "kind": "recommendation", "state": "no closure recorded", "count": 11 },
            { "kind": "area for improvement", "state": "no closure recorded", "count": 12 },
            { "kind": "cause of concern", "state": "no closure recorded", "count": 1 }
          ],
          "event": "force_listed"
        }
        """);

    [Fact]
    public async Task is_there_where_a_report_gives_one()
    {
        var twin = await api.GetWith(Seeds.Peel2017, root => Grade(root.Item("judgments", "question", "overall"), "requires improvement"), Status);

        twin.DiffersFrom(await api.Get(Status), """
            judgments[0].state: "not graded" -> "graded"
            judgments[0].grade: null -> "requires improvement"
            judgments[0].reason: "not recorded" -> null
            judgments[0].event: "judgment_left_ungraded" -> "judgment_given"
            """);
    }

    private static void Grade(JsonObject judgment, string grade)
    {
        judgment.Remove("ungraded");
        judgment.Remove("reason");
        judgment["grade"] = grade;
    }
}
