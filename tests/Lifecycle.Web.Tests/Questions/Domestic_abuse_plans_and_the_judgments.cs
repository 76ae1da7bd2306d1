using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D14: did domestic abuse action plans influence the grade?</summary>
public sealed class Domestic_abuse_plans_and_the_judgments(WebTemplate api)
{
    private const string Address = "/api/inspections/crime-2014.northamptonshire";

    [Fact]
    public async Task are_apart_while_the_test_of_the_response_counts_in_the_overall_assessment() => Of((await api.Get(Address))["evidence"]!, "id", "domestic-abuse-test", "domestic-abuse-plan-review").Is("""
        [{ "fact": { "id": "domestic-abuse-test", "method": "thematic test", "about": "A first look at whether the force's new approach to domestic abuse has begun to work. It counted towards the overall assessment of the force.", "quantity": "not stated", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:110,204"], "event": "evidence_gathered" }, { "fact": { "id": "domestic-abuse-plan-review", "method": "action plan review", "about": "A first reading of the domestic abuse action plan that this force sent in. The plans of forces did not count towards the judgments.", "quantity": "1", "informedJudgments": "no" }, "sources": ["000_664bc22c19484112.txt:108,202"], "event": "evidence_gathered" }]
        """);

    [Fact]
    public async Task are_apart_by_the_record_of_the_plans_themselves() => (await api.Get(Address))["actionPlans"]!.Is("""
        [
          {
            "fact": {
              "id": "domestic-abuse-plan", "title": "Domestic abuse action plan", "owner": "Northamptonshire Police", "demandedBy": "The inspectorate's domestic abuse inspection of March 2014, of all forces",
              "topics": [
                "A better response at the first contact and at the scene",
                "Good investigation of every domestic abuse crime",
                "How leaders bring the changes about and make the right people answer for them",
                "Support for victims and management of offenders",
                "Training of officers for the best response"
              ],
              "reviewed": "After a first reading: in line with the national priorities, but thin on what has been done.", "informedJudgments": "no"
            },
            "sources": ["000_664bc22c19484112.txt:108,193,195-197,199-200,202"], "event": "action_plan_recorded"
          },
          {
            "fact": {
              "id": "victims-voice-plan", "title": "Action plan from the Victims' Voice report", "owner": "not stated", "demandedBy": "not stated", "topics": ["Service to victims, by the police and by their partners in criminal justice"],
              "reviewed": "Many of its recommendations are carried out a year on, and it has driven improvements in the care of victims.", "informedJudgments": "not stated"
            },
            "sources": ["000_664bc22c19484112.txt:163,169,222"], "event": "action_plan_recorded"
          },
          {
            "fact": {
              "id": "victim-service-plan", "title": "Action plan for service to victims", "owner": "Northamptonshire Police", "demandedBy": "R1",
              "topics": ["Knowledge of the victims' code", "Monitoring", "Supervisors' part", "Use of victims' feedback"], "reviewed": "not reviewed", "informedJudgments": "not stated"
            },
            "sources": ["000_664bc22c19484112.txt:262-266"], "event": "action_plan_recorded"
          },
          {
            "fact": {
              "id": "investigation-quality-plan", "title": "Action plan for the quality of investigations", "owner": "Northamptonshire Police", "demandedBy": "R2",
              "topics": ["Monitoring of quality and timeliness", "Standards and skills", "Supervisors' part"], "reviewed": "not reviewed", "informedJudgments": "not stated"
            },
            "sources": ["000_664bc22c19484112.txt:270-273"], "event": "action_plan_recorded"
          },
          {
            "fact": {
              "id": "telecommunication-examination-plan", "title": "Plan for the examination of telecommunication equipment", "owner": "Northamptonshire Police", "demandedBy": "R3", "topics": ["Priorities", "Timeliness"],
              "reviewed": "not reviewed", "informedJudgments": "not stated"
            },
            "sources": ["000_664bc22c19484112.txt:274"], "event": "action_plan_recorded"
          },
          {
            "fact": {
              "id": "e-cins-plan", "title": "Action plan for the use of E-CINS", "owner": "Northamptonshire Police", "demandedBy": "R5", "topics": ["Assessing and recording risk", "Protecting vulnerable people"],
              "reviewed": "not reviewed", "informedJudgments": "not stated"
            },
            "sources": ["000_664bc22c19484112.txt:313"], "event": "action_plan_recorded"
          }
        ]
        """);

    [Fact]
    public async Task are_in_tension_with_the_test_and_the_tension_is_kept() => Of((await api.Get(Address))["remarks"]!, "about", "tension").Is("""
        [{ "fact": { "id": "domestic-abuse-plans-and-test", "about": "tension", "statement": "The action plans on domestic abuse played no part in the judgments, while the test of how the force handles domestic abuse is part of the overall assessment. Both statements stand." }, "sources": ["000_664bc22c19484112.txt:108,110"], "event": "remark_recorded" }]
        """);

    [Fact]
    public async Task are_together_where_the_report_says_that_plans_counted()
    {
        var twin = await api.GetWith(Seeds.Crime2014, root => root.Item("actionPlans", "id", "domestic-abuse-plan")["informedJudgments"] = "yes", Address);

        twin.DiffersFrom(await api.Get(Address), """
            actionPlans[0].fact.informedJudgments: "no" -> "yes"
            """);
    }

    private static JsonArray Of(JsonNode list, string property, params string[] values) =>
        new([.. list.AsArray().Where(item => values.Contains((string?)item!["fact"]![property])).Select(item => item!.DeepClone())]);
}
