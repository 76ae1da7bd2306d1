using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Explanations;

/// <summary>How evidence was gathered for the judgments, and the files that were reviewed.</summary>
internal static class EvidenceClaims
{
    public static IEnumerable<Claim> Gathered(Case about) => about.Inspections.Where(about.IsOnRecord).SelectMany(inspection =>
    {
        var gathered = about.Dossier.Standing<Evidence>(inspection).Select(entry => ClaimOf.Entry(ClaimKind.Evidence, Say(entry.Fact), entry.As<Fact>()!));
        var files = about.Dossier.Standing<FileReview>(inspection).Select(entry => ClaimOf.Entry(ClaimKind.Evidence, Say(entry.Fact), entry.As<Fact>()!));
        var all = gathered.Concat(files).ToList();
        return all.Count > 0 || RedactionClaims.WithheldOf(about, inspection).Any(entry => entry.Fact.Kind is Redactable.Evidence or Redactable.FileReview)
            ? all
            : [ClaimOf.Absence(ClaimKind.Evidence, $"How evidence was gathered for {inspection} is not recorded.", about.Outline(inspection) is { } outline ? [outline.As<Fact>()!] : [])];
    });

    private static string Say(Evidence evidence)
    {
        var bearing = evidence.InformedJudgments switch
        {
            Informed.Yes => " It is recorded as bearing on the judgments.",
            Informed.No => " It is recorded as not bearing on the judgments.",
            _ => "",
        };
        return $"{Capital(Words.Of(evidence.Method))} (quantity {evidence.Quantity}): {evidence.About}{bearing}";
    }

    private static string Say(FileReview file) =>
        $"File {file.Reference} was reviewed ({file.Offence}, reviewer {file.Reviewer}): {file.Criteria.Count(criterion => criterion.Met)} of {file.Criteria.Count} criteria met.";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
