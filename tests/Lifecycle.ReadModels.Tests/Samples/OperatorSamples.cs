using Lifecycle.Domain;
using Lifecycle.Domain.Operations;

namespace Lifecycle.ReadModels.Tests.Samples;

internal static class OperatorSamples
{
    public static readonly SkippedEvent Skipped = new("GradeHistory", 12, "judgment_given", "The body of \"judgment_given\" at position 12 is null.");

    public static readonly ReadModelRebuild Rebuild = new(Items.Of("Forces", "Timeline"), 357);

    public static readonly Subscription Subscription = new("observatory", "https://hooks.example:8443", Items.Of<string>(["report_published"]), "inspection/", SubscriptionState.Active);

    public static readonly DeadLetterReplay Replay = new("observatory", 2, Items.Of(12L, 357L));

    public static IReadOnlyList<Versions> Facts { get; } =
    [
        new(Skipped, Skipped),
        new(Rebuild, Rebuild),
        new(Subscription, Subscription with { State = SubscriptionState.Paused, Types = Items<string>.Empty, Stream = null }),
        new(Replay, Replay with { Positions = Items<long>.Empty }),
    ];
}
