using FsCheck;
using FsCheck.Fluent;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Operations;
using Lifecycle.Domain.Tests.Time;

namespace Lifecycle.Domain.Tests.Records;

public sealed class Properties_of_the_record
{
    // All statements that moderation is not recorded are alike, so that there is nothing to correct; what an operator did stands.
    private static readonly Type[] Correctable = [.. AnyFact.Types.Where(type => type != typeof(UnrecordedModeration) && !type.IsSubclassOf(typeof(OperatorAct)))];

    private static readonly Gen<Held[]> Records = Gen.Choose(0, 12).SelectMany(count => AnyFact.Held(Correctable).ArrayOf(count))
        .Select(held => held.DistinctBy(one => (one.Fact.GetType(), one.Fact.Key())).ToArray());

    private static readonly Gen<Held[]> VersionsOfOneFact = Gen.Elements(Correctable)
        .SelectMany(type => AnyFact.Held(type).ArrayOf(20))
        .Select(made => made.GroupBy(one => one.Fact.Key()).MaxBy(group => group.Count())!.ToArray());

    [Fact]
    public void correcting_back_and_forth_restores_the_record() =>
        VersionsOfOneFact.Where(versions => versions.Length > 1 && versions[0].Fact != versions[1].Fact).Always(versions =>
        {
            var (first, second) = (versions[0], versions[1]);
            var recorded = Take(Ledger.Empty, ledger => Recording.Record(ledger, first.Fact, first.From), first.From);
            var corrected = Correct(recorded, second);
            var restored = Correct(corrected, first);

            return corrected.All.Single().Fact == second.Fact
                && restored.All.Single().Fact == first.Fact
                && restored.All.Single().From.SameGroundsAs(first.From);
        });

    [Fact]
    public void what_a_difference_asks_for_makes_it_disappear() =>
        Records.Two().Always(pair =>
        {
            var (before, stated) = pair;
            var ledger = before.Aggregate(Ledger.Empty, (facts, held) => facts.Apply(held.Fact.Recorded(), held.From));
            var difference = Difference.Between(ledger, stated);
            var now = difference.Added.Concat(difference.Changed).Aggregate(ledger, Correct);
            now = difference.Gone.Aggregate(now, (facts, held) => Take(facts, at => Recording.Withdraw(at, held.Fact, Because(held)), held.From));

            return Difference.Between(now, stated).IsNone && now.All.Count() == stated.Length;
        });

    [Fact]
    public void a_record_does_not_differ_from_itself() =>
        Records.Always(stated => Difference.Between(stated.Aggregate(Ledger.Empty, (facts, held) => facts.Apply(held.Fact.Recorded(), held.From)), stated).IsNone);

    private static Ledger Correct(Ledger ledger, Held to) => Take(ledger, at => Recording.Correct(at, to.Fact, Because(to)), to.From);

    private static Provenance Because(Held held) => held.From with { Reason = "because" };

    private static Ledger Take(Ledger ledger, Func<Ledger, Decision> decide, Provenance from) =>
        decide(ledger).Events.Aggregate(ledger, (facts, happened) => facts.Apply(happened, from));
}
