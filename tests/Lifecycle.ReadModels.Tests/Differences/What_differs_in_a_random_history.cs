using Lifecycle.Domain;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Differences;
using Lifecycle.ReadModels.Tests.Samples;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Tests.Differences;

/// <summary>Whatever happened, the differences between two bases lead from what stands at the one to what stands at the other.</summary>
public sealed class What_differs_in_a_random_history(ReadModelTemplate template) : ReadModelTest(template)
{
    private const string Force = "northamptonshire";

    private static readonly AsOf[] Times =
    [
        Today,
        new(new DateOnly(2014, 11, 15)),
        Today with { PublishedAt = new DateOnly(2014, 11, 15) },
        Today with { PublishedAt = new DateOnly(2017, 1, 1) },
    ];

    [Theory]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(22)]
    public async Task leads_from_one_to_the_other(int seed)
    {
        foreach (var (stream, happened, from) in RandomHistory.Of(seed, 150)) await Append(stream, from, happened);
        await Project();
        var last = await Store.LastPosition(Stop);

        var seen = 0;
        foreach (var from in Times.SelectMany(at => Positions(last).Select(position => at with { KnownAt = position })))
        {
            foreach (var to in Times.Where(at => at.ValidAt >= from.ValidAt && !(from.PublishedAt > at.PublishedAt) && (from.PublishedAt is not null || at.PublishedAt is null)))
            {
                if (await Diff(from, to with { KnownAt = last }) is not { } list) continue;

                seen += list.Added.Count + list.Removed.Count + list.Changed.Count;
                await Leads(list, from, to with { KnownAt = last });
            }
        }

        Assert.True(seen > 100, $"{seen}");
    }

    private async Task Leads(DifferenceList list, AsOf from, AsOf to)
    {
        var (before, after) = (await Standing(from), await Standing(to));
        var facts = list.Changed.Where(one => one.Kind != "deadline").ToList();

        Assert.Equal(after.Except(before).Order(), list.Added.Select(one => one.After!.Event.Position).Concat(facts.Select(one => one.After!.Event.Position)).Where(position => !before.Contains(position)).Order());
        Assert.Equal(before.Except(after).Order(), list.Removed.Select(one => one.Before!.Event.Position).Concat(facts.Select(one => one.Before!.Event.Position)).Where(position => !after.Contains(position)).Order());
        Assert.All(list.Added.Concat(list.Removed).Concat(list.Changed), one => Assert.NotEmpty(one.Because));
        if (from.ValidAt == to.ValidAt && from.PublishedAt == to.PublishedAt)
        {
            // Between positions, events make the difference, and all of them came after the earlier one.
            Assert.All(
                list.Added.Concat(list.Removed).Concat(facts).SelectMany(one => one.Because),
                because => Assert.True(because.Cause is Cause.Withdrawn && because.Event is null || because.Cause is Cause.NotCertainEarlier or Cause.NotCertainLater || because.Event?.Position > from.KnownAt, $"{because}"));
        }
    }

    private async Task<HashSet<long>> Standing(AsOf at)
    {
        var models = LifecycleModels.Names.Where(name => name != TimelineProjection.Model).ToList();
        var reading = await Reader.OfForce(Force, models, at, Stop);
        var frameworks = (await Reader.OfForce(Force, models, at with { KnownAt = await Store.LastPosition(Stop) }, Stop)).Entries.Select(entry => entry.Fact)
            .OfType<Domain.Inspections.InspectionOutline>().Select(outline => outline.Framework).ToHashSet();
        return [.. reading.ToDossier().Entries
            .Where(entry => entry.Stands && (entry.Force == Force || frameworks.Contains(entry.Framework!)))
            .Where(entry => TermOf(entry.Fact)?.HasBegunBy(at.ValidAt) != false)
            .Select(entry => entry.Event.Position)];
    }

    private static Domain.Forces.Term? TermOf(Fact fact) => fact switch
    {
        Domain.Forces.ForceName name => name.Term,
        Domain.Forces.LocalPolicingBody body => body.Term,
        Domain.Forces.MonitoringPhase phase => phase.Term,
        _ => null,
    };

    private static IEnumerable<long> Positions(long last) => [last / 4, last / 2, (last * 3) / 4, last - 3, last];

    private async Task<DifferenceList?> Diff(AsOf from, AsOf to) =>
        (await new DifferencesQuery(Reader, new TimelineQuery(Database.ServeSource, Reader)).OfForce(Force, from, to, Stop))?.Value;
}
