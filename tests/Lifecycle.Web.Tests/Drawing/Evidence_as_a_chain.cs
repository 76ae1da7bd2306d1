using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Web.Pages.Inspections;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Evidence_as_a_chain
{
    private static readonly QuestionRef Earlier = new("crime-2014.force", "anti-social-behaviour");

    private static readonly Dictionary<string, string> Titles = new() { ["new.txt"] = "PEEL 2017: effectiveness" };

    public static TheoryData<string> Forms { get; } = [.. ChainForm.All.Select(form => form.Name)];

    [Fact]
    public void leads_from_the_judgment_to_claims_by_what_they_are_about_and_on_to_what_they_rest_on()
    {
        var chain = Draw(ChainForm.Wide);

        Assert.Equal(
            [
                "Poor|How good is it at|preventing crime and at|keeping people safe?|2017",
                "Judged and compared|one claim, one event",
                "before: good, anti-social behaviour, November 2014",
                "PEEL 2017: lines 4-5",
                "Reversed|one claim, one event",
                "PEEL 2017: line 6",
                "old.txt: line 70",
                "joined by one thread: t8",
                "Figures and caveats|one claim, 0 events",
                "nothing on record: an absence",
            ],
            chain.Nodes.Select(node => string.Join('|', node.Text)));
        Assert.Equal(9, chain.Edges.Count);
    }

    [Fact]
    public void names_what_each_box_leads_to()
    {
        var leaves = Draw(ChainForm.Wide).Nodes.Select(node => node.Leaf).OfType<ChainLeaf>().ToList();

        Assert.Equal([Earlier], leaves.Select(leaf => leaf.Judgment).OfType<QuestionRef>());
        Assert.Equal(["new.txt:4-5", "new.txt:6", "old.txt:70"], leaves.Select(leaf => $"{leaf.Lines}").Where(lines => lines.Length > 0).Order());
        Assert.Equal(["joined by one thread: t8", "nothing on record: an absence"], leaves.Where(leaf => leaf.Lines is null && leaf.Judgment is null).Select(leaf => leaf.Text));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void keeps_boxes_apart_and_within_the_picture(string name)
    {
        var form = ChainForm.All.Single(form => form.Name == name);
        var chain = Draw(form);

        Assert.All(chain.Nodes, node => Assert.True(node.X >= 0 && node.Y >= 0 && node.X + node.Width <= form.Width && node.Y + node.Height <= chain.Height));
        foreach (var (at, node) in chain.Nodes.Index())
            Assert.DoesNotContain(chain.Nodes.Skip(at + 1), other => node.X < other.X + other.Width && other.X < node.X + node.Width && node.Y < other.Y + other.Height && other.Y < node.Y + node.Height);
        Assert.All(chain.Nodes, node => Assert.All(node.Text, line => Assert.True(line.Length <= ChainForm.Room(node.Width), line)));
    }

    [Fact]
    public void says_how_many_lines_there_are_beyond_those_that_have_room()
    {
        var many = Citation.Parse($"old.txt:{string.Join(',', Enumerable.Range(1, 20).Select(number => number * 10))}");
        var leaves = Assert.Single(ChainGroup.Of(Explained(Claim(ClaimKind.Weakness, null, [many], History.Event)))).Leaves(Explained(), Titles, 30);

        Assert.Equal("old.txt: lines 10 and 19 more", Assert.Single(leaves).Text);
    }

    private static ChainOfEvidence Draw(ChainForm form) => ChainOfEvidence.Of(
        Explained(
            Claim(ClaimKind.Judgment, null, [Citation.Parse("new.txt:4"), Citation.Parse("new.txt:5")], History.Event),
            Claim(ClaimKind.Caveat, null, []),
            Claim(ClaimKind.Reversed, "t8", [Citation.Parse("old.txt:70"), Citation.Parse("new.txt:6")], History.Event)),
        Titles,
        form);

    private static Explanation Explained(params Claim[] claims) => new(
        new(new("peel-2017.force", "preventing"), "How good is it at preventing crime and at keeping people safe?", "graded", Grade.Parse("poor"), "2017", Items<Citation>.Empty, null),
        Items.Of(new JudgmentCited(Earlier, "How good is it at tackling anti-social behaviour?", "graded", Grade.Parse("good"), "2014-11", Items<Citation>.Empty, null)),
        Movement.Worse,
        Comparability.WithCaution,
        Items<Passage>.Empty,
        Items.Of(claims));

    private static Claim Claim(ClaimKind kind, string? thread, Citation[] sources, params EventRef[] events) =>
        new(kind, "Made up.", sources.Length == 0, Items<string>.Empty, thread, null, null, Items.Of(sources), Items.Of(events));
}
