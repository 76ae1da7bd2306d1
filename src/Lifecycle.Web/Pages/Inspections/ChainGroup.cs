using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>Something that a group of claims rests on: source lines, an earlier judgment, threads, or nothing that is on record.</summary>
internal sealed record ChainLeaf(string Text, string Class, Citation? Lines = null, QuestionRef? Judgment = null);

/// <summary>A row of the picture, and of its table: claims of one sort, with the source lines and events that they rest on.</summary>
internal sealed record ChainGroup(string Heading, ClaimKind Anchor, IReadOnlyList<Claim> Claims)
{

    private static readonly (string Heading, ClaimKind[] Kinds)[] Sorts =
    [
        ("Judged and compared", [ClaimKind.Judgment, ClaimKind.NoGrade, ClaimKind.Mapping, ClaimKind.Comparability, ClaimKind.Criteria]),
        ("What lies between", [ClaimKind.Between, ClaimKind.Gap]),
        ("What was found", [ClaimKind.Weakness, ClaimKind.Mixed, ClaimKind.StrengthFound]),
        ("Reversed", [ClaimKind.Reversed]),
        ("Persisting, or by theme", [ClaimKind.Persisting, ClaimKind.Thematic]),
        ("New, gone, or not joined", [ClaimKind.New, ClaimKind.Gone, ClaimKind.Elsewhere, ClaimKind.NotLinked]),
        ("What was asked", [ClaimKind.Recommendation]),
        ("Figures and caveats", [ClaimKind.Measure, ClaimKind.Caveat]),
        ("Put right or withheld", [ClaimKind.Correction, ClaimKind.Withdrawal, ClaimKind.Redaction]),
        ("Inspected and published", [ClaimKind.Evidence, ClaimKind.Moderation, ClaimKind.Publication, ClaimKind.Inspection, ClaimKind.Force]),
    ];

    public IReadOnlyList<Citation> Lines => MergedLines.Of(Claims.SelectMany(claim => claim.Sources));

    public IReadOnlyList<EventRef> Events => [.. Claims.SelectMany(claim => claim.Events).DistinctBy(happened => happened.Position).OrderBy(happened => happened.Position)];

    public IReadOnlyList<string> Threads => [.. Claims.Select(claim => claim.Thread).OfType<string>().Distinct()];

    public string Count => $"{Sentences.Count(Claims.Count, "claim", "claims")}, {Sentences.Count(Events.Count, "event", "events")}";

    public static IReadOnlyList<ChainGroup> Of(Explanation explanation) =>
    [
        .. Sorts
            .Select(sort => (sort.Heading, Claims: explanation.Claims.Where(claim => sort.Kinds.Contains(claim.Kind)).ToList()))
            .Where(sort => sort.Claims.Count > 0)
            .Select(sort => new ChainGroup(sort.Heading, sort.Claims[0].Kind, sort.Claims)),
    ];

    /// <param name="explanation">Of which the claims are.</param>
    /// <param name="titles">The titles of cited documents, by their names.</param>
    /// <param name="characters">The letters that a leaf has room for.</param>
    public IEnumerable<ChainLeaf> Leaves(Explanation explanation, IReadOnlyDictionary<string, string> titles, int characters)
    {
        if (Claims.Any(claim => claim.Kind == ClaimKind.Judgment))
            foreach (var earlier in explanation.Earlier) yield return new($"before: {GradeOf(earlier)}, {QuestionInShort.Of(earlier.Judgment.Question, earlier.Title)}, {Dates.OfStated(earlier.Occurred)}", "app-chain__before", Judgment: earlier.Judgment);

        foreach (var cited in Lines) yield return new(Say(titles.GetValueOrDefault(cited.Document, cited.Document).Split(": ")[0], cited.Lines, characters), "", cited);

        if (Threads.Count > 0) yield return new($"joined by {Sentences.Count(Threads.Count, "thread", "threads")}: {string.Join(", ", Threads)}", "app-chain__thread");
        else if (Lines.Count == 0) yield return new(Events.Count == 0 ? "nothing on record: an absence" : $"no source line; {Sentences.Count(Events.Count, "event", "events")} on record", "app-chain__absence");
    }

    public static string GradeOf(JudgmentCited judged) => judged.Grade is { } grade ? $"{grade}" : judged.State;

    private static string Say(string title, IReadOnlyList<LineRange> ranges, int characters)
    {
        var shown = ranges.Count;
        while (With(shown).Length > characters && shown > 1) shown--;
        return Texts.Short(With(shown), characters);

        string With(int some) => $"{title}: {(ranges.Count == 1 && ranges[0].First == ranges[0].Last ? "line" : "lines")} {string.Join(", ", ranges.Take(some))}{(some < ranges.Count ? $" and {ranges.Count - some} more" : "")}";
    }
}
