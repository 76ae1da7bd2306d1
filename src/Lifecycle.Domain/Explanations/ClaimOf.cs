using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>Claims from entries on record: what a claim says, with the lines and events of what it rests on.</summary>
internal static class ClaimOf
{
    public static Claim Entry(ClaimKind kind, string statement, params IEnumerable<OnRecord<Fact>> entries) => Build(kind, statement, absence: false, entries);

    public static Claim Absence(ClaimKind kind, string statement, params IEnumerable<OnRecord<Fact>> entries) => Build(kind, statement, absence: true, entries);

    public static Claim Link(ClaimKind kind, string statement, LinkOnRecord link, ItemIndex items)
    {
        var named = link.Link.Earlier.Concat(link.Link.Later).ToList();
        var events = named.Select(items.Find).OfType<OnRecord<Fact>>().Select(entry => entry.Event).Append(link.Thread.Event);
        return new Claim(
            kind,
            statement,
            Absence: false,
            Domain.Items.Of(named.Select(item => item.ToString()).Distinct()),
            link.Thread.Fact.Thread,
            link.Link.Strength,
            link.Thread.Fact.AssertedBy,
            Domain.Items.Unordered(named.SelectMany(items.SourcesOf)),
            Once(events));
    }

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
            AssertedBy: null,
            Domain.Items.Unordered(list.SelectMany(entry => entry.Sources)),
            Once(list.Select(entry => entry.Event)));
    }

    private static Items<EventRef> Once(IEnumerable<EventRef> events) => Domain.Items.Of(events.DistinctBy(happened => happened.Position).OrderBy(happened => happened.Position));
}
