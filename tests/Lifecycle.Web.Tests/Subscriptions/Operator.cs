using System.Text.Json.Nodes;
using Lifecycle.Testing;
using Lifecycle.Web.Commands;
using Lifecycle.Web.Subscriptions;
using Microsoft.AspNetCore.Builder;

namespace Lifecycle.Web.Tests.Subscriptions;

/// <summary>What a verb said.</summary>
internal sealed record Said(int Code, string Output, string Error);

/// <summary>An operator at the command line of a database.</summary>
internal sealed class Operator(TestDatabase database, string? privateWebhooks = "allow", string? keys = null)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The folder of the keys that these tests share, gone when they end.</summary>
    public static string Keys { get; } = MakeKeys();

    /// <summary>The rules by which the tests' own receivers are sent to.</summary>
    public static Action<WebApplicationBuilder> Allow(Receiver receiver) => builder =>
    {
        builder.Configuration[ReceiverRules.PrivateVariable] = "allow";
        builder.Configuration[ReceiverRules.AuthoritiesVariable] = receiver.Authority;
        builder.Configuration[SecretSeal.Variable] = Keys;
    };

    public async Task<Said> Subscribers(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var settings = new Settings(database.Owner, database.Serve, null, null) { PrivateWebhooks = privateWebhooks, Keys = keys ?? Keys };
        var code = await Verbs.Run(["subscribers", .. arguments], settings, output, error, Stop);
        return new Said(code, output.ToString(), error.ToString());
    }

    /// <summary>The same, where it is to be done; the answer as JSON.</summary>
    public async Task<JsonNode> Does(params string[] arguments)
    {
        var said = await Subscribers([.. arguments, "--json"]);
        Assert.True(said.Code == 0, said.Error);
        return JsonNode.Parse(said.Output)!;
    }

    /// <summary>A subscriber as the list shows it.</summary>
    public async Task<JsonNode> Shows(string name) => (await Does("list"))["subscribers"]!.AsArray().Single(one => (string?)one!["name"] == name)!;

    /// <summary>Asks until it is so: each question is a round trip, so there is nothing to sleep for.</summary>
    public async Task Sees(string name, Func<JsonNode, bool> wanted)
    {
        JsonNode? shown = null;
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (!wanted(shown = await Shows(name)))
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), $"In a minute it did not come to that: {shown}");
    }

    private static string MakeKeys()
    {
        var folder = Directory.CreateTempSubdirectory("lifecycle-keys-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder.FullName;
    }
}
