using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Tests.Explanations;

/// <summary>Explanations of what is on record, and facts to explain.</summary>
internal static class Explained
{
    public const string Crime = "crime-2014.northamptonshire";
    public const string Peel = "peel-2017.northamptonshire";

    /// <summary>After all that these tests tell of.</summary>
    public static readonly DateOnly Today = new(2026, 1, 1);

    public static readonly Judgment ReducingGood = Judgment.Given("reducing", Grade.Parse("good"));
    public static readonly Judgment AsbGood = Judgment.Given("asb", Grade.Parse("good"));
    public static readonly Judgment PreventionLower = Judgment.Given("prevention", Grade.Parse("requires improvement"));

    /// <summary>Both questions of 2014 judged good, and the question that merges them lower in 2017.</summary>
    public static Entries Merged() => Frameworks.Peel.OnRecord().Inspection(Crime, "2014-11", ReducingGood, AsbGood).Inspection(Peel, "2017", PreventionLower);

    public static Explanation Why(this Entries record, string judgment, params string[] from)
    {
        var (explanation, refusal) = Explaining.Why(record.Dossier, QuestionRef.Parse(judgment), [.. from.Select(named => QuestionRef.Parse(named))], Today);
        Assert.Null(refusal);
        return explanation!;
    }

    /// <summary>What an explanation says of one kind; absences in square brackets.</summary>
    public static IEnumerable<string> Says(this Explanation explanation, ClaimKind kind) =>
        explanation.Claims.Where(claim => claim.Kind == kind).Select(claim => claim.Absence ? $"[{claim.Statement}]" : claim.Statement);

    public static Finding Found(string id, string question, Polarity polarity, string statement, string? since = null) =>
        new(id, question, polarity, statement, Items<string>.Empty, Items<string>.Empty, since);

    public static ThreadLink Link(Strength strength, string? earlier, string? later, string? note = null) =>
        new(strength, Side(earlier), Side(later), note);

    private static Items<ItemRef> Side(string? items) => Items.Of((items?.Split("; ") ?? []).Select(item => ItemRef.Parse(item)));
}
