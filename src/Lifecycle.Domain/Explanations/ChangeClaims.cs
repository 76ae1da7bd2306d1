using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>What was corrected or withdrawn of all that the explanation is about, with the reason. Each version was ended by one event.</summary>
internal static class ChangeClaims
{
    public static IEnumerable<Claim> Changed(Case about) => about.Dossier.Entries
        .Where(entry => !entry.Stands && Touches(about, entry) && !ForceClaims.TellsOf(about, entry))
        .OrderBy(entry => entry.Fact is Judgment ? 0 : 1)
        .ThenBy(entry => entry.Until)
        .Select(old => Successor(about, old) is { } next ? Corrected(about, old, next) : Withdrawn(about, old));

    private static Claim Corrected(Case about, OnRecord<Fact> old, OnRecord<Fact> next)
    {
        if (ForceClaims.Renaming(about, old) is { } renamed)
        {
            var (before, now) = (((ForceName)old.Fact).Called, renamed.Fact);
            return ClaimOf.Entry(ClaimKind.Correction, $"The force has since been renamed from \u201c{before}\u201d to \u201c{now.Called}\u201d {When.In(now.Term.From)}: {Reason(renamed.From.Reason ?? next.From.Reason)}.", renamed.As<Fact>()!, next, old);
        }

        var change = old.Fact == next.Fact ? "had its source or date corrected"
            : old.Fact is QuestionLineage ? $"was superseded, from {Gist(old.Fact)} to {Gist(next.Fact)}"
            : $"was corrected from {Gist(old.Fact)} to {Gist(next.Fact)}";
        return ClaimOf.Entry(ClaimKind.Correction, $"{Subject(about, old)} {change}{Told(next.From.MadeKnown)}: {Reason(next.From.Reason)}.", next, old);
    }

    private static Claim Withdrawn(Case about, OnRecord<Fact> old)
    {
        var said = $"{Subject(about, old)}, {Gist(old.Fact)}, was withdrawn{Told(old.EndMadeKnown)}";
        if (old.Until is not { } until || !about.Endings.TryGetValue(until, out var ending))
            return ClaimOf.Absence(ClaimKind.Withdrawal, $"{said}: {Reason(null)}.", old);

        var claim = ClaimOf.Entry(ClaimKind.Withdrawal, $"{said}: {Reason(ending.From.Reason)}.", old);
        return claim with
        {
            AssertedBy = Words.Of(ending.From.Voice),
            Events = Domain.Items.Of(claim.Events.Append(ending.Event)),
            Sources = Domain.Items.Unordered(claim.Sources.Concat(ending.From.Sources)),
        };
    }

    /// <summary>Whether the explanation is about the fact: its questions and frameworks, its inspections, the items under its questions.</summary>
    private static bool Touches(Case about, OnRecord<Fact> entry) => entry.Fact switch
    {
        Judgment judgment => about.Places.Contains(new(entry.Inspection!, judgment.Question)),
        Finding or Measure or Recommendation => Case.StandsUnder(entry, about.Places),
        LifeStep => about.Dossier.Entries.Any(other => other.Fact is Recommendation && other.Event.Stream == entry.Event.Stream && Case.StandsUnder(other, about.Places)),
        InspectionOutline or Publication or Evidence or FileReview or Caveat => about.Inspections.Contains(entry.Inspection!),
        QuestionLineage lineage => about.Questions.Contains(new(entry.Framework!, lineage.Question)),
        FrameworkQuestion question => about.Questions.Contains(new(entry.Framework!, question.Question)),
        GradingScale => about.Questions.Any(question => question.Scope == entry.Framework),
        SubjectThread thread => thread.Links.Any(link => link.Later.Any(about.IsOnLater) || link.Earlier.Any(about.IsOnEarlier)),
        ForceName => entry.Force == about.Force,
        _ => false,
    };

    private static OnRecord<Fact>? Successor(Case about, OnRecord<Fact> old) =>
        about.Dossier.Entries.FirstOrDefault(entry => entry.Event.Position == old.Until && entry.Fact.GetType() == old.Fact.GetType());

    private static string Subject(Case about, OnRecord<Fact> old) => old.Fact switch
    {
        Judgment => $"The judgment on “{about.Title(new(old.Framework!, ((Judgment)old.Fact).Question))}” ({old.Inspection})",
        QuestionLineage lineage => $"The mapping of “{about.Title(new(old.Framework!, lineage.Question))}”",
        var fact => $"{Wording.Begin(Wording.Quoted(fact.Name().StartsWith("the ", StringComparison.Ordinal) ? fact.Name() : $"the {fact.Name()}"))}{(old.Inspection is null ? "" : $" ({old.Inspection})")}",
    };

    // Words of a vocabulary stand bare; whole sentences are told apart by quotation marks.
    private static string Gist(Fact fact)
    {
        var gist = Narration.Gist(fact).TrimEnd('.');
        return fact is Judgment ? gist : $"“{gist}”";
    }

    private static string Told(Edtf? date) => date is null ? "" : $", which was made known {When.In(date)}";

    private static string Reason(string? reason) => (reason ?? "reason not recorded").TrimEnd('.');
}
