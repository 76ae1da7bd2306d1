using Lifecycle.Domain.Explanations;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>Passages of an explanation's prose under the heading of what most of their claims are about.</summary>
internal sealed record HeadedPassage(string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<ClaimKind> RestsOn)
{
    public static IReadOnlyList<HeadedPassage> Of(Explanation explanation)
    {
        var headed = new List<HeadedPassage>();
        foreach (var passage in explanation.Prose)
        {
            var kinds = passage.Sentences.SelectMany(sentence => sentence.Claims).Distinct().Select(index => explanation.Claims[index].Kind).ToList();
            var next = new HeadedPassage(HeadingOf(kinds), [passage.ToString()], [.. kinds.Distinct().Order()]);
            if (headed.Count > 0 && headed[^1].Heading == next.Heading)
                headed[^1] = next with { Paragraphs = [.. headed[^1].Paragraphs, .. next.Paragraphs], RestsOn = [.. headed[^1].RestsOn.Union(next.RestsOn).Order()] };
            else
                headed.Add(next);
        }

        return headed;
    }

    private static string HeadingOf(List<ClaimKind> kinds) => kinds
        .Select(HeadingOf)
        .OfType<string>()
        .GroupBy(heading => heading)
        .MaxBy(alike => alike.Count())?.Key ?? "What was judged";

    // Who the force is and which inspections there were is told everywhere, and makes no heading.
    private static string? HeadingOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Force or ClaimKind.Inspection => null,
        ClaimKind.Judgment or ClaimKind.NoGrade or ClaimKind.Mapping or ClaimKind.Comparability => "What was judged",
        ClaimKind.Between or ClaimKind.Gap => "What lies between",
        ClaimKind.Weakness or ClaimKind.Mixed or ClaimKind.StrengthFound or ClaimKind.Reversed or ClaimKind.Persisting or ClaimKind.Thematic or ClaimKind.New => "What was found",
        ClaimKind.Gone or ClaimKind.Elsewhere or ClaimKind.NotLinked => "What became of earlier findings",
        ClaimKind.Recommendation => "What was asked",
        ClaimKind.Measure or ClaimKind.Caveat => "Figures and their caveats",
        ClaimKind.Correction or ClaimKind.Withdrawal or ClaimKind.Redaction => "What was put right, withdrawn or withheld",
        _ => "What it stands on",
    };
}
