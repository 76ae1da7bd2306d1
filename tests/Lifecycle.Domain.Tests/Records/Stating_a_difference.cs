using Lifecycle.Domain.Frameworks;

namespace Lifecycle.Domain.Tests.Records;

public sealed class Stating_a_difference
{
    private static readonly FrameworkQuestion Kept = new("investigating-offending", "Investigating", QuestionRole.Core, true);
    private static readonly FrameworkQuestion Gone = new("reducing-crime", "Reducing", QuestionRole.Core, true);
    private static readonly FrameworkQuestion New = new("overall", "Overall", QuestionRole.Headline, false);

    private static readonly Ledger Ledger = new DomainEvent[] { new QuestionSet(Kept), new QuestionSet(Gone) }.Fold();

    [Fact]
    public void tells_what_was_added_changed_and_gone()
    {
        var difference = Difference.Between(Ledger, [new(Kept with { Title = "Investigating offending" }, Said.Plainly), new(New, Said.Plainly)]);

        Assert.False(difference.IsNone);
        Assert.Equal(
            ["added: question \"overall\"", "changed: question \"investigating-offending\"", "gone: question \"reducing-crime\""],
            difference.Describe());
    }

    [Fact]
    public void counts_other_grounds_as_a_change() =>
        Assert.Equal(["changed: question \"reducing-crime\""], Difference.Between(Ledger, [new(Kept, Said.Plainly), new(Gone, Said.Elsewhere)]).Describe());

    [Fact]
    public void does_not_count_a_reason_or_an_order()
    {
        var difference = Difference.Between(Ledger, [new(Gone, Said.Because("said again")), new(Kept, Said.Plainly)]);

        Assert.True(difference.IsNone);
        Assert.Empty(difference.Describe());
    }
}
