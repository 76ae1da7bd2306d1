using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Inspections.An_inspection;

namespace Lifecycle.Domain.Tests.Inspections;

public sealed class Carrying_a_grade_forward
{
    private const string Earlier = "crime-2013.northamptonshire";

    private static readonly Judgment Carried = Judgment.Carried("reducing-crime", Grade.Parse("good"), QuestionRef.Parse($"{Earlier}/cutting-crime"));

    private static readonly JudgmentGiven Judged = new(Good with { Question = "cutting-crime" });

    [Fact]
    public void takes_the_grade_that_was_given() => Scenario
        .Given(Announced)
        .When(From(Earlier, "northamptonshire", Judged))
        .Then(new JudgmentCarriedForward(Carried));

    [Fact]
    public void is_possible_from_an_inspection_that_is_not_on_record() => Scenario
        .Given(Announced)
        .When(Record(Carried))
        .Then(new JudgmentCarriedForward(Carried));

    [Fact]
    public void is_refused_from_the_same_inspection() => Scenario
        .Given(Announced)
        .When(Record(Carried with { CarriedFrom = QuestionRef.Parse("crime-2014.northamptonshire/overall") }))
        .Refused("carried-from-itself", "the judgment on \"reducing-crime\" is carried forward from crime-2014.northamptonshire/overall, which is the same inspection");

    [Fact]
    public void is_refused_from_another_force() => Scenario
        .Given(Announced)
        .When(From(Earlier, "kent", Judged))
        .Refused("carried-from-another-force", "the judgment on \"reducing-crime\" is carried forward from crime-2013.northamptonshire/cutting-crime, an inspection of kent");

    [Fact]
    public void is_refused_where_nothing_was_judged() => Scenario
        .Given(Announced)
        .When(From(Earlier, "northamptonshire"))
        .Refused("unknown-reference", "the judgment on \"reducing-crime\" is carried forward from crime-2013.northamptonshire/cutting-crime, where no judgment is on record");

    [Fact]
    public void is_refused_where_another_grade_was_given() => Scenario
        .Given(Announced)
        .When(From(Earlier, "northamptonshire", new JudgmentGiven(Good with { Question = "cutting-crime", Grade = Grade.Parse("inadequate") })))
        .Refused("carried-otherwise", "the judgment on \"reducing-crime\" carries \"good\" forward, but crime-2013.northamptonshire/cutting-crime is \"inadequate\"");

    [Theory]
    [InlineData("2014-11")]
    [InlineData("2014")]
    [InlineData("2018")]
    public void is_refused_from_an_inspection_that_is_not_certainly_earlier(string occurred) => Scenario
        .Given(Announced)
        .When(On(occurred, Earlier, "northamptonshire", Judged))
        .Refused("carried-from-later", $"the judgment on \"reducing-crime\" is carried forward from crime-2013.northamptonshire/cutting-crime ({occurred}), which is not certainly before crime-2014.northamptonshire (2014-11)");

    private static Func<Ledger, Decision> From(string inspection, string force, params DomainEvent[] judged) => On("2013-11", inspection, force, judged);

    private static Func<Ledger, Decision> On(string occurred, string inspection, string force, params DomainEvent[] judged)
    {
        var other = judged.Prepend(new InspectionAnnounced(Outline with { Inspection = inspection, Force = force, Occurred = Edtf.Parse(occurred) })).Fold();
        return facts => Inspecting.Record(Of(facts) with { Others = new Dictionary<string, Ledger> { [inspection] = other } }, Carried, Said.Plainly);
    }
}
