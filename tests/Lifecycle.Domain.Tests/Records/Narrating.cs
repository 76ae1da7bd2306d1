using FsCheck.Fluent;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Operations;
using Lifecycle.Domain.Tests.Time;

namespace Lifecycle.Domain.Tests.Records;

public sealed class Narrating
{
    private static readonly Judgment Good = Judgment.Given("reducing-crime", Grade.Parse("good"));

    public static TheoryData<Type> Facts { get; } = [.. AnyFact.Types];

    [Theory]
    [MemberData(nameof(Facts))]
    public void has_a_wording_for_every_fact_and_for_what_happens_to_it(Type kind) =>
        AnyFact.Of(kind).Always(fact => HappeningsOf(fact).All(one => Narration.Of(one).Contains(fact.Name(), StringComparison.Ordinal)));

    [Fact]
    public void reaches_every_event()
    {
        var reached = AnyFact.Types.SelectMany(kind => AnyFact.Of(kind).Sample(400)).SelectMany(HappeningsOf).Select(happened => happened.GetType()).ToHashSet();
        var missed = typeof(DomainEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract && !reached.Contains(type));

        Assert.Empty(missed);
    }

    [Fact]
    public void says_what_was_recorded_corrected_and_withdrawn()
    {
        var lower = Good with { Grade = Grade.Parse("requires improvement") };

        Assert.Equal("Recorded the judgment on \"reducing-crime\": good", Narration.Of(new JudgmentGiven(Good)));
        Assert.Equal("Corrected the judgment on \"reducing-crime\" from “good” to “requires improvement”", Narration.Of(new JudgmentCorrected(Good, lower)));
        Assert.Equal("Withdrew the judgment on \"reducing-crime\": good", Narration.Of(new JudgmentWithdrawn(Good)));
    }

    [Fact]
    public void says_why_there_is_no_grade_and_where_one_was_carried_from()
    {
        Assert.Equal("not graded, reason not recorded", Narration.Gist(Judgment.Ungraded("overall", JudgmentState.NotGraded, "not recorded")));
        Assert.Equal(
            "good, carried forward from crime-2014.northamptonshire/reducing-crime",
            Narration.Gist(Judgment.Carried("reducing-crime", Grade.Parse("good"), QuestionRef.Parse("crime-2014.northamptonshire/reducing-crime"))));
    }

    [Fact]
    public void says_a_figure_with_its_range_unit_and_period()
    {
        var rate = Measures.Rate("rate", "71.4") with { Interval = "2.3", Approximate = true, Period = "2013-07/2014-06" };

        Assert.Equal("Rate: about 71.4 ± 2.3 per 1,000 population, July 2013 to June 2014", Narration.Measure(rate));
        Assert.Equal("Rate: 71.4 per 1,000 population, period not stated", Narration.Measure(rate with { Interval = null, Approximate = false, Period = "not stated" }));
        Assert.Equal("Rate: falling, July 2013 to June 2014, compared with 2012", Narration.Measure(rate with { Value = null, Direction = "falling", Baseline = "2012" }));
    }

    [Fact]
    public void refuses_an_event_that_changes_nothing() => Assert.Throws<InvalidOperationException>(() => Narration.Of(new Nothing()));

    private static IReadOnlyList<DomainEvent> HappeningsOf(Fact fact) =>
        fact switch
        {
            OperatorAct => [fact.Recorded()],
            UnrecordedModeration => [fact.Recorded(), fact.Withdrawn()],
            _ => [fact.Recorded(), fact.CorrectedTo(fact), fact.Withdrawn()],
        };

    private sealed record Nothing : DomainEvent;
}
