using Lifecycle.Domain;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.ReadModels.Tests.Samples;

internal static class ThreadSamples
{
    public static readonly ItemRef Before = ItemRef.Parse("recommendation crime-2014.northamptonshire.R2(b)");

    public static readonly ItemRef After = ItemRef.Parse("finding peel-2017.northamptonshire/partners");

    public static readonly SubjectThread Supervision = new(
        "t2", "northamptonshire", "Supervision of investigations", "editor-1", Occasion.Parse("2026-01-31"), ThreadStatus.Asserted,
        Items.Of(new ThreadLink(Strength.Same, Items.Of(Before), Items.Of(After), "Nearly the same ask.")), "Other items are about wanted people.");

    public static IReadOnlyList<Versions> Facts { get; } =
        [new(Supervision, Supervision with { Status = ThreadStatus.Confirmed, Links = Items.Of(new ThreadLink(Strength.Gone, Items.Of(Before), Items<ItemRef>.Empty, null)) })];
}
