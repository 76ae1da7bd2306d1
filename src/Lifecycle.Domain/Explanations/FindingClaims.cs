using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>What was found, and how it stands to what had been found before: reversed, persisting, thematic, new, gone.</summary>
internal static class FindingClaims
{
    public static IEnumerable<Claim> Found(Case about) => about.Dossier.Standing<Finding>()
        .Where(entry => Case.StandsUnder(entry.As<Fact>(), [about.Asked]))
        .OrderBy(entry => entry.Fact.Polarity switch { Polarity.Weakness => 0, Polarity.Mixed => 1, _ => 2 })
        .Select(entry => ClaimOf.Entry(KindOf(entry.Fact.Polarity), Say(entry.Fact), entry.As<Fact>()!));

    public static IEnumerable<Claim> Threads(Case about) => about.Items.Links
        .Where(link => Bears(about, link))
        .OrderBy(link => KindOf(link.Link.Strength))
        .Select(link => ClaimOf.Link(KindOf(link.Link.Strength), Say(about, link), link, about.Items, SilentReports.Grounds(about, link)));

    /// <summary>Weaknesses of the later judgment that no thread joins to anything earlier.</summary>
    public static IEnumerable<Claim> Unlinked(Case about) => about.Dossier.Standing<Finding>()
        .Where(entry => entry.Fact.Polarity == Polarity.Weakness && Case.StandsUnder(entry.As<Fact>(), [about.Asked]))
        .Where(entry => !about.Items.Links.Any(link => link.Link.Later.Contains(RefOf(entry))))
        .Select(entry => ClaimOf.Absence(ClaimKind.NotLinked, $"Nothing on record joins this to an earlier report: {entry.Fact.Statement}", entry.As<Fact>()!));

    /// <summary>
    /// Findings of the earlier judgments that the later judgment does not take up: taken up under another question of its report,
    /// or not joined to anything there.
    /// </summary>
    public static IEnumerable<Claim> NotTakenUp(Case about) => about.Dossier.Standing<Finding>()
        .Where(entry => Case.StandsUnder(entry.As<Fact>(), about.EarlierPlaces))
        .SelectMany(entry => NotTakenUp(about, entry));

    private static IEnumerable<Claim> NotTakenUp(Case about, OnRecord<Finding> entry)
    {
        var links = about.Items.Links.Where(link => link.Link.Earlier.Contains(RefOf(entry))).ToList();
        if (links.Exists(link => Bears(about, link))) return [];

        var elsewhere = links.Where(link => OfLaterReport(about, link).Any()).ToList();
        return elsewhere.Count > 0
            ? elsewhere.Select(link => TakenUpElsewhere(about, entry, link))
            : [ClaimOf.Absence(ClaimKind.NotLinked, $"Nothing on record says what became of this {Noun(entry.Fact.Polarity)} of {Spoken.Of(entry.From.Occurred)}: {entry.Fact.Statement}", entry.As<Fact>()!)];
    }

    private static Claim TakenUpElsewhere(Case about, OnRecord<Finding> entry, LinkOnRecord link)
    {
        var items = OfLaterReport(about, link).ToList();
        var named = string.Join(", ", items.Select(item => Said.ByLabel(about.Items, item)));
        var rests = items.Select(about.Items.Find).OfType<OnRecord<Fact>>().Prepend(entry.As<Fact>()!).Append(link.Thread.As<Fact>()!);
        return ClaimOf.Linked(
            ClaimOf.Entry(ClaimKind.Elsewhere, $"The later report takes this {Noun(entry.Fact.Polarity)} up under another question ({Words.Of(link.Link.Strength)}, {named}): {entry.Fact.Statement}", rests),
            link);
    }

    private static IEnumerable<ItemRef> OfLaterReport(Case about, LinkOnRecord link) =>
        link.Link.Later.Where(item => about.Items.Find(item)?.Inspection == about.Inspection);

    private static ItemRef RefOf(OnRecord<Finding> entry) => ItemIndex.RefOf(entry.As<Fact>()!)!;

    private static bool Bears(Case about, LinkOnRecord link) => link.Link.Strength switch
    {
        Strength.New => link.Link.Later.Any(about.IsOnLater),
        Strength.Gone => link.Link.Earlier.Any(about.IsOnEarlier) && !(about.Outline(about.Inspection) is { } report && SilentReports.IsYounger(about, report, link)),
        _ => link.Link.Later.Any(about.IsOnLater) && link.Link.Earlier.Any(item => IsOfAnEarlierInspection(about, item)),
    };

    // Without a predecessor, whatever an earlier report says on the subject bears on the question.
    private static bool IsOfAnEarlierInspection(Case about, ItemRef item) =>
        about.Items.Find(item)?.Inspection is { } inspection && inspection != about.Inspection
        && (about.EarlierPlaces.Count == 0 || about.EarlierInspections.Contains(inspection));

    private static string Say(Finding finding) => finding.Since is null ? finding.Statement : $"{finding.Statement} (Compared with {finding.Since}.)";

    private static string Say(Case about, LinkOnRecord link)
    {
        var earlier = List(about, link.Link.Earlier);
        var later = List(about, link.Link.Later);
        var said = link.Link.Strength switch
        {
            Strength.New => $"in {Only(about, link)} only; {Silent(about, link)}. {later}",
            Strength.Gone => $"in {Only(about, link)} only; {Silent(about, link)}, which is not to say that it was put right. {earlier}",
            Strength.Same => $"the same subject in both reports. Before: {earlier} Afterwards: {later}",
            Strength.ChangedScope => $"the same subject in both reports, in changed scope. Before: {earlier} Afterwards: {later}",
            Strength.Thematic => $"joined by theme only, for a person to confirm. Before: {earlier} Afterwards: {later}",
            Strength.Reversed => $"reversed. Before: {earlier} Afterwards: {later}",
            Strength.Persisting => $"persists. Before: {earlier} Afterwards: {later}",
            _ => throw new InvalidOperationException($"\"{link.Link.Strength}\" has no wording."),
        };
        return $"{link.Thread.Fact.Title}: {said}{(link.Link.Note is null ? "" : $" ({link.Link.Note})")}";
    }

    private static string Only(Case about, LinkOnRecord link) => Wording.List(SilentReports.InspectionsOf(about, link));

    private static string Silent(Case about, LinkOnRecord link)
    {
        var silent = SilentReports.Of(about, link);
        return silent.Count == 0 ? "which reports it was not found in is not recorded" : $"{Wording.List(silent.Select(report => report.Fact.Inspection))} {(silent.Count == 1 ? "says" : "say")} nothing of it";
    }

    private static string List(Case about, IEnumerable<ItemRef> items) => string.Join(" ", items.Select(item => Said.InFull(about.Items, item)));

    private static string Noun(Polarity polarity) => polarity == Polarity.Mixed ? "mixed finding" : Words.Of(polarity);

    private static ClaimKind KindOf(Polarity polarity) => polarity switch
    {
        Polarity.Weakness => ClaimKind.Weakness,
        Polarity.Mixed => ClaimKind.Mixed,
        _ => ClaimKind.StrengthFound,
    };

    private static ClaimKind KindOf(Strength strength) => strength switch
    {
        Strength.Reversed => ClaimKind.Reversed,
        Strength.Thematic => ClaimKind.Thematic,
        Strength.New => ClaimKind.New,
        Strength.Gone => ClaimKind.Gone,
        _ => ClaimKind.Persisting,
    };
}
