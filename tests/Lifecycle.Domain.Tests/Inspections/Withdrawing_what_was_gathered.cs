using Lifecycle.Domain.Inspections;
using static Lifecycle.Domain.Tests.Inspections.An_inspection;

namespace Lifecycle.Domain.Tests.Inspections;

public sealed class Withdrawing_what_was_gathered
{
    private static readonly DomainEvent[] Gathered =
        [Announced, new EvidenceGathered(Files), new FindingRecorded(Supervision), new MeasureRecorded(Rate), new CaveatAttached(Unreliable)];

    [Fact]
    public void takes_it_off_the_record() => Scenario
        .Given(Gathered)
        .When(Withdraw(Unreliable))
        .Then(new CaveatWithdrawn(Unreliable));

    [Fact]
    public void is_refused_while_a_finding_rests_on_the_evidence() => Scenario
        .Given(Gathered)
        .When(Withdraw(Files))
        .Refused("still-referred-to", "evidence \"files\" cannot be withdrawn: finding \"supervision\" refers to it");

    [Fact]
    public void is_refused_while_a_caveat_touches_the_measure() => Scenario
        .Given(Gathered)
        .When(Withdraw(Rate))
        .Refused("still-referred-to", "measure \"rate\" cannot be withdrawn: caveat \"recording\" refers to it");

    [Fact]
    public void is_refused_while_a_caveat_touches_the_finding() => Scenario
        .Given(Gathered)
        .When(Withdraw(Supervision))
        .Refused("still-referred-to", "finding \"supervision\" cannot be withdrawn: caveat \"recording\" refers to it");

    [Fact]
    public void is_possible_once_nothing_refers_to_it() => Scenario
        .Given([.. Gathered, new CaveatWithdrawn(Unreliable)])
        .When(Withdraw(Supervision))
        .Then(new FindingWithdrawn(Supervision));

    [Fact]
    public void needs_a_reason() => Scenario
        .Given(Gathered)
        .When(facts => Inspecting.Withdraw(Of(facts), Unreliable, Said.Plainly))
        .Refused("reason-missing", "caveat \"recording\" cannot be corrected, added or withdrawn without a reason");

    [Fact]
    public void leaves_the_outline_while_anything_else_stands()
    {
        Scenario.Given(Announced, new MeasureRecorded(Rate)).When(Withdraw(Outline))
            .Refused("still-referred-to", "the outline of inspection crime-2014.northamptonshire cannot be withdrawn: measure \"rate\" refers to it");
        Scenario.Given(Announced).When(Withdraw(Outline)).Then(new InspectionWithdrawn(Outline));
    }
}
