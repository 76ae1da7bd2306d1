using Lifecycle.ReadModels.Feed;
using Lifecycle.Web.Api;
using Lifecycle.Web.Execution;
using Lifecycle.Web.Serving;

namespace Lifecycle.Web.Subscriptions;

/// <summary>What following the log needs: the feed, its readers, and the subscribers that it is sent to.</summary>
internal static class Subscribing
{
    public static void AddFollowing(this IServiceCollection services)
    {
        services.AddSingleton<PublicFeed>();
        services.AddSingleton<FeedAsked>();
        services.AddSingleton<FeedWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<FeedWatch>());
        services.AddSingleton(provider => StreamSeats.From(provider.GetRequiredService<IConfiguration>()));

        services.AddSingleton<OperatorLog>();
        services.AddSingleton<Subscribers>();
        services.AddSingleton<Pauses>();
        services.AddSingleton<Letters>();
        services.AddSingleton(provider => ReceiverRules.From(
            provider.GetRequiredService<IConfiguration>()[ReceiverRules.PrivateVariable], provider.GetRequiredService<IConfiguration>()[ReceiverRules.AuthoritiesVariable]));
        services.AddSingleton(provider => SecretSeal.From(
            provider.GetRequiredService<IConfiguration>()[SecretSeal.Variable], provider.GetRequiredService<IConfiguration>()["LIFECYCLE_SERVE_FILE"]));
        services.AddSingleton<WebhookClient>();
        services.AddHostedService<WebhookService>();
    }
}
