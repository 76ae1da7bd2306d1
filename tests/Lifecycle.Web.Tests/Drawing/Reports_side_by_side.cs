using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Threads;
using Lifecycle.Web.Pages.Inspections;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Reports_side_by_side
{
    [Fact]
    public void show_the_links_that_the_explanation_tells_in_the_order_of_the_parts()
    {
        var parts = Compare(
            [Told(ClaimKind.Gone, "t1", Strength.Gone, "old/a"), Told(ClaimKind.Reversed, "t2", Strength.Reversed, "old/b", "new/c")],
            Thread("t1", Link(Strength.Gone, ["old/a"], [])),
            Thread("t2", Link(Strength.Reversed, ["old/b"], ["new/c"]), Link(Strength.Same, ["old/d"], ["new/e"])));

        Assert.Equal(["Reversed: About t2 (1)", "Gone: About t1 (1)"], parts.Select(part => $"{part.Heading}: {string.Join(", ", part.Subjects.Select(subject => $"{subject.Title} ({subject.Links.Count})"))}"));
        Assert.Equal(["old/b"], parts[0].Subjects[0].Links[0].Earlier.Select(item => item.Id));
    }

    [Fact]
    public void leave_out_a_link_that_joins_other_items_or_joins_them_otherwise() =>
        Assert.Empty(Compare(
            [Told(ClaimKind.Persisting, "t1", Strength.Same, "old/a", "new/b")],
            Thread("t1", Link(Strength.ChangedScope, ["old/a"], ["new/b"]), Link(Strength.Same, ["old/a"], ["new/c"])),
            Thread("t2", Link(Strength.Same, ["old/a"], ["new/b"]))));

    [Fact]
    public void leave_out_claims_that_no_thread_makes() => Assert.Empty(Compare([Told(ClaimKind.New, null, Strength.New, "new/b")], Thread("t1", Link(Strength.New, [], ["new/b"]))));

    private static IReadOnlyList<ComparedPart> Compare(Claim[] claims, params ThreadAnswer[] threads) => SideBySide.Of(
        new(new(new("new", "vetting"), "Vetting", "graded", null, "2017", Items<Citation>.Empty, null), Items<JudgmentCited>.Empty, Movement.NoPredecessor, null, Items<Passage>.Empty, Items.Of(claims)),
        threads);

    private static Claim Told(ClaimKind kind, string? thread, Strength strength, params string[] items) =>
        new(kind, "Made up.", false, Items.Of(items.Select(item => new ItemRef(ItemKind.Finding, item, null).ToString())), thread, strength, "analyst", Items<Citation>.Empty, Items<EventRef>.Empty);

    private static ThreadAnswer Thread(string id, params LinkAnswer[] links) =>
        new(id, "force", $"About {id}", "analyst", DateAnswer.Of(Edtf.Parse("2020")), ThreadStatus.Asserted, null, links, History.Event);

    private static LinkAnswer Link(Strength strength, string[] earlier, string[] later) => new(strength, null, [.. earlier.Select(Item)], [.. later.Select(Item)], null);

    private static ItemAnswer Item(string id) => new(ItemKind.Finding, id, null, null, null, null, "Made up.", Items<Citation>.Empty, null);
}
