using System.Text.RegularExpressions;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>Claims on their way into prose, with what the force, the reports and the questions are called there.</summary>
internal sealed partial class Telling
{
    private readonly Items<Claim> _claims;
    private readonly Dictionary<Claim, int> _indexes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> _told = [];
    private readonly Names _names;
    private readonly Dictionary<string, string> _dates;

    public Telling(Case about, Items<Claim> claims)
    {
        About = about;
        _claims = claims;
        _names = new Names(about.Dossier);
        foreach (var (index, claim) in claims.Index()) _indexes[claim] = index;
        _dates = DatesOf(about);
    }

    public Case About { get; }

    public IReadOnlyList<Claim> All => _claims;

    public List<Claim> Of(params ClaimKind[] kinds) => [.. _claims.Where(claim => kinds.Contains(claim.Kind))];

    /// <summary>The claims that join an item of the later report to an earlier one.</summary>
    public List<Claim> LinksTo(ItemRef item) => [.. _claims.Where(claim => IsJoining(claim) && claim.Link!.Link.Later.Any(later => later.Kind == item.Kind && later.Id == item.Id))];

    public static bool IsJoining(Claim claim) => claim is { Link: not null, Kind: ClaimKind.Reversed or ClaimKind.Persisting or ClaimKind.Thematic or ClaimKind.New };

    public bool IsTold(Claim claim) => _told.Contains(_indexes[claim]);

    public Sentence Say(string text, params IEnumerable<Claim> rests)
    {
        var indexes = rests.Select(claim => _indexes[claim]).Distinct().Order().ToList();
        _told.UnionWith(indexes);
        return new(Wording.Begin(text), Items.Of(indexes));
    }

    public string Clause(string statement) => _names.Clause(statement);

    public string Lower(string text) => _names.Lower(text);

    /// <summary>What the force is called by the name that it has on record last, else "the force".</summary>
    public string Force => Of(ClaimKind.Force).LastOrDefault()?.Fact<ForceName>()?.Called ?? "the force";

    /// <summary>"the report of 2014".</summary>
    public string Report(string inspection) => $"the report {Which(inspection)}";

    /// <summary>"the report of 2014", "the reports of 2014 and 2015".</summary>
    public string Reports(IReadOnlyList<string> inspections) => inspections.Count == 1 ? Report(inspections[0]) : $"the reports of {Wording.List(inspections.Select(Date))}";

    /// <summary>"that of 2014", after another report.</summary>
    public string That(string inspection) => $"that {Which(inspection)}";

    /// <summary>"of 2014": by the year, where that tells the inspections of the force apart; by its id where it is not on record.</summary>
    public string Which(string inspection) => _dates.TryGetValue(inspection, out var date) ? $"of {date}" : inspection;

    /// <summary>"2014".</summary>
    public string Date(string inspection) => _dates.GetValueOrDefault(inspection, inspection);

    /// <summary>"at preventing crime", or "on the question “…”" where the question is put otherwise.</summary>
    public string At(QuestionRef question) => Asked().Match(About.Title(question)) is { Success: true } match ? $"at {match.Groups[1].Value}" : $"on the question “{About.Title(question)}”";

    /// <summary>"preventing crime", or the question in quotation marks.</summary>
    public string Subject(QuestionRef question) => Asked().Match(About.Title(question)) is { Success: true } match ? match.Groups[1].Value : $"“{About.Title(question)}”";

    /// <summary>After "the question": "on preventing crime", or the question in quotation marks.</summary>
    public string On(QuestionRef question) => Asked().IsMatch(About.Title(question)) ? $"on {Subject(question)}" : Subject(question);

    private static Dictionary<string, string> DatesOf(Case about)
    {
        var outlines = about.Dossier.Standing<InspectionOutline>().Where(outline => outline.Force == about.Force).Select(outline => outline.Fact).ToList();
        return outlines.ToDictionary(outline => outline.Inspection, outline => Tell(outline, Year) ?? Tell(outline, date => Spoken.Of(date)) ?? $"{Spoken.Of(outline.Occurred)} entitled “{outline.Title}”");

        string? Tell(InspectionOutline outline, Func<Edtf, string> say) =>
            outlines.Count(other => say(other.Occurred) == say(outline.Occurred)) == 1 ? say(outline.Occurred) : null;
    }

    private static string Year(Edtf date) => date.Earliest.Year == date.Latest.Year ? $"{date.Earliest.Year:0000}" : Spoken.Of(date);

    [GeneratedRegex(@"^How \w+ is the force at (.+)\?$", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
