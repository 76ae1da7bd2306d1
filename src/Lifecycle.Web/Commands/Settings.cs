namespace Lifecycle.Web.Commands;

/// <summary>What the environment says.</summary>
/// <param name="Owner"><c>LIFECYCLE_DB</c>: the connection string of the user that owns the tables.</param>
/// <param name="Serve"><c>LIFECYCLE_DB_SERVE</c>: that of the role that serves, where it is not made here.</param>
/// <param name="ServeFile"><c>LIFECYCLE_SERVE_FILE</c>: where the connection string of the role that serves is kept.</param>
/// <param name="Reports"><c>LIFECYCLE_REPORTS</c>: the folder that holds cited documents.</param>
internal sealed record Settings(string? Owner, string? Serve, string? ServeFile, string? Reports)
{
    /// <summary><c>LIFECYCLE_WEBHOOKS_PRIVATE</c>: whether subscribers may have addresses that are not open to everybody.</summary>
    public string? PrivateWebhooks { get; init; }

    /// <summary><c>LIFECYCLE_KEYS</c>: the folder with the keys that seal the subscribers' secrets.</summary>
    public string? Keys { get; init; }

    public static Settings FromEnvironment() => new(
        Variable("LIFECYCLE_DB"),
        Variable("LIFECYCLE_DB_SERVE"),
        Variable("LIFECYCLE_SERVE_FILE"),
        Variable("LIFECYCLE_REPORTS"))
    {
        PrivateWebhooks = Variable(Subscriptions.ReceiverRules.PrivateVariable),
        Keys = Variable(Subscriptions.SecretSeal.Variable),
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
