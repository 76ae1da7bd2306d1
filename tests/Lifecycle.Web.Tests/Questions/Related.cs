using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>A register as lines: each item with what stands on record of it, and under it what threads join it to, with source lines.</summary>
public static class Related
{
    /// <param name="register">A page of the register.</param>
    /// <param name="said">The property to say of each item.</param>
    /// <param name="side"><c>earlier</c> or <c>later</c>.</param>
    public static string Of(JsonNode register, string said, string side) => string.Join('\n', register["items"]!.AsArray().SelectMany(item =>
        item![side]!.AsArray().Select(related => Line(related!)).Prepend($"{item["label"]} ({item[said]})")));

    private static string Line(JsonNode related)
    {
        Assert.Equal("Lifecycle editors, from a reading of both reports", (string?)related["assertedBy"]);
        var item = related["item"]!;
        return $"  {Part(related["ownPart"], " ")}{related["thread"]} {related["strength"]}: {item["id"]}{Part(item["part"])} [{string.Join("; ", item["sources"]!.AsArray())}]";
    }

    private static string Part(JsonNode? part, string after = "") => part is null ? "" : $"({part}){after}";
}
