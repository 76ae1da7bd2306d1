using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>How an explanation speaks of the items that threads join.</summary>
internal static class Said
{
    /// <summary>What an item says, in a sentence of its own after what it is: "(weakness) The quality of investigations varies."</summary>
    public static string InFull(ItemIndex items, ItemRef item) => items.Find(item)?.Fact switch
    {
        Finding finding => Labelled(Words.Of(finding.Polarity), finding.Statement),
        Recommendation made => Labelled(Label(made, item), made.Parts.FirstOrDefault(part => part.Label == item.Part)?.Statement ?? made.Statement),
        Measure measure => Labelled("figure", Narration.Measure(measure)),
        Caveat caveat => Labelled("caveat", caveat.Statement),
        Withheld withheld => Labelled(Words.Of(withheld.Kind), $"What it says is {withheld.Said()}"),
        _ => Labelled("not on record", item.ToString()),
    };

    /// <summary>An item by its label: "area for improvement AFI-3", "finding victim-care-inconsistent".</summary>
    public static string ByLabel(ItemIndex items, ItemRef item) => items.Find(item)?.Fact is Recommendation made
        ? Label(made, item)
        : $"{Words.Of(item.Kind)} {item.Id.Split('/')[^1]}";

    private static string Label(Recommendation made, ItemRef item) => item.Part is null ? made.Name() : $"{made.Name()}({item.Part})";

    private static string Labelled(string label, string statement) => $"({label}) {statement.TrimEnd('.')}.";
}
