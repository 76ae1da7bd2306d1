using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>What had been asked of the force, how that stands, and what it is asked now.</summary>
internal static class TellingOfRequests
{
    private static readonly string[] Declaring = ["The", "A", "An", "It", "There", "This", "These", "Some", "All", "No", "Its", "Their"];

    public static IEnumerable<Sentence> Tell(Telling telling)
    {
        var all = telling.Of(ClaimKind.Recommendation);
        if (all.Where(claim => claim.Absence).ToList() is { Count: > 0 } none)
            yield return telling.Say($"under {Wording.List(Unasked(telling).Select(question => $"the question {telling.On(question)}"))} no recommendation is on record.", none);

        var before = all.Where(claim => !claim.Absence && claim.On[0].Inspection != telling.About.Inspection).ToList();
        foreach (var group in before.GroupBy(claim => claim.On[0].Inspection!))
            foreach (var sentence in Before(telling, [.. group])) yield return sentence;

        foreach (var sentence in Now(telling, [.. all.Where(claim => !claim.Absence && claim.On[0].Inspection == telling.About.Inspection)])) yield return sentence;
    }

    private static IEnumerable<QuestionRef> Unasked(Telling telling) => telling.About.EarlierPlaces
        .Where(place => !telling.About.Dossier.Standing<Recommendation>().Any(made => Case.StandsUnder(made.As<Fact>(), [place])))
        .Select(telling.About.QuestionOf);

    private static IEnumerable<Sentence> Before(Telling telling, IReadOnlyList<Claim> claims)
    {
        var when = When.In(claims[0].On[0].From.Occurred);
        claims = [.. claims.OrderBy(claim => IsHere(telling, claim) ? 0 : 1)];
        var asked = claims
            .Select(claim => IsHere(telling, claim) ? Ask(telling, claim) : $"under the question {telling.On(new(claim.On[0].Framework!, claim.Fact<Recommendation>()!.Question))}, {Ask(telling, claim)}");
        yield return telling.Say($"{when} the force had been asked{(IsHere(telling, claims[0]) ? "" : ",")} {Wording.Clauses(asked)}.", claims);

        var links = telling.Of(ClaimKind.Reversed, ClaimKind.Persisting, ClaimKind.Thematic)
            .Where(link => claims.Any(claim => FollowUpClaims.TakenUp(telling.About, claim.On[0].As<Recommendation>()!).Exists(taken => ReferenceEquals(taken.Link, link.Link!.Link))));
        yield return telling.Say($"{Due(telling, claims)}; {Closures(telling, claims)}, and {Taken(telling, claims)}.", [.. claims, .. links]);
    }

    private static bool IsHere(Telling telling, Claim claim) => Case.StandsUnder(claim.On[0], telling.About.EarlierPlaces);

    private static string Due(Telling telling, IReadOnlyList<Claim> claims)
    {
        var obligations = claims.SelectMany(claim => FollowUpClaims.Obligations(telling.About, claim.On[0].As<Recommendation>()!)).Where(each => each.Deadline is not null).ToList();
        if (obligations.Count == 0) return "no deadline is stated";

        return $"{Due([.. obligations.Select(each => (each.Deadline, each.Certain.Due!)).Distinct().Select(deadline => deadline.Item2)])}{Extended(obligations)}";
    }

    private static string Due(IReadOnlyList<Due> dues)
    {
        if (dues.OfType<Due.NotDeterminable>().FirstOrDefault() is { } unknown) return $"when that fell due cannot be determined, for the reason “{unknown.Why}”";

        var between = dues.Cast<Due.Between>().ToList();
        var (first, last) = (between.Min(due => due.Earliest), between.Max(due => due.Latest));
        return first == last ? $"it was due on {Spoken.Of(first)}" : $"{(dues.Count == 1 ? "the deadline" : "the deadlines")} fell {Wording.Between(first, last)}";
    }

    private static string Extended(IReadOnlyList<ObligationOnDay> obligations)
    {
        var certain = obligations.Where(each => each.Certain.Extension is not null)
            .Select(each => $"“{each.Obligation.Deadline!.Words}” had been extended {When.In(each.Certain.Extension!.Fact.Occurred)} to “{each.Deadline!.Words}”").Distinct().ToList();
        var open = obligations.Select(each => (each.Obligation.Deadline, May: FollowUpClaims.MayExtend(each)?.Fact.Revised)).Where(each => each.May is not null)
            .Select(each => $"“{each.Deadline!.Words}” may have been extended by then to “{each.May!.Words}”").Distinct().ToList();
        return $"{(certain.Count == 0 ? "" : $", after {Wording.List(certain)}")}{(open.Count == 0 ? "" : $", though {Wording.List(open)}")}";
    }

    private static string Closures(Telling telling, IReadOnlyList<Claim> claims)
    {
        var states = claims.GroupBy(claim => StateOf(telling, claim)).OrderBy(group => group.Key).ToList();
        if (states is [{ Key: RecommendationState.NoClosureRecorded }]) return "no closure is recorded";

        return claims.Count == 1
            ? Closure.Said(states[0].Key)
            : Wording.Clauses(states.Select(group => $"of {Wording.Number(group.Count())} the record says that {Closure.Said(group.Key)}"));
    }

