using Lifecycle.Domain.Inspections;
using static Lifecycle.Domain.Tests.Inspections.An_inspection;

namespace Lifecycle.Domain.Tests.Inspections;

public sealed class Redacting_a_report
{
    private static readonly Redaction Redacted = new(Redactable.Finding, "supervision", RedactionGround.SafetyOfAPerson);

    private static readonly DomainEvent[] Found = [Announced, new EvidenceGathered(Files), new FindingRecorded(Supervision)];

    [Fact]
    public void withholds_a_part_before_publication() => Scenario
        .Given(Found)
        .When(Record(Redacted))
        .Then(new ReportRedacted(Redacted));

    [Fact]
    public void withholds_a_part_after_publication_with_a_reason() => Scenario
        .Given([.. Found, new ReportPublished(InNovember)])
        .When(Correct(Redacted))
        .Then(new ReportRedacted(Redacted));

    [Fact]
    public void is_refused_after_publication_without_one() => Scenario
        .Given([.. Found, new ReportPublished(InNovember)])
        .When(Record(Redacted))
        .Refused("already-published", "the redaction of finding \"supervision\" cannot be recorded: the report is published; from then on there are only corrections, with a reason");

    [Theory]
    [InlineData(Redactable.Evidence)]
    [InlineData(Redactable.FileReview)]
    [InlineData(Redactable.ActionPlan)]
    [InlineData(Redactable.Measure)]
    [InlineData(Redactable.Caveat)]
    [InlineData(Redactable.MonitoringIntention)]
    [InlineData(Redactable.Link)]
    [InlineData(Redactable.Remark)]
    public void names_an_item_that_the_inspection_has(Redactable kind) => Scenario
        .Given(Found)
        .When(Record(Redacted with { Kind = kind }))
        .Refused("unknown-reference", $"the redaction of {Words.Of(kind)} \"supervision\" names a {Words.Of(kind)} that this inspection does not have");

    [Fact]
    public void outlasts_the_item_whose_earlier_versions_it_withholds()
    {
        Scenario.Given([.. Found, new ReportRedacted(Redacted)]).When(Withdraw(Supervision)).Then(new FindingWithdrawn(Supervision));
        Scenario.Given([.. Found, new ReportRedacted(Redacted), new FindingWithdrawn(Supervision)]).When(Record(Redacted)).ThenNothing();
    }

    [Fact]
    public void is_lifted_with_a_reason()
    {
        Scenario.Given([.. Found, new ReportRedacted(Redacted)]).When(Withdraw(Redacted)).Then(new RedactionLifted(Redacted));
        Scenario.Given([.. Found, new ReportRedacted(Redacted)]).When(facts => Inspecting.Withdraw(Of(facts), Redacted, Said.Plainly))
            .Refused("reason-missing", "the redaction of finding \"supervision\" cannot be corrected, added or withdrawn without a reason");
    }
}
