using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Lifecycle.Web.Tests.Following;

/// <summary>What CloudEvents 1.0 and its JSON format demand of an event.</summary>
internal static partial class CloudEventRules
{
    private static readonly string[] Attributes =
    [
        "specversion", "id", "source", "type", "subject", "time", "datacontenttype",
        "sequence", "position", "streamversion", "schemaversion", "occurred", "voice", "reason", "sourcelines", "data",
    ];

    public static void Check(JsonNode? node)
    {
        var happened = Assert.IsType<JsonObject>(node);
        foreach (var required in new[] { "id", "source", "specversion", "type" }) Assert.NotEmpty((string)happened[required]!);
        Assert.Equal("1.0", (string?)happened["specversion"]);
        Assert.True(Uri.TryCreate((string?)happened["source"], UriKind.RelativeOrAbsolute, out _));
        Assert.NotEmpty((string)happened["subject"]!);
        Assert.Equal("application/json", (string?)happened["datacontenttype"]);
        Assert.Matches(Instant(), (string?)happened["time"]);
        Assert.True(DateTimeOffset.TryParse((string?)happened["time"], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _));
        Assert.IsType<JsonObject>(happened["data"]);

        // Whatever is not written here is not for the public.
        Assert.Empty(happened.Select(pair => pair.Key).Except(Attributes));
        foreach (var (name, value) in happened.Where(pair => pair.Key != "data"))
        {
            Assert.Matches(AttributeName(), name);
            Assert.True(IsOfTheStandardsTypes(value!), $"{name} is {value!.ToJsonString()}");
        }
    }

    // A string (of any kind, but not an empty one here), a boolean or an integer of 32 bits; no null, number with a fraction, list or object.
    private static bool IsOfTheStandardsTypes(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>().Length > 0,
        JsonValueKind.True or JsonValueKind.False => true,
        JsonValueKind.Number => value.AsValue().TryGetValue<int>(out _),
        _ => false,
    };

    [GeneratedRegex("^[a-z0-9]{1,20}$")]
    private static partial Regex AttributeName();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")]
    private static partial Regex Instant();
}
