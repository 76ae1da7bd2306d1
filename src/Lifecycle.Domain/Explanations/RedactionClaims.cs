using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Explanations;

/// <summary>What the reports hold that may not be told, so that nobody takes the explanation for the whole.</summary>
internal static class RedactionClaims
{
    public static IEnumerable<Claim> Redacted(Case about) => about.Inspections.SelectMany(inspection => WithheldOf(about, inspection)
        .Where(entry => entry.Fact.Question is null || Case.StandsUnder(entry.As<Fact>(), about.Places))
        .Select(entry => Say(about, entry)));

    /// <summary>What of an inspection is withheld.</summary>
    public static IEnumerable<OnRecord<Withheld>> WithheldOf(Case about, string inspection) => about.Dossier.Standing<Withheld>(inspection);

    private static Claim Say(Case about, OnRecord<Withheld> entry)
    {
        var withheld = entry.Fact;
        var under = withheld.Question is { } question ? $" on “{about.Title(QuestionRef.Parse(question))}”" : "";
        var reason = withheld.Reason is null ? "" : $": {withheld.Reason.TrimEnd('.')}";
        var claim = ClaimOf.Entry(ClaimKind.Redaction, $"{Wording.Begin(withheld.Name())}{under} ({entry.Inspection}) is {withheld.Said()}{reason}.", entry.As<Fact>()!);
        return claim with { Events = Domain.Items.Of(claim.Events.Append(withheld.Redaction)) };
    }
}
