using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;

namespace Lifecycle.ReadModels.Tests.Samples;

internal static class RecommendationSamples
{
    public static readonly Recommendation R2 = new(
        "crime-2014.northamptonshire", "R2", RecommendationKind.Recommendation, "CC-1", "reducing-crime", "Improve investigations.", Items.Of("files", "supervision"), "chief constable", "not recorded",
        Items.Of(
            new Deadline("within three months", DeadlineRule.Parse("within P3M of publication"), Items.Of<string>("a"), Items.Of(Citation.Parse("report.txt:262"))),
            new Deadline("by March 2015", DeadlineRule.Parse("by 2015-03"), Items.Of<string>("b"), Items.Of(Citation.Parse("report.txt:270")))),
        Items.Of(
            new Part("a", PartForm.Lettered, "Plan every investigation.", Items.Of(Citation.Parse("report.txt:263"))),
            new Part("b", PartForm.Step, "Supervise every investigation.", Items.Of(Citation.Parse("report.txt:264-265")))));

    public static readonly Deadline Revised = new("by September 2015", DeadlineRule.Parse("by 2015-09"), Items.Of("a", "b"), Items.Of(Citation.Parse("letter.txt:3")));

    public static readonly LifeStep Met = Taken(Step.Met);

    public static IReadOnlyList<Versions> Facts { get; } =
    [
        new(R2, R2 with { Kind = RecommendationKind.AreaForImprovement, Under = null, Deadlines = Items<Deadline>.Empty, Parts = R2.Parts }),
        .. Enum.GetValues<Step>().Select(step => new Versions(Taken(step), Taken(step) with { Why = "as later agreed" })),
    ];

    private static LifeStep Taken(Step step) => step == Step.DeadlineExtended
        ? new(step, null, Occasion.Parse("2015-02"), "inspector-1", Voice.Inspectorate, "as agreed", Revised)
        : new(step, "a", Occasion.Parse("2015-06"), "inspector-1", Voice.Inspectorate, "as agreed");
}
