using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Explanations;

/// <summary>How the questions descend from one another, and whether their grades may be compared.</summary>
internal static class MappingClaims
{
    public static IEnumerable<Claim> Mapped(Case about)
    {
        if (about.Map.Lineage(about.LaterQuestion) is not { } lineage)
        {
            if (about.Earlier.All(judged => Case.QuestionOf(judged) != about.LaterQuestion))
                yield return ClaimOf.Absence(ClaimKind.Mapping, $"It is not recorded how \u201c{about.Title(about.LaterQuestion)}\u201d relates to earlier questions.");
            yield break;
        }

        var from = Titles(about, lineage.Fact.From);
        var passages = Titles(about, lineage.Fact.FromPassages);
        var relation = lineage.Fact.Relation switch
        {
            Relation.Merged => $"{from} were merged into this question.",
            Relation.New => "The question is new: no earlier question precedes it.",
            Relation.SplitOut => $"Passages under {passages} were split out as this question. No grade carries over to it.",
            Relation.Promoted => $"A passage under {passages} was promoted to this question. No grade carries over to it.",
            Relation.Same => $"{from} is the same question.",
            Relation.RenamedAndWidened => $"{from} was renamed and widened to this question.",
            Relation.Renamed => $"{from} was renamed to this question.",
            Relation.Widened => $"{from} was widened to this question.",
            Relation.Narrowed => $"{from} was narrowed to this question.",
            Relation.Retired => $"{from} was retired with this question.",
            _ => throw new InvalidOperationException($"\"{lineage.Fact.Relation}\" has no wording."),
        };
        yield return ClaimOf.Entry(ClaimKind.Mapping, $"{relation} {lineage.Fact.Note}", lineage.As<Fact>()!);
    }

    /// <summary>Of each earlier question that leads to others beside the later one, which those are.</summary>
    public static IEnumerable<Claim> Divided(Case about) =>
        from earlier in about.Map.Predecessors(about.LaterQuestion)
        let others = about.Map.Successors(earlier).Where(other => other != about.LaterQuestion && other.Scope == about.LaterQuestion.Scope).ToList()
        where others.Count > 0
        select ClaimOf.Entry(
            ClaimKind.Mapping,
            $"\u201c{about.Title(earlier)}\u201d was divided: {Titles(about, others)} {(others.Count == 1 ? "descends" : "descend")} from it as well.",
            others.Prepend(about.LaterQuestion).Select(question => about.Map.Lineage(question)!.As<Fact>()!));

    /// <summary>Of each earlier question how it leads to the later one, where that is not by the later one's own mapping.</summary>
    public static IEnumerable<Claim> Kin(Case about) => about.Earlier
        .Select(Case.QuestionOf)
        .Distinct()
        .Where(earlier => earlier != about.LaterQuestion && !about.Map.Predecessors(about.LaterQuestion).Contains(earlier))
        .Select(earlier => Related(about, earlier) with { Kin = earlier });

    public static IEnumerable<Claim> Compared(Case about, Movement movement)
    {
        if (about.Earlier.Count == 0) return [];

        var earlier = string.Join(" and ", about.Earlier.Select(Graded));
        var later = about.Later is { } judged ? Graded(judged) : "no judgment on record";
        var caution = about.Succession.ComparableWith(about.LaterQuestion, about.Map) is Comparability.WithCaution ? "The grades are to be compared with caution. " : "";
        var statement = movement switch
        {
            Movement.Better => $"{caution}From {earlier} to {later}: better.",
            Movement.Worse => $"{caution}From {earlier} to {later}: worse.",
            Movement.Same => $"{caution}From {earlier} to {later}: the same.",
            Movement.NoGrade => $"There are no two grades to compare: {earlier}, then {later}.",
            Movement.CarriedForward => $"The grade {later} was carried forward, not given anew: no movement is said.",
            Movement.NotDeterminable when about.Succession.Missing.Count > 0 => $"{caution}From {earlier} to {later}: not every predecessor has a judgment on record, so no direction is said.",
            Movement.NotDeterminable when !about.IsInOrder => $"{caution}Between {earlier} and {later}: the sources do not say which came first, so no direction is said.",
            Movement.NotDeterminable => $"{caution}From {earlier} to {later}: the predecessors point different ways, so no direction is said.",
            _ => $"The grades are not comparable ({earlier}, then {later}): neither better nor worse is said.{Scales(about)}",
        };
        var lineage = about.Map.Lineage(about.LaterQuestion)?.As<Fact>();
        var ranked = movement is Movement.Better or Movement.Worse or Movement.Same || about.ScalesDiffer ? about.Scales.Select(scale => scale.As<Fact>()!) : [];
        return [ClaimOf.Entry(ClaimKind.Comparability, statement, [.. lineage is null ? [] : (IEnumerable<OnRecord<Fact>>)[lineage], .. about.Judgments.Select(entry => entry.As<Fact>()!), .. ranked])];
    }

