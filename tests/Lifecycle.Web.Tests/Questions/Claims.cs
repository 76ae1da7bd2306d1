using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>The claims of an explanation, a line each: kind, whether it states an absence, thread and strength, statement, source lines.</summary>
public static class Claims
{
    private static readonly string?[] Voices = ["inspectorate", "system", "inspectorate and system"];

    public static string Of(JsonNode explanation) => string.Join('\n', explanation["claims"]!.AsArray().Select(claim => Line(claim!)));

    /// <summary>What an explanation says beside its claims.</summary>
    public static JsonObject Frame(JsonNode explanation) => explanation.Only("later", "earlier", "movement", "comparable");

    /// <summary>The claims of a twin that differ from the original's.</summary>
    public static string Changes(JsonNode original, JsonNode twin) => string.Join('\n', Lines.Changes(Of(original).Split('\n'), Of(twin).Split('\n')));

    private static string Line(JsonNode claim)
    {
        var absence = (bool)claim["absence"]!;
        var events = claim["events"]!.AsArray().Select(happened => (string)happened!["type"]!).ToList();
        Assert.True(absence || events.Count > 0, $"rests on no event: {claim["statement"]}");

        var thread = (string?)claim["thread"];
        Assert.Contains((string?)claim["assertedBy"], thread is not null ? ["Lifecycle editors, from a reading of both reports"] : absence ? [null] : Voices);
        Assert.Equal(thread is null, !events.Contains("thread_asserted"));
        return $"{claim["kind"]}{(absence ? ", absence" : "")}{(thread is null ? "" : $", {thread} {claim["strength"]}")}: {claim["statement"]} [{string.Join("; ", claim["sources"]!.AsArray())}]";
    }
}
