using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D12: the rate of anti-social behaviour, its period, denominator and comparison; and is burglary by population?</summary>
public sealed class Reading_a_rate(WebTemplate api)
{
    private const string AntiSocialBehaviour = "/api/measures?force=northamptonshire&measure=asb-rate&inspection=crime-2014.northamptonshire";
    private const string Burglary = "/api/measures?force=northamptonshire&measure=burglary-dwelling-rate";

    [Fact]
    public async Task of_anti_social_behaviour_is_for_the_year_to_March_and_not_to_June() => (await api.Get(AntiSocialBehaviour)).Is("""
        {
          "items": [
            {
              "measure": "asb-rate", "inspection": "crime-2014.northamptonshire", "force": "northamptonshire", "title": "Incidents of anti-social behaviour", "value": "47.9", "interval": null,
              "confidenceLevel": null, "approximate": false, "direction": null, "nature": "rate", "unit": "per 1,000 population", "denominator": "1,000 population", "period": "2013-04/2014-03",
              "baseline": null, "comparators": [{ "area": "England and Wales", "value": "36.8", "interval": null, "difference": "not determinable: no range stated" }],
              "reading": "Relatively high against England and Wales.", "question": "anti-social-behaviour", "subjects": ["anti-social-behaviour"],
              "note": "The table's heading says June 2014; its footnote says March 2014, and holds. The table stands under the question on reducing crime.",
              "caveats": [
                {
                  "fact": {
                    "id": "asb-period-differs", "statement": "The figure for anti-social behaviour covers the twelve months to March 2014, three months earlier than the rest of its table.",
                    "measures": ["asb-rate"], "findings": []
                  },
                  "sources": ["000_664bc22c19484112.txt:143"], "event": "caveat_attached"
                }
              ],
              "sources": ["000_664bc22c19484112.txt:133,135,141,143,307"], "event": "measure_recorded"
            }
          ],
          "next": null
        }
        """);

    [Fact]
    public async Task of_anti_social_behaviour_in_2017_finds_no_figure() => (await api.Get("/api/measures?force=northamptonshire&measure=asb-rate&inspection=peel-2017-effectiveness.northamptonshire")).Is("""
        {
          "items": [
            {
              "measure": "asb-rate", "inspection": "peel-2017-effectiveness.northamptonshire", "force": "northamptonshire", "title": "Incidents of anti-social behaviour", "value": null,
              "interval": null, "confidenceLevel": null, "approximate": false, "direction": "very high", "nature": "rate", "unit": "not stated", "denominator": "not stated", "period": "not stated",
              "baseline": null, "comparators": [], "reading": null, "question": "preventing-crime", "subjects": ["anti-social-behaviour"], "note": "Neither a figure nor a comparison is given.",
              "caveats": [], "sources": ["003_be2a4a03d244ac37.txt:9"], "event": "measure_recorded"
            }
          ],
          "next": null
        }
        """);

    [Fact]
    public async Task of_burglary_is_by_households_and_not_by_population() => (await api.Get(Burglary)).Is("""
        {
          "items": [
            {
              "measure": "burglary-dwelling-rate", "inspection": "crime-2014.northamptonshire", "force": "northamptonshire", "title": "Burglary in a dwelling", "value": "9.1", "interval": null, "confidenceLevel": null,
              "approximate": false, "direction": null, "nature": "rate", "unit": "per 1,000 households", "denominator": "1,000 households", "period": "2013-07/2014-06", "baseline": null,
              "comparators": [{ "area": "England and Wales", "value": "8.9", "interval": null, "difference": "not determinable: no range stated" }], "reading": null, "question": "reducing-crime", "subjects": ["crime-levels"],
              "note": "The table's heading says population; its footnote says households, and holds.",
              "caveats": [
                {
                  "fact": {
                    "id": "crime-recording",
                    "statement": "The inspectorate has serious doubts, from another inspection in the same year, about how accurately this force records crime. All figures that rest on recorded crime share them.",
                    "measures": [
                      "burglary-dwelling-rate",
                      "crime-change-last-year",
                      "crime-change-since-2010",
                      "crime-excluding-fraud-rate",
                      "crime-rate-chart",
                      "detection-rate",
                      "sexual-offences-rate",
                      "victim-based-change-since-2010",
                      "victim-based-crime-rate",
                      "violence-with-injury-rate"
                    ],
                    "findings": ["crime-fell-faster"]
                  },
                  "sources": ["000_664bc22c19484112.txt:48,54,212"], "event": "caveat_attached"
                },
                {
                  "fact": {
                    "id": "not-on-rates-alone", "statement": "The offences in the table stand for the level of offending. The force is not judged by rates of recorded crime alone.",
                    "measures": ["burglary-dwelling-rate", "crime-excluding-fraud-rate", "crime-rate-chart", "sexual-offences-rate", "victim-based-crime-rate", "violence-with-injury-rate"], "findings": []
                  },
                  "sources": ["000_664bc22c19484112.txt:145"], "event": "caveat_attached"
                },
                {
                  "fact": { "id": "burglary-by-households", "statement": "Burglary in a dwelling is counted by households, unlike the rest of its table.", "measures": ["burglary-dwelling-rate"], "findings": [] },
                  "sources": ["000_664bc22c19484112.txt:143"], "event": "caveat_attached"
                }
              ],
              "sources": ["000_664bc22c19484112.txt:135,140,143"], "event": "measure_recorded"
            }
          ],
          "next": null
        }
        """);

    [Fact]
    public async Task of_anti_social_behaviour_reads_otherwise_where_the_report_does()
    {
        var twin = await api.GetWith(Seeds.Crime2014, root => root.Item("measures", "id", "asb-rate")["value"] = "36.9", AntiSocialBehaviour);

        twin.DiffersFrom(await api.Get(AntiSocialBehaviour), """
            items[0].value: "47.9" -> "36.9"
            """);
    }

    [Fact]
    public async Task of_burglary_is_by_population_where_the_report_says_so()
    {
        var twin = await api.GetWith(Seeds.Crime2014, root => ByPopulation(root.Item("measures", "id", "burglary-dwelling-rate")), Burglary);

        twin.DiffersFrom(await api.Get(Burglary), """
            items[0].unit: "per 1,000 households" -> "per 1,000 population"
            items[0].denominator: "1,000 households" -> "1,000 population"
            """);
    }

    private static void ByPopulation(JsonObject measure)
    {
        measure["unit"] = "per 1,000 population";
        measure["denominator"] = "1,000 population";
    }
}
