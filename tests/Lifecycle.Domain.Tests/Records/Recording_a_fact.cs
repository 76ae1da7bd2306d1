using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Records;

public sealed class Recording_a_fact
{
    private static readonly ForceName Constabulary = new("Northamptonshire Constabulary", new Term(Occasion.NotRecorded, Occasion.Parse("1966")));
    private static readonly ForceName WithoutEnd = Constabulary with { Term = new Term(Occasion.NotRecorded, null) };

    [Fact]
    public void puts_it_on_record() => Scenario
        .Given()
        .When(ledger => Recording.Record(ledger, Constabulary, Said.Plainly))
        .Then(new ForceNamed(Constabulary));

    [Fact]
    public void again_changes_nothing() => Scenario
        .Given(new ForceNamed(Constabulary))
        .When(ledger => Recording.Record(ledger, Constabulary, Said.Because("said twice")))
        .ThenNothing();

    [Fact]
    public void is_refused_where_another_version_is_on_record() => Scenario
        .Given(new ForceNamed(Constabulary))
        .When(ledger => Recording.Record(ledger, WithoutEnd, Said.Plainly))
        .Refused("recorded-differently", "name \"Northamptonshire Constabulary\" is on record with other content; a changed fact is a correction and needs a reason");

    [Fact]
    public void is_refused_where_it_is_on_record_on_other_grounds() => Scenario
        .Given(new ForceNamed(Constabulary))
        .When(ledger => Recording.Record(ledger, Constabulary, Said.Elsewhere))
        .Refused(
            "recorded-differently",
            "name \"Northamptonshire Constabulary\" is on record with other content; a changed fact is a correction and needs a reason (its source, date or voice changed: report.txt:12 became report.txt:40-41)");

    [Fact]
    public void is_possible_again_after_its_withdrawal() => Scenario
        .Given(new ForceNamed(Constabulary), new ForceNameWithdrawn(Constabulary))
        .When(ledger => Recording.Record(ledger, WithoutEnd, Said.Plainly))
        .Then(new ForceNamed(WithoutEnd));
}
