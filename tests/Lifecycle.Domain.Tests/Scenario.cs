namespace Lifecycle.Domain.Tests;

/// <summary>Given what happened, when a decision is taken, then exactly these events follow, or a refusal.</summary>
internal static class Scenario
{
    public static Past Given(params IEnumerable<DomainEvent> happened) => new(happened.Fold());

    /// <summary>The record as events left it, all of them on the same plain grounds.</summary>
    public static Ledger Fold(this IEnumerable<DomainEvent> happened) =>
        happened.Aggregate(Ledger.Empty, (ledger, one) => ledger.Apply(one, Said.Plainly));

    internal sealed record Past(Ledger Facts)
    {
        public Outcome When(Func<Ledger, Decision> decide) => new(decide(Facts));
    }

    internal sealed record Outcome(Decision Decision)
    {
        public void Then(params DomainEvent[] events)
        {
            Assert.Null(Decision.Refusal);
            Assert.Equal(events, Decision.Events);
        }

        public void ThenNothing() => Then();

        public void Refused(string code, string detail)
        {
            Assert.Equal(new Refusal(code, detail), Decision.Refusal);
            Assert.Empty(Decision.Events);
        }
    }
}
