using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Explanations;

/// <summary>What was judged before and after, how the questions are related, and whether the grades may be compared.</summary>
internal static class TellingOfJudgments
{
    public static IEnumerable<Sentence> Tell(Telling telling)
    {
        yield return Later(telling);
        foreach (var sentence in Reserved(telling, isLater: true)) yield return sentence;
        foreach (var claim in telling.Of(ClaimKind.NoGrade).Where(claim => !IsSaidFirst(telling.About, claim))) yield return telling.Say(claim.Statement, claim);
        foreach (var sentence in Earlier(telling)) yield return sentence;
        foreach (var sentence in Reserved(telling, isLater: false)) yield return sentence;
        foreach (var sentence in Related(telling)) yield return sentence;
        foreach (var claim in telling.Of(ClaimKind.Comparability)) yield return Compared(telling, claim);
    }

    private static Sentence Later(Telling telling)
    {
        var about = telling.About;
        var named = telling.Of(ClaimKind.Force).TakeLast(1);
        if (about.Later is not { } later)
            return telling.Say($"no judgment of how {telling.Force} did {telling.At(about.LaterQuestion)} is on record {Where(telling)}.", [.. named, .. telling.Of(ClaimKind.NoGrade)]);

        var (when, question) = (When.In(later.From.Occurred), telling.At(about.LaterQuestion));
        var text = later.Fact switch
        {
            { State: JudgmentState.Graded, Grade: { } grade } => $"{when} {telling.Force} was judged {Wording.Judged(grade)} {question}.",
            { State: JudgmentState.CarriedForward, CarriedFrom: { } from } =>
                $"{when} {telling.Force} was not inspected again {question}; the grade of {later.Fact.Grade} was carried forward from the inspection {telling.Which(from.Scope)}.",
            _ => $"{when} {telling.Force} was given no grade {question}.",
        };
        // That of a grade carried forward none was given, and where it is from, is said with it.
        var carried = later.Fact.State == JudgmentState.CarriedForward ? telling.Of(ClaimKind.NoGrade).Where(claim => !claim.Absence) : [];
        return telling.Say(text, [.. named, Judged(telling, later), .. carried]);
    }

    /// <summary>Where there is no judgment, or only one carried forward, the first sentence says that.</summary>
    private static bool IsSaidFirst(Case about, Claim claim) => about.Later is { } later
        ? later.Fact.State == JudgmentState.CarriedForward && !claim.Absence
        : claim.Statement == AbsenceClaims.Unjudged(about, about.Asked, about.LaterQuestion);

    private static string Where(Telling telling) =>
        telling.About.Outline(telling.About.Inspection) is null ? $"under {telling.About.Inspection}" : $"in the inspection {telling.Which(telling.About.Inspection)}";

    private static IEnumerable<Sentence> Earlier(Telling telling)
    {
        var had = telling.About.IsInOrder ? "had been" : "was";
        foreach (var group in telling.About.Earlier.GroupBy(judged => When.In(judged.From.Occurred)))
        {
            var graded = group.Where(judged => judged.Fact.Grade is not null).Select(judged => $"{Wording.Judged(judged.Fact.Grade!.Value)} {telling.At(Case.QuestionOf(judged))}").ToList();
            var ungraded = group.Where(judged => judged.Fact.Grade is null).Select(judged => telling.At(Case.QuestionOf(judged))).ToList();
            var said = new List<string>();
            if (graded.Count > 0) said.Add($"judged {List(graded)}");
            if (ungraded.Count > 0) said.Add($"given no grade {List(ungraded)}");
            yield return telling.Say($"{group.Key} it {had} {List(said)}.", group.Select(judged => Judged(telling, judged)));
        }

        static string List(IReadOnlyList<string> said) => said.Count == 2 ? $"{said[0]}, and {said[1]}" : Wording.Clauses(said);
    }

    /// <summary>What the sources leave open at the time asked about is said at once, beside the judgment that is in doubt.</summary>
    private static IEnumerable<Sentence> Reserved(Telling telling, bool isLater) => telling.Of(ClaimKind.Judgment)
        .Where(claim => claim.Reserve is not null && isLater == (telling.About.Later is { } later && claim == Judged(telling, later)))
        .GroupBy(claim => claim.Reserve!)
        .Select(group => telling.Say($"by the time asked about that is neither certain nor denied: {group.Key}.", group));