    private static RecommendationState StateOf(Telling telling, Claim claim) =>
        Closure.StateOf(claim.Fact<Recommendation>()!, telling.About.Dossier.Standing<LifeStep>().Where(step => step.Event.Stream == claim.On[0].Event.Stream), telling.About.On);

    private static string Taken(Telling telling, IReadOnlyList<Claim> claims)
    {
        var taken = claims.Select(claim => FollowUpClaims.TakenUp(telling.About, claim.On[0].As<Recommendation>()!)).ToList();
        var groups = taken.Where(links => links.Count > 0).GroupBy(links => links.Min(link => link.Link.Strength)).OrderBy(group => group.Key).ToList();
        var report = telling.Report(telling.About.Inspection);
        if (groups.Count == 0) return $"nothing on record says that {report} takes {(claims.Count == 1 ? "it" : "them")} up";
        if (claims.Count == 1) return $"{report} takes it up {How(groups[0].Key)}{(taken[0].Exists(link => link.Link.Later.Any(telling.About.IsOnLater)) ? "" : " under another question")}";

        var parts = groups.Select(group => $"{(group.Count() == taken.Count ? "all of them" : Wording.Number(group.Count()))} {How(group.Key)}");
        var elsewhere = taken.Count(links => links.Count > 0 && !links.Exists(link => link.Link.Later.Any(telling.About.IsOnLater)));
        var under = elsewhere == 0 ? "" : $", {Wording.Number(elsewhere)} of them under another question";
        var untaken = taken.Count(links => links.Count == 0);
        return $"{report} takes up {Wording.List(parts)}{under}{(untaken == 0 ? "" : $", while of {Wording.Number(untaken)} nothing on record says so")}";
    }

    private static string How(Strength strength) => strength switch
    {
        Strength.Same => "as the same subject",
        Strength.ChangedScope => "in changed scope",
        Strength.Thematic => "by theme only",
        Strength.Reversed => "as reversed",
        _ => "as persisting",
    };

    private static IEnumerable<Sentence> Now(Telling telling, IReadOnlyList<Claim> claims)
    {
        var report = telling.Report(telling.About.Inspection);
        var mirrored = claims.Where(claim => claim.Fact<Recommendation>()!.Kind == RecommendationKind.AreaForImprovement && IsOnATold(telling, claim)).ToList();
        if (mirrored.Count > 0)
        {
            yield return telling.Say(
                $"beside findings told here {(mirrored.Count == 1 ? "stands" : "stand")} {Wording.Count(mirrored.Count, "area", "areas")} for improvement.",
                mirrored.SelectMany(claim => Joining(telling, claim).Prepend(claim)));
        }

        foreach (var group in claims.Except(mirrored).GroupBy(claim => (claim.Fact<Recommendation>()!.Kind, claim.Fact<Recommendation>()!.Under)).OrderBy(group => group.Key.Under is null ? 0 : 1))
        {
            var count = group.Count();
            var text = group.Key switch
            {
                (RecommendationKind.CauseOfConcern, _) => $"{report} names {Wording.Count(count, "cause of concern", "causes of concern")}: {Wording.Clauses(group.Select(claim => telling.Clause(claim.Fact<Recommendation>()!.Statement)))}.",
                (RecommendationKind.AreaForImprovement, _) => $"as {(count == 1 ? "an area" : "areas")} for improvement, {report} asks the force {Asks(telling, group)}.",
                (_, not null) => $"under {(count == 1 ? "it stands" : "it stand")} {Wording.Count(count, "recommendation", "recommendations")}: {Asks(telling, group)}.",
                _ => $"as {(count == 1 ? "a recommendation" : "recommendations")}, {report} asks the force {Asks(telling, group)}.",
            };
            yield return telling.Say(text, group.SelectMany(claim => Joining(telling, claim).Prepend(claim)));
        }
    }

    private static List<Claim> Joining(Telling telling, Claim claim) => telling.LinksTo(new ItemRef(ItemKind.Recommendation, claim.Fact<Recommendation>()!.Id(), null));

    /// <summary>Whether a thread joins it to a finding that was told.</summary>
    private static bool IsOnATold(Telling telling, Claim claim)
    {
        var threads = Joining(telling, claim).Select(link => link.Thread).ToHashSet();
        return telling.Of(ClaimKind.Weakness, ClaimKind.Mixed, ClaimKind.StrengthFound).Exists(found => telling.LinksTo(ItemIndex.RefOf(found.On[0])!).Exists(link => threads.Contains(link.Thread)));
    }

    private static string Asks(Telling telling, IEnumerable<Claim> claims) => Wording.Clauses(claims.Select(claim => Ask(telling, claim)));

    /// <summary>What is asked, as an infinitive: "to share what works".</summary>
    private static string Ask(Telling telling, Claim claim)
    {
        var statement = claim.Fact<Recommendation>()!.Statement;
        return $"{(Declaring.Contains(statement.Split(' ')[0]) ? "that" : "to")} {telling.Clause(Wording.Ask(statement))}";
    }
}
