using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Tests.Samples;
using Lifecycle.ReadModels.Threads;

namespace Lifecycle.ReadModels.Tests.Answers;

public sealed class The_direction_of_a_link
{
    private static readonly ItemIndex Items = new(new Dossier(
    [
        On(1, InspectionSamples.Partners with { Id = "good", Polarity = Polarity.Strength }),
        On(2, InspectionSamples.Partners with { Id = "bad", Polarity = Polarity.Weakness }),
        On(3, InspectionSamples.Partners with { Id = "mixed", Polarity = Polarity.Mixed }),
        On(4, InspectionSamples.Rate),
        On(5, RecommendationSamples.R2),
    ]));

    [Theory]
    [InlineData("good", "bad", Direction.Worsened)]
    [InlineData("bad", "good", Direction.Improved)]
    [InlineData("bad", "bad", Direction.Unchanged)]
    [InlineData("good", "good", Direction.Unchanged)]
    [InlineData("mixed", "good", Direction.Mixed)]
    [InlineData("bad", "mixed", Direction.Mixed)]
    [InlineData("mixed", "mixed", Direction.Mixed)]
    [InlineData("good bad", "bad", Direction.Mixed)]
    [InlineData("good", "R2", Direction.Worsened)]
    [InlineData("R2", "good", Direction.Improved)]
    [InlineData("R2 bad", "R2", Direction.Unchanged)]
    [InlineData("rate good", "bad", Direction.Worsened)]
    public void follows_the_polarity_of_both_sides(string earlier, string later, Direction direction) => Assert.Equal(direction, Of(earlier, later));

    [Theory]
    [InlineData("", "bad")]
    [InlineData("good", "")]
    [InlineData("rate", "bad")]
    [InlineData("good", "rate")]
    [InlineData("unheard", "bad")]
    public void is_not_told_where_a_side_has_none(string earlier, string later) => Assert.Null(Of(earlier, later));

    private static Direction? Of(string earlier, string later) => Directions.Of(new ThreadLink(Strength.Same, Side(earlier), Side(later), null), Items);

    private static Items<ItemRef> Side(string items) => Domain.Items.Of(items.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item switch
    {
        "R2" => new ItemRef(ItemKind.Recommendation, "crime-2014.northamptonshire.R2", "b"),
        "rate" => new ItemRef(ItemKind.Measure, "crime-2014.northamptonshire/rate", null),
        _ => new ItemRef(ItemKind.Finding, $"crime-2014.northamptonshire/{item}", null),
    }));

    private static OnRecord<Fact> On(long position, Fact fact) => new(
        fact, Sample.Grounds, new EventRef(position, Guid.Empty, "recorded", "stream/1", position, DateTimeOffset.UnixEpoch), "northamptonshire", "crime-2014", "crime-2014.northamptonshire", null);
}