    private static IEnumerable<Sentence> Related(Telling telling)
    {
        foreach (var claim in telling.Of(ClaimKind.Mapping))
        {
            if (claim.Fact<QuestionLineage>() is not { } lineage || claim.Absence || claim.Kin is not null || claim.On.Count > 1)
            {
                yield return telling.Say(claim.Statement, claim);
                continue;
            }

            yield return telling.Say(Mapping(telling, lineage), claim);
            if (lineage.From.Count == 1) yield return telling.Say(lineage.Note, claim);
        }
    }

    private static string Mapping(Telling telling, QuestionLineage lineage)
    {
        var from = lineage.From.OrderBy(question => telling.About.Map.Question(question)?.Event.Position).ToList();
        var told = from.TrueForAll(question => telling.About.Earlier.Any(judged => Case.QuestionOf(judged) == question));
        var passages = Wording.List(lineage.FromPassages.OrderBy(question => telling.About.Map.Question(question)?.Event.Position).Select(question => $"that {telling.On(question)}"));
        var earlier = told ? "the earlier question" : $"the question {telling.On(from.FirstOrDefault())}";
        return lineage.Relation switch
        {
            Relation.Merged when told => $"those {Wording.Number(from.Count)} questions were merged into the later one, so that its grade speaks of {(from.Count == 2 ? "neither" : "none of them")} alone.",
            Relation.Merged => $"the question was merged from {Wording.Number(from.Count)} earlier ones: {Wording.Clauses(from.Select(telling.On))}.",
            Relation.New => "the question is new, and no earlier one precedes it.",
            Relation.SplitOut => $"the question was split out of passages under earlier ones, {passages}; a passage has no grade, so that none carries over to it.",
            Relation.Promoted => $"the question was promoted from a passage under an earlier one, {passages}; a passage has no grade, so that none carries over to it.",
            Relation.Same => "it is the same question as before.",
            Relation.Retired => $"{earlier} was retired with it.",
            _ => $"{earlier} had since been {Words.Of(lineage.Relation)}.",
        };
    }

    private static Sentence Compared(Telling telling, Claim claim)
    {
        if (claim.Absence) return telling.Say(claim.Statement, claim);

        var about = telling.About;
        var caution = about.Succession.ComparableWith(about.LaterQuestion, about.Map) == Comparability.WithCaution;
        var movement = about.Later is { } later ? about.Succession.MovementTo(later, about.Map) : Movement.NoGrade;
        var text = movement switch
        {
            Movement.Better or Movement.Worse when caution => $"the grades are to be compared with caution; so compared, the later one is {Words.Of(movement)}{(about.Earlier.Count > 1 ? $" than {(about.Earlier.Count == 2 ? "either" : "any of them")}" : "")}.",
            Movement.Better or Movement.Worse => $"the later grade is {Words.Of(movement)}.",
            Movement.Same when caution => "the grade is the same, though the two are to be compared with caution.",
            Movement.Same => "the grade is the same.",
            Movement.NoGrade => "without two grades no direction is said.",
            Movement.CarriedForward => "a grade that was carried forward has not moved, and no movement is said.",
            Movement.NotDeterminable when about.Succession.Missing.Count > 0 => "no direction is said, because not every question that it descends from has a judgment on record.",
            Movement.NotDeterminable when !about.IsInOrder => "no direction is said, because the sources do not say which judgment came first.",
            Movement.NotDeterminable => "no direction is said, because the earlier grades point different ways.",
            _ when about.ScalesDiffer => $"the grades are not comparable, because the scales differ: {Scales(about)}.",
            _ => "the grades are not comparable, so that neither is called better or worse.",
        };
        return telling.Say(text, claim);
    }

    private static string Scales(Case about) =>
        Wording.Clauses(about.Scales.Select(scale => $"{scale.Framework} has {Wording.List(scale.Fact.Grades.Select(entry => entry.Grade.ToString()))}"));

    private static Claim Judged(Telling telling, OnRecord<Judgment> judged) => telling.Of(ClaimKind.Judgment).First(claim => claim.On[0].Event == judged.Event);
}
