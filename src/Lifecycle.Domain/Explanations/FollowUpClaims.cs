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
        var statement = $"{entry.Fact.Label} had already been made {When.In(entry.From.Occurred)}{filed}: {entry.Fact.Statement} {Deadlines(about, entry)}; {Closure.Said(Closure.StateOf(entry.Fact, steps, about.On))}. {again}";
        var rests = steps.Select(step => step.As<Fact>()!)
            .Concat(taken.SelectMany(link => OfLaterReport(about, link).Select(about.Items.Find)).OfType<OnRecord<Fact>>())
            .Prepend(entry.As<Fact>()!)
            .Concat(taken.Select(link => link.Thread.As<Fact>()!))
            .Concat(entry.Fact.Deadlines.Count == 0 ? [] : about.Dossier.Standing<Publication>(entry.Inspection!).Select(published => published.As<Fact>()!));
        var claim = ClaimOf.Entry(ClaimKind.Recommendation, statement, rests);
        return taken.OrderBy(link => link.Link.Strength).FirstOrDefault() is { } strongest ? ClaimOf.Linked(claim, strongest) : claim;
    }

    /// <summary>The obligations of a recommendation, as they stand on the day of the explanation.</summary>
    public static List<ObligationOnDay> Obligations(Case about, OnRecord<Recommendation> entry)
    {
        var published = about.Dossier.Standing<Publication>(entry.Inspection!).FirstOrDefault()?.Fact.Date;
        return [.. Obligation.Of(entry.Fact, published, about.Dossier.Standing<LifeStep>(entry.Inspection!).Where(step => step.Event.Stream == entry.Event.Stream)).Select(obligation => obligation.On(about.On))];
    }

    /// <summary>The report's deadlines, and of those that were extended the later ones in their place.</summary>
    private static string Deadlines(Case about, OnRecord<Recommendation> entry)
    {
        var obligations = Obligations(about, entry);
        var due =
            from deadline in entry.Fact.Deadlines
            let covered = obligations.Where(each => each.Obligation.Deadline == deadline).ToList()
            from alike in covered.GroupBy(each => (each.Certain.Extension?.Event.Position, Extending: MayExtend(each)?.Event.Position))
            let first = alike.First()
            let original = Obligation.DueOf(deadline, first.Obligation.Published)
            orderby (original as Due.Between)?.Earliest ?? DateOnly.MaxValue
            select $"{Label(deadline, covered.Count == alike.Count() ? null : alike)}{Extended(first, original)}";
        return Capital(string.Join("; ", due));
    }

    private static string Label(Deadline deadline, IEnumerable<ObligationOnDay>? some)
    {
        var covers = some is null ? deadline.Covers : Domain.Items.Of(some.Select(each => each.Obligation.Part).OfType<string>());
        return covers.Count == 0 ? "" : $"{covers}: ";
    }

    private static string Extended(ObligationOnDay stands, Due original)
    {
        var open = MayExtend(stands) is { } may
            ? $", though it may by then have been extended ({Spoken.Of(may.Fact.Occurred)}) to \u201c{may.Fact.Revised!.Words}\u201d ({Spoken.Of(Obligation.DueOf(may.Fact.Revised, stands.Obligation.Published))})"
            : "";
        return stands.Certain.Extension?.Fact is { Revised: { } revised } step
            ? $"\u201c{stands.Obligation.Deadline!.Words}\u201d ({Spoken.Of(original)}) was extended {When.In(step.Occurred)} to \u201c{revised.Words}\u201d ({Spoken.Of(stands.Certain.Due!)}), for the reason \u201c{step.Why ?? "not recorded"}\u201d{open}"
            : $"{Spoken.Of(original)}{open}";
    }

    /// <summary>An extension of which it is not certain that it had been made by then.</summary>
    public static OnRecord<LifeStep>? MayExtend(ObligationOnDay stands) => stands.Open.LastOrDefault(step => step.Fact.Revised is not null);

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
