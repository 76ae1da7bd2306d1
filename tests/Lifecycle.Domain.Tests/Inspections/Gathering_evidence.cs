using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Inspections.An_inspection;

namespace Lifecycle.Domain.Tests.Inspections;

public sealed class Gathering_evidence
{
    [Fact]
    public void begins_with_the_inspection_itself() => Scenario
        .Given()
        .When(Record(Outline))
        .Then(Announced);

    [Fact]
    public void is_refused_before_the_inspection_is_on_record() => Scenario
        .Given()
        .When(Record(Files))
        .Refused("not-announced", "evidence \"files\" cannot be recorded: the inspection itself is not on record");

    [Fact]
    public void is_refused_against_a_framework_that_is_not_on_record() => Scenario
        .Given()
        .When(facts => Inspecting.Record(new Inspection(facts, Ledger.Empty), Outline, Said.Plainly))
        .Refused("unknown-framework", "the outline of inspection crime-2014.northamptonshire names a framework that is not on record");

    [Fact]
    public void puts_evidence_findings_measures_and_caveats_on_record()
    {
        Scenario.Given(Announced).When(Record(Files)).Then(new EvidenceGathered(Files));
        Scenario.Given(Announced, new EvidenceGathered(Files)).When(Record(Supervision)).Then(new FindingRecorded(Supervision));
        Scenario.Given(Announced).When(Record(Rate)).Then(new MeasureRecorded(Rate));
        Scenario.Given(Announced, new FindingRecorded(Supervision), new MeasureRecorded(Rate)).When(Record(Unreliable)).Then(new CaveatAttached(Unreliable));
    }

    [Fact]
    public void puts_whatever_has_no_rule_of_its_own_on_record()
    {
        var review = new FileReview("file-1", "burglary", Items.Of(new Criterion("supervised", false)), "not recorded");
        var link = new InspectionLink("effectiveness-2016", "PEEL: Police effectiveness 2016", "not recorded", Occasion.Parse("2016"), "baseline");

        Scenario.Given(Announced).When(Record(review)).Then(new FileReviewed(review));
        Scenario.Given(Announced).When(Record(link)).Then(new InspectionLinked(link));
    }

    [Fact]
    public void takes_a_measure_or_an_intention_without_a_question()
    {
        var intention = new MonitoringIntention("watch", null, "Progress will be watched.");

        Scenario.Given(Announced).When(Record(Rate with { Question = null })).Then(new MeasureRecorded(Rate with { Question = null }));
        Scenario.Given(Announced).When(Record(intention)).Then(new MonitoringIntended(intention));
    }

    [Fact]
    public void refuses_a_question_that_the_framework_does_not_have()
    {
        Scenario.Given(Announced, new EvidenceGathered(Files)).When(Record(Supervision with { Question = "prevention" }))
            .Refused("unknown-question", "finding \"supervision\" names question \"prevention\", which framework crime-2014 does not have");
        Scenario.Given(Announced).When(Record(Rate with { Question = "prevention" }))
            .Refused("unknown-question", "measure \"rate\" names question \"prevention\", which framework crime-2014 does not have");
        Scenario.Given(Announced).When(Record(new MonitoringIntention("watch", "prevention", "Progress will be watched.")))
            .Refused("unknown-question", "monitoring intention \"watch\" names question \"prevention\", which framework crime-2014 does not have");
    }

    [Fact]
    public void refuses_a_reference_to_what_the_inspection_does_not_have()
    {
        Scenario.Given(Announced).When(Record(Supervision))
            .Refused("unknown-reference", "finding \"supervision\" refers to evidence \"files\", which this inspection does not have");
        Scenario.Given(Announced, new FindingRecorded(Supervision)).When(Record(Unreliable))
            .Refused("unknown-reference", "caveat \"recording\" refers to measure \"rate\", which this inspection does not have");
        Scenario.Given(Announced, new MeasureRecorded(Rate)).When(Record(Unreliable))
            .Refused("unknown-reference", "caveat \"recording\" refers to finding \"supervision\", which this inspection does not have");
    }
}
