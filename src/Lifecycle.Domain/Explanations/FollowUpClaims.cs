using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>What was asked of the force before, how that stands, and whether the later report takes it up.</summary>
internal static class FollowUpClaims
{
    public static IEnumerable<Claim> AskedBefore(Case about)
    {
        var made = about.Dossier.Standing<Recommendation>().ToList();
        foreach (var place in about.EarlierPlaces.Where(place => !made.Any(entry => Case.StandsUnder(entry.As<Fact>(), [place]))))
            yield return ClaimOf.Absence(ClaimKind.Recommendation, $"No recommendation is on record under \u201c{about.Title(about.QuestionOf(place))}\u201d ({place.Scope}).");

        foreach (var entry in made.Where(entry => entry.Inspection != about.Inspection))
        {
            var taken = TakenUp(about, entry);
            var filedHere = Case.StandsUnder(entry.As<Fact>(), about.EarlierPlaces);
            if (filedHere || taken.Any(link => link.Link.Later.Any(about.IsOnLater))) yield return Before(about, entry, taken, filedHere);
        }
    }

    public static IEnumerable<Claim> AskedNow(Case about) => about.Dossier.Standing<Recommendation>()
        .Where(entry => Case.StandsUnder(entry.As<Fact>(), [about.Asked]))
        .Select(entry => ClaimOf.Entry(ClaimKind.Recommendation, $"The later report asks, as {entry.Fact.Name()}: {entry.Fact.Statement}", entry.As<Fact>()!));

    private static Claim Before(Case about, OnRecord<Recommendation> entry, IReadOnlyList<LinkOnRecord> taken, bool filedHere)
    {
        var steps = about.Dossier.Standing<LifeStep>(entry.Inspection!).Where(step => step.Event.Stream == entry.Event.Stream).ToList();
        var filed = filedHere ? "" : $", filed under another question, \u201c{about.Title(new QuestionRef(entry.Framework!, entry.Fact.Question))}\u201d";
        var again = taken.Count == 0 ? "Nothing on record says that the later report takes it up." : string.Join(" ", taken.Select(link => TakenUp(about, link)));
        var statement = $"{entry.Fact.Label} had already been made {When.In(entry.From.Occurred)}{filed}: {entry.Fact.Statement} {Deadlines(about, entry)}; {Closure.Said(Closure.StateOf(entry.Fact, steps))}. {again}";
        var rests = steps.Select(step => step.As<Fact>()!)
            .Concat(taken.SelectMany(link => OfLaterReport(about, link).Select(about.Items.Find)).OfType<OnRecord<Fact>>())
            .Prepend(entry.As<Fact>()!)
            .Concat(taken.Select(link => link.Thread.As<Fact>()!))
            .Concat(entry.Fact.Deadlines.Count == 0 ? [] : about.Dossier.Standing<Publication>(entry.Inspection!).Select(published => published.As<Fact>()!));
        var claim = ClaimOf.Entry(ClaimKind.Recommendation, statement, rests);
        return taken.OrderBy(link => link.Link.Strength).FirstOrDefault() is { } strongest ? ClaimOf.Linked(claim, strongest) : claim;
    }

    private static string Deadlines(Case about, OnRecord<Recommendation> entry)
    {
        var publication = about.Dossier.Standing<Publication>(entry.Inspection!).FirstOrDefault()?.Fact.Date.Date;
        var due = entry.Fact.Deadlines
            .Select(deadline => (deadline.Covers, Due: deadline.Rule.DueFrom(publication)))
            .OrderBy(deadline => (deadline.Due as Due.Between)?.Earliest ?? DateOnly.MaxValue)
            .Select(deadline => $"{(deadline.Covers.Count == 0 ? "" : $"{deadline.Covers}: ")}{Spoken.Of(deadline.Due)}");
        return Capital(string.Join("; ", due));
    }

    /// <summary>The links by which the later report takes a recommendation up, under the question asked about or another.</summary>
    public static List<LinkOnRecord> TakenUp(Case about, OnRecord<Recommendation> entry) =>
        [.. about.Items.Links.Where(link => link.Link.Earlier.Any(item => item.Kind == ItemKind.Recommendation && item.Id == entry.Fact.Id()) && OfLaterReport(about, link).Any())];

    private static string TakenUp(Case about, LinkOnRecord link)
    {
        var here = string.Join(", ", OfLaterReport(about, link).Where(about.IsOnLater).Select(item => Said.ByLabel(about.Items, item)));
        var elsewhere = string.Join(", ", OfLaterReport(about, link).Where(item => !about.IsOnLater(item)).Select(item => Said.ByLabel(about.Items, item)));
        var named = (here, elsewhere) switch
        {
            (_, "") => here,
            ("", _) => $"under another question, {elsewhere}",
            _ => $"{here}; and under another question, {elsewhere}",
        };
        return $"The later report takes the subject up ({Words.Of(link.Link.Strength)}, thread {link.Thread.Fact.Thread}): {named}.";
    }

    public static IEnumerable<ItemRef> OfLaterReport(Case about, LinkOnRecord link) =>
        link.Link.Later.Where(item => about.Items.Find(item)?.Inspection == about.Inspection);

    private static string Capital(string text) => text.Length == 0 ? "No deadline is stated" : char.ToUpperInvariant(text[0]) + text[1..];
}
