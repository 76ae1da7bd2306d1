using Lifecycle.Domain.Explanations;

namespace Lifecycle.Web.Pages;

/// <summary>What each kind of claim is called where claims are told one after the other, on pages and in the terminal.</summary>
internal static class ClaimHeadings
{
    private static readonly Dictionary<ClaimKind, string> Headings = new()
    {
        [ClaimKind.Force] = "The force",
        [ClaimKind.Inspection] = "The inspections",
        [ClaimKind.Judgment] = "What was judged",
        [ClaimKind.NoGrade] = "Why there is no grade",
        [ClaimKind.Mapping] = "How the questions map",
        [ClaimKind.Comparability] = "How the grades compare",
        [ClaimKind.Between] = "Judged in between",
        [ClaimKind.Gap] = "What lies between",
        [ClaimKind.Weakness] = "Weaknesses found",
        [ClaimKind.Mixed] = "Mixed findings",
        [ClaimKind.StrengthFound] = "Strengths found",
        [ClaimKind.Reversed] = "Reversed",
        [ClaimKind.Persisting] = "Persisting",
        [ClaimKind.Thematic] = "Joined by theme only",
        [ClaimKind.New] = "New",
        [ClaimKind.Gone] = "Gone",
        [ClaimKind.Elsewhere] = "Taken up under another question",
        [ClaimKind.NotLinked] = "Not joined to the other report",
        [ClaimKind.Recommendation] = "What was asked",
        [ClaimKind.Measure] = "Figures",
        [ClaimKind.Caveat] = "Caveats",
        [ClaimKind.Evidence] = "How evidence was gathered",
        [ClaimKind.Criteria] = "What the grades mean",
        [ClaimKind.Moderation] = "Moderation",
        [ClaimKind.Correction] = "Corrections",
        [ClaimKind.Withdrawal] = "Withdrawals",
        [ClaimKind.Redaction] = "Redactions",
        [ClaimKind.Publication] = "Publication",
    };

    public static string Of(ClaimKind kind) => Headings[kind];
}
