using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Threads;

public sealed class Joining_items
{
    private static readonly ItemRef Before = ItemRef.Parse("finding crime-2014.northamptonshire/phone-evidence-delay");
    private static readonly ItemRef After = ItemRef.Parse("recommendation peel-2017-effectiveness.northamptonshire.AFI-7");
    private static readonly ItemRef Unheard = ItemRef.Parse("finding crime-2014.northamptonshire/unheard");

    public static TheoryData<Strength, ItemRef[], ItemRef[]> Fitting { get; } = new()
    {
        { Strength.Same, [Before], [After] },
        { Strength.ChangedScope, [Before], [After] },
        { Strength.Thematic, [Before], [After] },
        { Strength.Reversed, [Before], [After] },
        { Strength.Persisting, [Before], [After] },
        { Strength.New, [], [After] },
        { Strength.Gone, [Before], [] },
    };

    public static TheoryData<Strength, ItemRef[], ItemRef[], string> Unfitting { get; } = new()
    {
        { Strength.Same, [Before], [], "a link \"same\" of thread t1 names 1 earlier and 0 later items" },
        { Strength.ChangedScope, [], [After], "a link \"changed scope\" of thread t1 names 0 earlier and 1 later items" },
        { Strength.Thematic, [], [], "a link \"thematic\" of thread t1 names 0 earlier and 0 later items" },
        { Strength.Reversed, [Before], [], "a link \"reversed\" of thread t1 names 1 earlier and 0 later items" },
        { Strength.Persisting, [], [After], "a link \"persisting\" of thread t1 names 0 earlier and 1 later items" },
        { Strength.New, [Before], [After], "a link \"new\" of thread t1 names 1 earlier and 1 later items" },
        { Strength.Gone, [Before], [After], "a link \"gone\" of thread t1 names 1 earlier and 1 later items" },
    };

    [Theory]
    [MemberData(nameof(Fitting))]
    public void asserts_a_thread(Strength strength, ItemRef[] earlier, ItemRef[] later) => Scenario
        .Given()
        .When(Record(Thread(strength, earlier, later)))
        .Then(new ThreadAsserted(Thread(strength, earlier, later)));

    [Theory]
    [MemberData(nameof(Unfitting))]
    public void is_refused_where_the_sides_do_not_fit_the_strength(Strength strength, ItemRef[] earlier, ItemRef[] later, string detail) => Scenario
        .Given()
        .When(Record(Thread(strength, earlier, later)))
        .Refused("link-arity", $"{detail}; \"new\" has only later ones, \"gone\" only earlier ones, every other both");

    [Fact]
    public void is_refused_where_an_item_is_not_on_record()
    {
        const string detail = "thread t1 refers to finding crime-2014.northamptonshire/unheard, which is not on record";

        Scenario.Given().When(Record(Thread(Strength.Same, [Unheard], [After]))).Refused("unknown-reference", detail);
        Scenario.Given().When(Record(Thread(Strength.Same, [Before], [After, Unheard]))).Refused("unknown-reference", detail);
    }

    [Fact]
    public void can_be_confirmed_and_rejected_later()
    {
        var thread = Thread(Strength.Same, [Before], [After]);
        var rejected = thread with { Status = ThreadStatus.Rejected };

        Scenario
            .Given(new ThreadAsserted(thread))
            .When(facts => Threading.Correct(facts, rejected, OnRecord, Said.Because("another subject")))
            .Then(new ThreadRevised(thread, rejected));
    }

    private static HashSet<ItemRef> OnRecord { get; } = [Before, After];

    private static SubjectThread Thread(Strength strength, ItemRef[] earlier, ItemRef[] later) =>
        new("t1", "northamptonshire", "Delay in digital evidence", "editor-1", Occasion.NotRecorded, ThreadStatus.Asserted, Items.Of(new ThreadLink(strength, Items.Of(earlier), Items.Of(later), null)), null);

    private static Func<Ledger, Decision> Record(SubjectThread thread) => facts => Threading.Record(facts, thread, OnRecord, Said.Plainly);
}
