using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>What /health/ready says, asked again until it says something that was waited for.</summary>
public static class Readiness
{
    public static async Task<JsonNode> Until(this HttpClient http, Func<JsonNode, bool> condition, CancellationToken stop)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), stop);
            var body = await response.Content.ReadAsStringAsync(stop);
            var said = JsonNode.Parse(body)!;
            if (condition(said)) return said;

            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), $"In a minute it did not come to it. The last answer:\n{body}");
        }
    }

    public static string[] Elections(this JsonNode ready) => [.. ready["elections"]?.AsArray().Select(name => (string)name!) ?? []];

    public static JsonNode ReadModel(this JsonNode ready, string name) => ready["readModels"]!.AsArray().Single(model => (string?)model!["name"] == name)!;
}
