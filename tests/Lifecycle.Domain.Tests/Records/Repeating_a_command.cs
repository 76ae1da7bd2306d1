using FsCheck.Fluent;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Operations;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Tests.Time;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Tests.Records;

public sealed class Repeating_a_command
{
    private static readonly Ledger Framework = new DomainEvent[]
    {
        new QuestionSet(new("a", "A", QuestionRole.Core, true)),
        new GradingScaleSet(new(Items.Of(new ScaleGrade(Grade.Parse("good"), true, "not stated"), new ScaleGrade(Grade.Parse("inadequate"), false, "not stated")), null)),
    }.Fold();

    private static readonly Inspection Announced = new(new DomainEvent[] { new InspectionAnnounced(new("a", "a", "a", "a", "a", Domain.Time.Edtf.Parse("2014"))) }.Fold(), Framework);

    private static readonly HashSet<QuestionRef> Questions = [QuestionRef.Parse("earlier/a"), QuestionRef.Parse("earlier/b")];

    private static readonly HashSet<ItemRef> OnRecord = [ItemRef.Parse("finding earlier.somewhere/a"), ItemRef.Parse("recommendation earlier.somewhere.R1(b)")];

    private static readonly Dictionary<string, Decider> Deciders = new()
    {
        ["any record"] = new(Recording.Record, Recording.Correct, Recording.Withdraw, Kinds("Lifecycle.Domain")),
        ["a force"] = new(Listing.Record, Listing.Correct, Recording.Withdraw, Kinds("Forces")),
        ["a framework"] = new(
            (ledger, fact, from) => Framing.Record(new(ledger, Questions), fact, from),
            (ledger, fact, from) => Framing.Correct(new(ledger, Questions), fact, from),
            (ledger, fact, from) => ledger.Of<FrameworkOutline>().Any() ? Framing.Withdraw(new(ledger, Questions), fact, from) : Decision.NoChange,
            Kinds("Frameworks")),
        ["an inspection"] = new(
            (ledger, fact, from) => Inspecting.Record(new(ledger, Framework), fact, from),
            (ledger, fact, from) => Inspecting.Correct(new(ledger, Framework), fact, from),
            (ledger, fact, from) => Inspecting.Withdraw(new(ledger, Framework), fact, from),
            Kinds("Inspections")),
        ["a recommendation"] = new(
            (ledger, fact, from) => Recommending.Record(ledger, Announced, fact, from),
            (ledger, fact, from) => Recommending.Correct(ledger, Announced, fact, from),
            (ledger, fact, from) => Recommending.Withdraw(ledger, Announced, fact, from),
            Kinds("Recommendations")),
        ["a thread"] = new(
            (ledger, fact, from) => Threading.Record(ledger, (SubjectThread)fact, OnRecord, from),
            (ledger, fact, from) => Threading.Correct(ledger, (SubjectThread)fact, OnRecord, from),
            Recording.Withdraw,
            Kinds("Threads")),
    };

    public static TheoryData<string> Names { get; } = [.. Deciders.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void that_was_accepted_changes_nothing(string about)
    {
        var decider = Deciders[about];
        var command = AnyFact.Held(decider.Kinds).Zip(Gen.Choose(0, 2), (asked, act) => new Command(act, asked.Fact, asked.From));
        var accepted = 0;

        Gen.Choose(0, 30).SelectMany(count => command.ArrayOf(count)).Zip(command).Always(asked =>
        {
            var (history, last) = asked;
            var ledger = history.Aggregate(Ledger.Empty, decider.Take);
            if (decider.Decide(ledger, last) is not { Refusal: null, Events.Count: > 0 }) return true;

            accepted++;
            return decider.Decide(decider.Take(ledger, last), last) == Decision.NoChange;
        });

        Assert.True(accepted > 10, $"only {accepted} commands were accepted");
    }

    // All statements that moderation is not recorded are alike: their grounds have no other version to be corrected to. What an operator did stands.
    private static IReadOnlyList<Type> Kinds(string folder) =>
        [.. AnyFact.Types.Where(type => type.Namespace!.Contains(folder, StringComparison.Ordinal) && type != typeof(UnrecordedModeration) && !type.IsSubclassOf(typeof(OperatorAct)))];

    private sealed record Command(int Act, Fact Fact, Provenance From);

    private sealed record Decider(
        Func<Ledger, Fact, Provenance, Decision> Record,
        Func<Ledger, Fact, Provenance, Decision> Correct,
        Func<Ledger, Fact, Provenance, Decision> Withdraw,
        IReadOnlyList<Type> Kinds)
    {
        public Decision Decide(Ledger ledger, Command asked) =>
            (asked.Act switch { 0 => Record, 1 => Correct, _ => Withdraw })(ledger, asked.Fact, asked.From);

        public Ledger Take(Ledger ledger, Command asked) => Decide(ledger, asked).Events.Aggregate(ledger, (facts, happened) => facts.Apply(happened, asked.From));
    }
}
