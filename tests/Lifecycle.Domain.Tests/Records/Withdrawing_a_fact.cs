using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Records;

public sealed class Withdrawing_a_fact
{
    private static readonly ForceName Constabulary = new("Northamptonshire Constabulary", new Term(Occasion.NotRecorded, null));

    [Fact]
    public void takes_it_off_the_record() => Scenario
        .Given(new ForceNamed(Constabulary))
        .When(ledger => Recording.Withdraw(ledger, Constabulary, Said.Because("another force's")))
        .Then(new ForceNameWithdrawn(Constabulary));

    [Fact]
    public void takes_off_the_version_that_is_on_record() => Scenario
        .Given(new ForceNamed(Constabulary))
        .When(ledger => Recording.Withdraw(ledger, Constabulary with { Term = new Term(Occasion.Parse("1966"), null) }, Said.Because("another force's")))
        .Then(new ForceNameWithdrawn(Constabulary));

    [Fact]
    public void that_is_not_on_record_changes_nothing() => Scenario
        .Given()
        .When(ledger => Recording.Withdraw(ledger, Constabulary, Said.Plainly))
        .ThenNothing();

    [Fact]
    public void is_refused_without_a_reason() => Scenario
        .Given(new ForceNamed(Constabulary))
        .When(ledger => Recording.Withdraw(ledger, Constabulary, Said.Plainly))
        .Refused("reason-missing", "name \"Northamptonshire Constabulary\" cannot be corrected, added or withdrawn without a reason");
}
