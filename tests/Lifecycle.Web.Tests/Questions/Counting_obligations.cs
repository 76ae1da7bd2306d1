using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D11: how many obligations does the report of 2014 place, and that of 2017, question by question?</summary>
public sealed class Counting_obligations(WebTemplate api)
{
    private const string Of2014 = "/api/inspections/crime-2014.northamptonshire";
    private const string Of2017 = "/api/inspections/peel-2017-effectiveness.northamptonshire";

    [Fact]
    public async Task finds_thirteen_in_2014_with_nine_lettered_parts_and_seven_deadlines() => (await api.Get(Of2014)).Only("obligations", "obligationsByQuestion").Is("""
        {
          "obligations": { "scope": "inspection", "recommendations": 5, "recommendationsUnderCausesOfConcern": 0, "areasForImprovement": 0, "causesOfConcern": 0, "letteredParts": 9, "leafObligations": 13, "deadlineStatements": 7 },
          "obligationsByQuestion": [
            { "scope": "overall", "recommendations": 0, "recommendationsUnderCausesOfConcern": 0, "areasForImprovement": 0, "causesOfConcern": 0, "letteredParts": 0, "leafObligations": 0, "deadlineStatements": 0 },
            { "scope": "reducing-crime", "recommendations": 0, "recommendationsUnderCausesOfConcern": 0, "areasForImprovement": 0, "causesOfConcern": 0, "letteredParts": 0, "leafObligations": 0, "deadlineStatements": 0 },
            { "scope": "investigating-offending", "recommendations": 4, "recommendationsUnderCausesOfConcern": 0, "areasForImprovement": 0, "causesOfConcern": 0, "letteredParts": 9, "leafObligations": 11, "deadlineStatements": 5 },
            { "scope": "anti-social-behaviour", "recommendations": 1, "recommendationsUnderCausesOfConcern": 0, "areasForImprovement": 0, "causesOfConcern": 0, "letteredParts": 0, "leafObligations": 2, "deadlineStatements": 2 }
          ]
        }
        """);

    [Fact]
    public async Task finds_twelve_areas_and_a_cause_of_concern_with_six_recommendations_in_2017() => (await api.Get(Of2017)).Only("obligations", "obligationsByQuestion").Is("""
        {
          "obligations": { "scope": "inspection", "recommendations": 0, "recommendationsUnderCausesOfConcern": 6, "areasForImprovement": 12, "causesOfConcern": 1, "letteredParts": 0, "leafObligations": 18, "deadlineStatements": 7 },
          "obligationsByQuestion": [
            { "scope": "overall", "recommendations": 0, "recommendationsUnderCausesOfConcern": 0, "areasForImprovement": 0, "causesOfConcern": 0, "letteredParts": 0, "leafObligations": 0, "deadlineStatements": 0 },
            { "scope": "preventing-crime", "recommendations": 0, "recommendationsUnderCausesOfConcern": 0, "areasForImprovement": 3, "causesOfConcern": 0, "letteredParts": 0, "leafObligations": 3, "deadlineStatements": 0 },
            { "scope": "investigating-crime", "recommendations": 0, "recommendationsUnderCausesOfConcern": 0, "areasForImprovement": 5, "causesOfConcern": 0, "letteredParts": 0, "leafObligations": 5, "deadlineStatements": 0 },
            { "scope": "protecting-vulnerable-people", "recommendations": 0, "recommendationsUnderCausesOfConcern": 0, "areasForImprovement": 4, "causesOfConcern": 0, "letteredParts": 0, "leafObligations": 4, "deadlineStatements": 1 },
            { "scope": "serious-organised-crime", "recommendations": 0, "recommendationsUnderCausesOfConcern": 6, "areasForImprovement": 0, "causesOfConcern": 1, "letteredParts": 0, "leafObligations": 6, "deadlineStatements": 6 },
            { "scope": "specialist-capabilities", "recommendations": 0, "recommendationsUnderCausesOfConcern": 0, "areasForImprovement": 0, "causesOfConcern": 0, "letteredParts": 0, "leafObligations": 0, "deadlineStatements": 0 }
          ]
        }
        """);

    [Fact]
    public async Task finds_one_fewer_where_a_part_is_not_there()
    {
        var twin = await api.GetWith(Seeds.Crime2014, root => root.Item("recommendations", "label", "R1")["parts"]!.AsArray().RemoveAt(3), Of2014);

        twin.DiffersFrom(await api.Get(Of2014), """
            obligations.letteredParts: 9 -> 8
            obligations.leafObligations: 13 -> 12
            obligationsByQuestion[2].letteredParts: 9 -> 8
            obligationsByQuestion[2].leafObligations: 11 -> 10
            """);
    }
}
