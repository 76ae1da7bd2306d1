using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using static Lifecycle.Domain.Tests.Recommendations.A_recommendation;

namespace Lifecycle.Domain.Tests.Threads;

public sealed class The_items_on_record
{
    private const string Crime = "crime-2014.northamptonshire";

    private static readonly ItemRef Delay = ItemRef.Parse($"finding {Crime}/delay");
    private static readonly ItemRef Whole = ItemRef.Parse($"recommendation {Crime}.R2");
    private static readonly ItemRef PartB = ItemRef.Parse($"recommendation {Crime}.R2(b)");
    private static readonly ItemRef Rate = ItemRef.Parse($"measure {Crime}/rate");
    private static readonly ItemRef Recorded = ItemRef.Parse($"caveat {Crime}/recorded");
    private static readonly ItemRef Unheard = ItemRef.Parse($"finding {Crime}/unheard");

    private static readonly Entries Record = new Entries().Inspection(
        Crime,
        "2014-11",
        new Finding("delay", "investigating", Polarity.Weakness, "Phones wait.", Items<string>.Empty, Items<string>.Empty, null),
        R2 with { Parts = Items.Of(A, B with { Sources = Items.Of(Citation.Parse("report.txt:262")) }) },
        Measures.Rate("rate", "47.9"),
        new Caveat("recorded", "Recording is unreliable.", Items.Of<string>("rate"), Items<string>.Empty));

    [Fact]
    public void are_found_by_their_reference()
    {
        var items = new ItemIndex(Record.Dossier);

        Assert.All([Delay, Whole, Rate, Recorded], item => Assert.Equal(item, ItemIndex.RefOf(items.Find(item)!)));
        Assert.Equal(items.Find(Whole), items.Find(PartB));
        Assert.Null(items.Find(Unheard));
        Assert.Null(ItemIndex.RefOf(Record.Dossier.Entries[0]));
    }

    [Fact]
    public void are_said_in_a_phrase()
    {
        var items = new ItemIndex(Record.Dossier);

        Assert.Equal("weakness: Phones wait.", items.Say(Delay));
        Assert.Equal("recommendation R2: Improve investigations.", items.Say(Whole));
        Assert.Equal("recommendation R2(b): Supervise every investigation.", items.Say(PartB));
        Assert.Equal("figure: Rate: 47.9 per 1,000 population, June 2014", items.Say(Rate));
        Assert.Equal("caveat: Recording is unreliable.", items.Say(Recorded));
        Assert.Equal($"finding {Crime}/unheard (not on record)", items.Say(Unheard));
    }

    [Fact]
    public void have_the_lines_of_the_part_named()
    {
        var items = new ItemIndex(Record.Dossier);

        Assert.Equal("report.txt:2", items.SourcesOf(Delay).Single().ToString());
        Assert.Equal("report.txt:3", items.SourcesOf(Whole).Single().ToString());
        Assert.Equal("report.txt:262", items.SourcesOf(PartB).Single().ToString());
        Assert.Empty(items.SourcesOf(Unheard));
    }

    [Fact]
    public void stand_under_a_question_or_none() => Assert.Equal(
        [null, "investigating", "investigating-offending", null, null],
        Record.Dossier.Entries.Select(entry => ItemIndex.QuestionOf(entry.Fact)));

    [Fact]
    public void are_joined_by_threads_in_the_order_of_their_numbers()
    {
        var gone = new ThreadLink(Strength.Gone, Items.Of(Delay), Items<ItemRef>.Empty, null);
        var items = new ItemIndex(new Entries()
            .Thread("t10", ThreadStatus.Asserted, gone)
            .Thread("t2", ThreadStatus.Confirmed, gone)
            .Thread("t3", ThreadStatus.Rejected, gone)
            .Thread("prevention", ThreadStatus.Asserted, gone)
            .Dossier);

        Assert.Equal(["t2", "t10", "prevention"], items.Links.Select(link => link.Thread.Fact.Thread));
    }
}
