using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>How the questions descend from one another, whether grades may be compared, and what lies between.</summary>
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

    public static IEnumerable<Claim> Compared(Case about, Movement movement)
    {
        if (about.Earlier.Count == 0) return [];

        var comparabilities = about.Earlier.Select(judged => about.Map.Comparable(Case.QuestionOf(judged), about.LaterQuestion)).Distinct().ToList();
        var rests = about.Map.Lineage(about.LaterQuestion) is { } lineage ? about.Judgments.Select(judged => judged.As<Fact>()!).Prepend(lineage.As<Fact>()!) : about.Judgments.Select(judged => judged.As<Fact>()!);
        var earlier = string.Join(" and ", about.Earlier.Select(judged => judged.Fact.Grade?.ToString() ?? Words.Of(judged.Fact.State)));
        var later = about.Later.Fact.Grade?.ToString() ?? Words.Of(about.Later.Fact.State);
        var caution = comparabilities.Contains(Comparability.WithCaution) ? "The grades are to be compared with caution. " : "";
        var statement = movement switch
        {
            Movement.Better => $"{caution}From {earlier} to {later}: better.",
            Movement.Worse => $"{caution}From {earlier} to {later}: worse.",
            Movement.Same => $"{caution}From {earlier} to {later}: the same.",
            Movement.NoGrade => $"There are no two grades to compare: {earlier}, then {later}.",
            Movement.CarriedForward => $"The grade {later} was carried forward, not given anew: no movement is said.",
            Movement.NotDeterminable when about.Succession.Missing.Count > 0 => $"{caution}From {earlier} to {later}: not every predecessor has a judgment on record, so no direction is said.",
            Movement.NotDeterminable => $"{caution}From {earlier} to {later}: the predecessors point different ways, so no direction is said.",
            _ => $"The grades are not comparable ({earlier}, then {later}): neither better nor worse is said.",
        };
        var ranked = movement is Movement.Better or Movement.Worse or Movement.Same
            ? about.Judgments.Select(judged => about.Map.Scale(judged.Framework!)).OfType<OnRecord<GradingScale>>().Select(scale => scale.As<Fact>()!).Distinct()
            : [];
        return [ClaimOf.Entry(ClaimKind.Comparability, statement, rests.Concat(ranked))];
    }

    /// <summary>Questions that this one descends from and that have no judgment on record before it.</summary>
    public static IEnumerable<Claim> Unjudged(Case about) => about.Succession.Missing.Select(question => ClaimOf.Absence(
        ClaimKind.Comparability, $"No judgment on \u201c{about.Title(question)}\u201d is on record before this one.", about.Map.Lineage(about.LaterQuestion)!.As<Fact>()!));

    /// <summary>Years between the judgments in which no inspection of the force is on record, and inspections that a report names for them.</summary>
    public static IEnumerable<Claim> Gaps(Case about)
    {
        foreach (var gap in Gap.Between(about.Dossier, about.Earlier.Select(judged => judged.From.Occurred.Date), about.Later.From.Occurred.Date))
        {
            var rests = about.Inspections.Select(inspection => about.Outline(inspection).As<Fact>()!);
            yield return ClaimOf.Absence(ClaimKind.Gap, $"No inspection of the force is on record between {Spoken.Of(gap.After)} and {Spoken.Of(gap.Before)}: nothing is known here of {gap.Years}.", rests);
            foreach (var named in gap.Named)
                yield return ClaimOf.Entry(ClaimKind.Gap, $"{named.Inspection} refers to what is not on record here: {named.Fact.Title} ({Spoken.Of(named.Fact.Date)}).", named.As<Fact>()!);
        }
    }

    private static string Titles(Case about, IEnumerable<QuestionRef> questions)
    {
        var titles = questions.OrderBy(question => about.Map.Question(question)?.Event.Position).Select(question => $"\u201c{about.Title(question)}\u201d").ToList();
        return titles.Count < 2 ? string.Concat(titles) : $"{string.Join(", ", titles.SkipLast(1))} and {titles[^1]}";
    }
}
