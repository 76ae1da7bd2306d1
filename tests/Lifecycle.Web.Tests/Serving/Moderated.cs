using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>The report of 2014 with its moderation on record, which is for nobody outside the inspectorate.</summary>
public static class Moderated
{
    public const string Why = "The files that were reviewed weigh more than the plans.";

    public static Action<JsonNode> By(string moderator) => root => root["moderation"] = new JsonArray(
        Of("reducing-crime", moderator, "good", "good"),
        Of("investigating-offending", moderator, "good", "requires improvement"),
        Of("anti-social-behaviour", moderator, "good", "good"));

    private static JsonObject Of(string question, string moderator, string from, string to) => new()
    {
        ["question"] = question,
        ["proposer"] = "inspector-3",
        ["moderator"] = moderator,
        ["from"] = from,
        ["to"] = to,
        ["why"] = Why,
        ["occurred"] = "2014-11",
        ["source"] = new JsonArray("000_664bc22c19484112.txt:226"),
    };
}
