using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Records;

public sealed class Correcting_a_fact
{
    private static readonly ForceName Constabulary = new("Northamptonshire Constabulary", new Term(Occasion.NotRecorded, Occasion.Parse("1966")));
    private static readonly ForceName WithoutEnd = Constabulary with { Term = new Term(Occasion.NotRecorded, null) };

    [Fact]
    public void keeps_both_versions() => Scenario
        .Given(new ForceNamed(Constabulary))
        .When(ledger => Recording.Correct(ledger, WithoutEnd, Said.Because("misread")))
        .Then(new ForceNameCorrected(Constabulary, WithoutEnd));

    [Fact]
    public void also_corrects_the_grounds_alone() => Scenario
        .Given(new ForceNamed(Constabulary))
        .When(ledger => Recording.Correct(ledger, Constabulary, Said.Elsewhere with { Reason = "wrong lines" }))
        .Then(new ForceNameCorrected(Constabulary, Constabulary));

    [Fact]
    public void adds_what_was_missing() => Scenario
        .Given()
        .When(ledger => Recording.Correct(ledger, Constabulary, Said.Because("overlooked")))
        .Then(new ForceNamed(Constabulary));

    [Fact]
    public void to_what_is_on_record_changes_nothing_and_needs_no_reason() => Scenario
        .Given(new ForceNamed(Constabulary))
        .When(ledger => Recording.Correct(ledger, Constabulary, Said.Plainly))
        .ThenNothing();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void is_refused_without_a_reason(string? reason) => Scenario
        .Given(new ForceNamed(Constabulary))
        .When(ledger => Recording.Correct(ledger, WithoutEnd, Said.Plainly with { Reason = reason }))
        .Refused("reason-missing", "name \"Northamptonshire Constabulary\" cannot be corrected, added or withdrawn without a reason");

    [Fact]
    public void adds_nothing_without_a_reason() => Scenario
        .Given()
        .When(ledger => Recording.Correct(ledger, Constabulary, Said.Plainly))
        .Refused("reason-missing", "name \"Northamptonshire Constabulary\" cannot be corrected, added or withdrawn without a reason");
}