    /// <summary>Questions that this one descends from and that have no judgment on record of which it is certain that it came before.</summary>
    public static IEnumerable<Claim> Unjudged(Case about) => about.Succession.Missing.Select(question =>
    {
        var undecided = about.Dossier.Standing<Judgment>()
            .Where(entry => entry.Force == about.Force && entry.Inspection != about.Inspection && Case.QuestionOf(entry) == question)
            .Where(entry => !Succession.CertainlyBefore(about.Date, entry.From.Occurred.Date))
            .ToList();
        var statement = undecided.Count == 0
            ? $"No judgment on \u201c{about.Title(question)}\u201d is on record before this one."
            : $"\u201c{about.Title(question)}\u201d was judged {string.Join(" and ", undecided.Select(entry => $"{Graded(entry)} {When.In(entry.From.Occurred)} ({entry.Inspection})"))}; nothing on record says that this came before what is asked about.";
        return ClaimOf.Absence(ClaimKind.Comparability, statement, undecided.Select(entry => entry.As<Fact>()!).Prepend(about.Map.Lineage(about.LaterQuestion)!.As<Fact>()!));
    });

    /// <summary>What a movement between a judgment and those that it succeeds rests on beside the judgments.</summary>
    public static IEnumerable<OnRecord<Fact>> Ranking(Case about, OnRecord<Judgment> judged, Succession before)
    {
        var question = Case.QuestionOf(judged);
        var lineage = before.Earlier.All(earlier => Case.QuestionOf(earlier) == question) ? null : about.Map.Lineage(question)?.As<Fact>();
        var scales = before.Earlier.Append(judged).Select(entry => about.Map.Scale(entry.Framework!)?.As<Fact>()).Distinct();
        return before.Earlier.Count == 0 ? [] : scales.Append(lineage).OfType<OnRecord<Fact>>();
    }

    private static Claim Related(Case about, QuestionRef earlier)
    {
        var (from, to) = (about.Title(earlier), about.Title(about.LaterQuestion));
        var lineage = about.Map.Lineage(about.LaterQuestion)?.As<Fact>();
        if (about.Map.Lineage(about.LaterQuestion)?.Fact.FromPassages.Contains(earlier) == true)
            return ClaimOf.Entry(ClaimKind.Mapping, $"Only a passage leads from \u201c{from}\u201d to \u201c{to}\u201d: no grade does.", lineage!);

        var path = Path(about.Map, earlier, about.LaterQuestion, []);
        return path.Count > 0
            ? ClaimOf.Entry(ClaimKind.Mapping, $"\u201c{from}\u201d leads to \u201c{to}\u201d only by way of others: {path.Count} mappings lie between, and none relates the two directly.", path.Select(step => step.As<Fact>()!))
            : ClaimOf.Absence(ClaimKind.Mapping, $"No lineage between \u201c{from}\u201d and \u201c{to}\u201d is on record: the questions are unrelated there, and their grades cannot be compared.", lineage is null ? [] : [lineage]);
    }

    /// <summary>The mappings that lead from one question to another, the first of them first; none where nothing leads there.</summary>
    private static List<OnRecord<QuestionLineage>> Path(LineageMap map, QuestionRef earlier, QuestionRef later, IReadOnlyList<QuestionRef> seen)
    {
        if (seen.Contains(later) || map.Lineage(later) is not { } lineage) return [];
        if (lineage.Fact.From.Contains(earlier)) return [lineage];

        var before = lineage.Fact.From.Select(from => Path(map, earlier, from, [.. seen, later])).FirstOrDefault(path => path.Count > 0);
        return before is null ? [] : [.. before, lineage];
    }

    private static string Scales(Case about) => about.ScalesDiffer
        ? $" The scales differ: {string.Join("; ", about.Scales.Select(scale => $"{scale.Framework} has {string.Join(", ", scale.Fact.Grades.Select(entry => entry.Grade))}"))}."
        : "";

    private static string Graded(OnRecord<Judgment> judged) => judged.Fact.Grade?.ToString() ?? Words.Of(judged.Fact.State);

    private static string Titles(Case about, IEnumerable<QuestionRef> questions)
    {
        var titles = questions.OrderBy(question => about.Map.Question(question)?.Event.Position).Select(question => $"\u201c{about.Title(question)}\u201d").ToList();
        return titles.Count < 2 ? string.Concat(titles) : $"{string.Join(", ", titles.SkipLast(1))} and {titles[^1]}";
    }
}
