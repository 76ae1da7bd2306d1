using Lifecycle.Domain.Frameworks;
using static Lifecycle.Domain.Tests.Frameworks.Peel;

namespace Lifecycle.Domain.Tests.Frameworks;

public sealed class The_lineage_of_questions
{
    private static readonly QuestionRef Next = QuestionRef.Parse("peel-2018/prevention");

    private static readonly LineageMap Map = new(OnRecord()
        .Framework("peel-2018", Question("prevention"), new QuestionLineage("prevention", Relation.Same, Items.Of(Prevention), Items<QuestionRef>.Empty, Comparability.Yes, "not stated"))
        .Dossier);

    [Fact]
    public void leads_from_a_question_to_those_that_it_succeeds()
    {
        Assert.Equal([Reducing, Asb], Map.Predecessors(Prevention));
        Assert.Equal([Prevention], Map.Predecessors(Next));
        Assert.Empty(Map.Predecessors(Reducing));
        Assert.Empty(Map.Predecessors(QuestionRef.Parse("peel-2016/prevention")));
    }

    [Fact]
    public void leads_from_a_question_to_those_that_succeed_it()
    {
        Assert.Equal([Prevention], Map.Successors(Reducing));
        Assert.Equal([Prevention], Map.Successors(Asb));
        Assert.Empty(Map.Successors(Next));
    }

    [Fact]
    public void inherits_nothing_from_a_passage()
    {
        var split = new LineageMap(OnRecord(Merged with { Relation = Relation.SplitOut, From = Items<QuestionRef>.Empty, FromPassages = Items.Of(Reducing) }).Dossier);

        Assert.Empty(split.Predecessors(Prevention));
        Assert.Empty(split.Successors(Reducing));
        Assert.Equal(Comparability.No, split.Comparable(Reducing, Prevention));
    }

    [Fact]
    public void makes_a_family_of_forebears_and_descendants_without_siblings()
    {
        Assert.Equal([Asb, Reducing, Prevention, Next], Map.Family(Prevention));
        Assert.Equal([Reducing, Prevention, Next], Map.Family(Reducing));
        Assert.Equal([Investigating], Map.Family(Investigating));
    }

    [Fact]
    public void says_which_grades_may_be_compared()
    {
        Assert.Equal(Comparability.Yes, Map.Comparable(Reducing, Reducing));
        Assert.Equal(Comparability.WithCaution, Map.Comparable(Reducing, Prevention));
        Assert.Equal(Comparability.Yes, Map.Comparable(Prevention, Next));
        Assert.Equal(Comparability.No, Map.Comparable(Investigating, Prevention));
        Assert.Equal(Comparability.No, Map.Comparable(Prevention, Reducing));
        Assert.Equal(Comparability.No, Map.Comparable(Reducing, Next));
    }

    [Fact]
    public void knows_questions_mappings_and_scales()
    {
        Assert.Equal([Asb, Investigating, Reducing, Prevention, Next], Map.Questions);
        Assert.Equal("How good at prevention?", Map.Question(Prevention)!.Fact.Title);
        Assert.Equal(Merged, Map.Lineage(Prevention)!.Fact);
        Assert.Equal(FourGrades, Map.Scale("crime-2014")!.Fact);
        Assert.Null(Map.Scale("peel-2018"));
        Assert.Null(Map.Question(QuestionRef.Parse("peel-2017/asb")));
    }
}
