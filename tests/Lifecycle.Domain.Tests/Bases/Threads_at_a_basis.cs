using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Tests.Bases;

public sealed class Threads_at_a_basis
{
    private const string Earlier = "crime-2014.northamptonshire";
    private const string Later = "peel-2017.northamptonshire";

    private static readonly ItemRef Before = new(ItemKind.Finding, $"{Earlier}/slow", null);
    private static readonly ItemRef After = new(ItemKind.Finding, $"{Later}/slow", null);

    private static readonly IReadOnlyList<OnRecord<Fact>> Record = new Entries()
        .Inspection(Earlier, "2014-11", Finding("slow"))
        .Inspection(Later, "2017", Finding("slow"))
        .Thread("t1", ThreadStatus.Asserted, Link(Strength.Same, [Before], [After]))
        .Thread("t2", ThreadStatus.Asserted, Link(Strength.Gone, [Before], []), Link(Strength.New, [], [After]))
        .Dossier.Entries;

    [Theory]
    [InlineData("2014-10-31", "")]
    [InlineData("2014-11-01", "")]
    [InlineData("2016-12-31", "")]
    [InlineData("2017-01-01", "t1: same; t2: gone, new")]
    [InlineData("2026-01-01", "t1: same; t2: gone, new")]
    public void join_only_what_is_there_and_call_nothing_gone_before_there_is_a_later_report(string day, string expected) =>
        Assert.Equal(expected, Said(new Basis(DateOnly.Parse(day, null), null).Of(Record)));

    [Fact]
    public void keep_a_link_whose_item_is_not_among_what_was_read_at_all() => Assert.Equal(
        "t1: same; t2: gone, new",
        Said(new Basis(new(2014, 1, 1), null).Of([.. Record.Where(entry => entry.Fact is SubjectThread or InspectionOutline { Inspection: Earlier })])));

    private static string Said(IEnumerable<OnRecord<Fact>> entries) => string.Join("; ", entries
        .Select(entry => entry.Fact).OfType<SubjectThread>()
        .Select(thread => $"{thread.Thread}: {string.Join(", ", thread.Links.Select(link => Words.Of(link.Strength)))}"));

    private static ThreadLink Link(Strength strength, ItemRef[] earlier, ItemRef[] later) => new(strength, Items.Of(earlier), Items.Of(later), null);

    private static Finding Finding(string id) => new(id, "response", Polarity.Weakness, "Calls wait.", Items<string>.Empty, Items<string>.Empty, null);
}
