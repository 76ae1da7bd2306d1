using Lifecycle.Domain.Frameworks;

namespace Lifecycle.Domain.Tests.Frameworks;

public sealed class Mapping_a_question
{
    private static readonly QuestionRef Reducing = QuestionRef.Parse("crime-2014/reducing-crime");
    private static readonly QuestionRef Antisocial = QuestionRef.Parse("crime-2014/anti-social-behaviour");
    private static readonly QuestionRef Unheard = QuestionRef.Parse("crime-2013/reducing-crime");
    private static readonly QuestionSet Asked = new(new FrameworkQuestion("preventing-crime", "Preventing crime", QuestionRole.Core, true));

    /// <summary>Relation, earlier questions, passages.</summary>
    public static TheoryData<Relation, QuestionRef[], QuestionRef[]> Fitting { get; } = new()
    {
        { Relation.Same, [Reducing], [] },
        { Relation.Renamed, [Reducing], [] },
        { Relation.Widened, [Reducing], [] },
        { Relation.RenamedAndWidened, [Reducing], [] },
        { Relation.Narrowed, [Reducing], [] },
        { Relation.Retired, [Reducing], [] },
        { Relation.Merged, [Reducing, Antisocial], [] },
        { Relation.SplitOut, [], [Reducing] },
        { Relation.Promoted, [], [Reducing, Antisocial] },
        { Relation.New, [], [] },
    };

    /// <summary>Relation, earlier questions, passages, and what the refusal says of it.</summary>
    public static TheoryData<Relation, QuestionRef[], QuestionRef[], string> Unfitting { get; } = new()
    {
        { Relation.Same, [Reducing, Antisocial], [], "the relation \"same\" of \"preventing-crime\" needs exactly one earlier question and no passage; it names 2 and 0" },
        { Relation.Renamed, [Reducing], [Antisocial], "the relation \"renamed\" of \"preventing-crime\" needs exactly one earlier question and no passage; it names 1 and 1" },
        { Relation.Widened, [], [], "the relation \"widened\" of \"preventing-crime\" needs exactly one earlier question and no passage; it names 0 and 0" },
        { Relation.RenamedAndWidened, [], [Reducing], "the relation \"renamed and widened\" of \"preventing-crime\" needs exactly one earlier question and no passage; it names 0 and 1" },
        { Relation.Narrowed, [], [], "the relation \"narrowed\" of \"preventing-crime\" needs exactly one earlier question and no passage; it names 0 and 0" },
        { Relation.Retired, [], [], "the relation \"retired\" of \"preventing-crime\" needs exactly one earlier question and no passage; it names 0 and 0" },
        { Relation.Merged, [Reducing], [], "the relation \"merged\" of \"preventing-crime\" needs more than one earlier question and no passage; it names 1 and 0" },
        { Relation.SplitOut, [], [], "the relation \"split out\" of \"preventing-crime\" needs no earlier question and at least one passage; it names 0 and 0" },
        { Relation.Promoted, [Reducing], [Antisocial], "the relation \"promoted\" of \"preventing-crime\" needs no earlier question and at least one passage; it names 1 and 1" },
        { Relation.New, [Reducing], [], "the relation \"new\" of \"preventing-crime\" needs no earlier question and no passage; it names 1 and 0" },
    };

    [Theory]
    [MemberData(nameof(Fitting))]
    public void states_its_forebears(Relation relation, QuestionRef[] from, QuestionRef[] passages) => Scenario
        .Given(Asked)
        .When(Record(Lineage("preventing-crime", relation, from, passages)))
        .Then(new QuestionMapped(Lineage("preventing-crime", relation, from, passages)));

    [Theory]
    [MemberData(nameof(Unfitting))]
    public void is_refused_where_their_number_does_not_fit_the_relation(Relation relation, QuestionRef[] from, QuestionRef[] passages, string detail) => Scenario
        .Given(Asked)
        .When(Record(Lineage("preventing-crime", relation, from, passages)))
        .Refused("lineage-arity", detail);

    [Fact]
    public void is_refused_for_a_question_that_the_framework_does_not_have() => Scenario
        .Given(Asked)
        .When(Record(Lineage("reducing-crime", Relation.New, [], [])))
        .Refused("unknown-question", "the lineage names question \"reducing-crime\", which this framework does not have");

    [Fact]
    public void is_refused_where_a_forebear_is_not_on_record() => Scenario
        .Given(Asked)
        .When(Record(Lineage("preventing-crime", Relation.Merged, [Reducing, Unheard], [])))
        .Refused("unknown-question", "the lineage of \"preventing-crime\" names crime-2013/reducing-crime, which is not on record");

    [Fact]
    public void is_refused_where_a_passage_is_not_on_record() => Scenario
        .Given(Asked)
        .When(Record(Lineage("preventing-crime", Relation.SplitOut, [], [Unheard])))
        .Refused("unknown-question", "the lineage of \"preventing-crime\" names crime-2013/reducing-crime, which is not on record");

    [Fact]
    public void anew_keeps_both_mappings() => Scenario
        .Given(Asked, new QuestionMapped(Lineage("preventing-crime", Relation.New, [], [])))
        .When(ledger => Framing.Correct(Framework(ledger), Lineage("preventing-crime", Relation.Renamed, [Reducing], []), Said.Because("found later")))
        .Then(new QuestionRemapped(Lineage("preventing-crime", Relation.New, [], []), Lineage("preventing-crime", Relation.Renamed, [Reducing], [])));

    private static QuestionLineage Lineage(string question, Relation relation, QuestionRef[] from, QuestionRef[] passages) =>
        new(question, relation, Items.Of(from), Items.Of(passages), Comparability.WithCaution, "not stated");

    private static Func<Ledger, Decision> Record(QuestionLineage lineage) => ledger => Framing.Record(Framework(ledger), lineage, Said.Plainly);

    private static Framework Framework(Ledger ledger) => new(ledger, new HashSet<QuestionRef> { Reducing, Antisocial });
}
