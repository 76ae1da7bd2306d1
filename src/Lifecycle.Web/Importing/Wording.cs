using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Web.Importing;

/// <summary>Names the properties in which two statements of a fact differ.</summary>
internal static class Wording
{
    public static string Of(Held before, Held after) =>
        string.Join(", ", Properties(before.Fact, after.Fact).Concat(Grounds(before.From, after.From)));

    private static IEnumerable<string> Properties(Fact before, Fact after)
    {
        var old = Members(before);
        var now = Members(after);
        return old.Keys.Union(now.Keys).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name));
    }

    private static IEnumerable<string> Grounds(Provenance before, Provenance after)
    {
        if (!before.Sources.Equals(after.Sources)) yield return "source";
        if (before.Occurred != after.Occurred) yield return "when it occurred";
        if (before.Actor != after.Actor) yield return "who did it";
        if (before.Voice != after.Voice) yield return "whose voice it is";
    }

    private static Dictionary<string, string> Members(Fact fact) =>
        JsonSerializer.SerializeToElement(fact, fact.GetType(), EventJson.Options).EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value.GetRawText(), StringComparer.Ordinal);
}
