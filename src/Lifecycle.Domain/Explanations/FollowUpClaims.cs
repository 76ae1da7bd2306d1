using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>What was asked of the force before, how that stands, and whether the later report asks again.</summary>
internal static class FollowUpClaims
{
    public static IEnumerable<Claim> AskedBefore(Case about)
    {
        var made = about.Dossier.Standing<Recommendation>().ToList();
        foreach (var judged in about.Earlier.Where(judged => !made.Any(entry => Case.StandsUnder(entry.As<Fact>(), [judged]))))
            yield return ClaimOf.Absence(ClaimKind.Recommendation, $"No recommendation is on record under \u201c{about.Title(Case.QuestionOf(judged))}\u201d ({judged.Inspection}).");

        foreach (var entry in made.Where(entry => entry.Inspection != about.Later.Inspection))
        {
            var repeats = LinksOf(about, entry).Where(link => link.Link.Later.Any(about.IsOnLater)).ToList();
            var filedHere = Case.StandsUnder(entry.As<Fact>(), about.Earlier);
            if (filedHere || repeats.Count > 0) yield return Before(about, entry, repeats, filedHere);
        }
    }

    public static IEnumerable<Claim> AskedNow(Case about) => about.Dossier.Standing<Recommendation>()
        .Where(entry => Case.StandsUnder(entry.As<Fact>(), [about.Later]))
        .Select(entry => ClaimOf.Entry(ClaimKind.Recommendation, $"The later report asks, as {entry.Fact.Name()}: {entry.Fact.Statement}", entry.As<Fact>()!));

    private static Claim Before(Case about, OnRecord<Recommendation> entry, IReadOnlyList<LinkOnRecord> repeats, bool filedHere)
    {
        var publication = about.Dossier.Standing<Publication>(entry.Inspection!).FirstOrDefault()?.Fact.Date.Date;
        var steps = about.Dossier.Standing<LifeStep>(entry.Inspection!).Where(step => step.Event.Stream == entry.Event.Stream).ToList();
        var elsewhere = new Frameworks.QuestionRef(entry.Framework!, entry.Fact.Question);
        var filed = filedHere ? "" : $", filed under another question, \u201c{about.Title(elsewhere)}\u201d";
        var due = string.Join("; ", entry.Fact.Deadlines.Select(deadline => $"{(deadline.Covers.Count == 0 ? "" : $"{deadline.Covers}: ")}{Spoken.Of(deadline.Rule.DueFrom(publication))}"));
        var asked = repeats.Count == 0
            ? "Nothing on record says that the later report asks for it again under this question."
            : string.Join(" ", repeats.Select(link => $"The later report takes the subject up ({Words.Of(link.Link.Strength)}, thread {link.Thread.Fact.Thread}): {string.Join(", ", link.Link.Later.Where(about.IsOnLater))}."));
        var statement = $"{entry.Fact.Label} had already been made in {Spoken.Of(entry.From.Occurred)}{filed}: {entry.Fact.Statement} {Capital(due)}; {Closure.Said(Closure.StateOf(steps))}. {asked}";
        var rests = steps.Select(step => step.As<Fact>()!)
            .Concat(repeats.SelectMany(link => link.Link.Later.Where(about.IsOnLater).Select(about.Items.Find)).OfType<OnRecord<Fact>>())
            .Prepend(entry.As<Fact>()!)
            .Concat(repeats.Select(link => link.Thread.As<Fact>()!));
        var strongest = repeats.OrderBy(link => link.Link.Strength).FirstOrDefault();
        return ClaimOf.Entry(ClaimKind.Recommendation, statement, rests) with
        {
            Thread = strongest?.Thread.Fact.Thread,
            Strength = strongest?.Link.Strength,
            AssertedBy = strongest?.Thread.Fact.AssertedBy,
        };
    }

    private static IEnumerable<LinkOnRecord> LinksOf(Case about, OnRecord<Recommendation> entry) =>
        about.Items.Links.Where(link => link.Link.Earlier.Any(item => item.Kind == ItemKind.Recommendation && item.Id == entry.Fact.Id()));

    private static string Capital(string text) => text.Length == 0 ? "No deadline is stated" : char.ToUpperInvariant(text[0]) + text[1..];
}
