using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>Claims from entries on record: what a claim says, with the lines and events of what it rests on.</summary>
internal static class ClaimOf
{
    public static Claim Entry(ClaimKind kind, string statement, params IEnumerable<OnRecord<Fact>> entries) => Build(kind, statement, absence: false, entries);

    public static Claim Absence(ClaimKind kind, string statement, params IEnumerable<OnRecord<Fact>> entries) => Build(kind, statement, absence: true, entries);

    public static Claim Link(ClaimKind kind, string statement, LinkOnRecord link, ItemIndex items, params IEnumerable<OnRecord<Fact>> others)
    {
        var named = link.Link.Earlier.Concat(link.Link.Later).ToList();
        return Linked(Build(kind, statement, absence: false, [link.Thread.As<Fact>()!, .. named.Select(items.Find).OfType<OnRecord<Fact>>(), .. others]), link) with
        {
            About = Domain.Items.Of(named.Select(item => item.ToString()).Distinct()),
            Sources = Domain.Items.Unordered(named.SelectMany(items.SourcesOf)),
        };
    }

    /// <summary>The claim, told of a link: with its thread, how surely that joins, and who says so.</summary>
    public static Claim Linked(Claim claim, LinkOnRecord link) => claim with
    {
        Thread = link.Thread.Fact.Thread,
        Strength = link.Link.Strength,
        AssertedBy = link.Thread.Fact.AssertedBy,
        Link = link,
    };

    private static Claim Build(ClaimKind kind, string statement, bool absence, IEnumerable<OnRecord<Fact>> entries)
    {
        var list = entries.ToList();
        return new Claim(
            kind,
            statement,
            absence,
            Domain.Items.Of(list.Select(ItemIndex.RefOf).OfType<ItemRef>().Select(item => item.ToString()).Distinct()),
            Thread: null,
            Strength: null,
            absence || list.Count == 0 ? null : Voices(list),
            Domain.Items.Unordered(list.SelectMany(entry => entry.Sources)),
            Domain.Items.Of(list.Select(entry => entry.Event).DistinctBy(happened => happened.Position).OrderBy(happened => happened.Position)))
        {
            On = Domain.Items.Of(list),
        };
    }

    private static string Voices(IEnumerable<OnRecord<Fact>> entries) =>
        string.Join(" and ", entries.Select(entry => entry.From.Voice).Distinct().Order().Select(voice => Words.Of(voice)));
}
