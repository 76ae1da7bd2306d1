using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D13: which figures carry a caveat?</summary>
public sealed class Figures_with_a_caveat(WebTemplate api)
{
    private const string Address = "/api/measures?force=northamptonshire&caveated=true";

    [Fact]
    public async Task are_those_of_recorded_crime_of_their_table_and_of_offenders() => Lines.Equal(
        """
        asb-rate 47.9 [000_664bc22c19484112.txt:133,135,141,143,307]: asb-period-differs
        burglary-dwelling-rate 9.1 [000_664bc22c19484112.txt:135,140,143]: crime-recording, not-on-rates-alone, burglary-by-households
        crime-change-last-year -8 [000_664bc22c19484112.txt:40,54,127,212]: crime-recording
        crime-change-since-2010 -21 [000_664bc22c19484112.txt:123]: crime-recording
        crime-excluding-fraud-rate 58.8 [000_664bc22c19484112.txt:135-136]: crime-recording, not-on-rates-alone
        crime-rate-chart shown in a chart of which only the caption is at hand [000_664bc22c19484112.txt:129]: crime-recording, not-on-rates-alone
        detection-rate 25 [000_664bc22c19484112.txt:147]: crime-recording, detections-replaced
        iom-offenders 78 [000_664bc22c19484112.txt:250,268]: own-definition
        prolific-offenders 119 [000_664bc22c19484112.txt:250,268]: own-definition
        sexual-offences-rate 1.2 [000_664bc22c19484112.txt:135,138]: crime-recording, not-on-rates-alone
        victim-based-change-since-2010 -22 [000_664bc22c19484112.txt:123,125]: crime-recording
        victim-based-crime-rate 53.5 [000_664bc22c19484112.txt:135,137]: crime-recording, not-on-rates-alone
        violence-with-injury-rate 5.6 [000_664bc22c19484112.txt:135,139]: crime-recording, not-on-rates-alone
        """,
        Figures(await api.Get(Address)));

    [Fact]
    public async Task say_what_the_caveat_is_and_where_it_stands() => (await api.Get("/api/inspections/crime-2014.northamptonshire"))["caveats"]!.Is("""
        [
          {
            "fact": {
              "id": "crime-recording", "statement": "The inspectorate has serious doubts, from another inspection in the same year, about how accurately this force records crime. All figures that rest on recorded crime share them.",
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
            "fact": { "id": "asb-period-differs", "statement": "The figure for anti-social behaviour covers the twelve months to March 2014, three months earlier than the rest of its table.", "measures": ["asb-rate"], "findings": [] },
            "sources": ["000_664bc22c19484112.txt:143"], "event": "caveat_attached"
          },
          {
            "fact": { "id": "burglary-by-households", "statement": "Burglary in a dwelling is counted by households, unlike the rest of its table.", "measures": ["burglary-dwelling-rate"], "findings": [] },
            "sources": ["000_664bc22c19484112.txt:143"], "event": "caveat_attached"
          },
          {
            "fact": { "id": "detections-replaced", "statement": "From April 2014 a new framework of crime outcomes takes the place of detections, on which this rate rests.", "measures": ["detection-rate"], "findings": [] },
            "sources": ["000_664bc22c19484112.txt:149"], "event": "caveat_attached"
          },
          {
            "fact": { "id": "own-definition", "statement": "There is no national rule for who counts; the force scores offenders by a system of its own.", "measures": ["iom-offenders", "prolific-offenders"], "findings": [] },
            "sources": ["000_664bc22c19484112.txt:250,268"], "event": "caveat_attached"
          }
        ]
        """);

    [Fact]
    public async Task carry_it_in_full() => (await api.Get(Address))["items"]!.AsArray().Single(item => (string?)item!["measure"] == "prolific-offenders")!.Is("""
        {
          "measure": "prolific-offenders", "inspection": "crime-2014.northamptonshire", "force": "northamptonshire", "title": "Prolific offenders", "value": "119", "interval": null, "confidenceLevel": null, "approximate": false,
          "direction": null, "nature": "count", "unit": "offenders", "denominator": "not applicable", "period": "2014-07-31", "baseline": null, "comparators": [], "reading": null, "question": "investigating-offending",
          "subjects": ["offender-management"], "note": null,
          "caveats": [
            {
              "fact": { "id": "own-definition", "statement": "There is no national rule for who counts; the force scores offenders by a system of its own.", "measures": ["iom-offenders", "prolific-offenders"], "findings": [] },
              "sources": ["000_664bc22c19484112.txt:250,268"], "event": "caveat_attached"
            }
          ],
          "sources": ["000_664bc22c19484112.txt:250,268"], "event": "measure_recorded"
        }
        """);

    [Fact]
    public async Task are_not_all_figures() => Assert.Equal(
        [
            "asb-change",
            "asb-incidents",
            "child-referrals",
            "victim-satisfaction",
            "victim-satisfaction-previous-year",
            "victims-voice-recommendations",
            "violent-crime-target",
            "armed-policing-capacity",
            "asb-powers",
            "asb-rate",
            "charge-summons-change",
            "charge-summons-proportion",
            "domestic-abuse-arrest-charge-rate",
            "investigators",
            "trained-investigators",
        ],
        (await api.Get("/api/measures?force=northamptonshire&caveated=false"))["items"]!.AsArray().Select(item => (string)item!["measure"]!));

    [Fact]
    public async Task are_fewer_where_a_caveat_does_not_touch_one()
    {
        var twin = await api.GetWith(Seeds.Crime2014, root => root.Item("caveats", "id", "own-definition")["measures"] = new JsonArray("prolific-offenders"), Address);

        Assert.Equal(
            ["- iom-offenders 78 [000_664bc22c19484112.txt:250,268]: own-definition"],
            Lines.Changes(Figures(await api.Get(Address)).Split('\n'), Figures(twin).Split('\n')));
    }

    private static string Figures(JsonNode page) => string.Join('\n', page["items"]!.AsArray().Select(item =>
        $"{item!["measure"]} {item["value"] ?? item["direction"]} [{string.Join("; ", item["sources"]!.AsArray())}]: {string.Join(", ", item["caveats"]!.AsArray().Select(caveat => caveat!["fact"]!["id"]))}"));
}
