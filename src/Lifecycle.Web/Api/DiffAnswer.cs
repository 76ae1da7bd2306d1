using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Differences;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>
/// What differs between two bases, both as they were stated: what stands at the later one only, at the earlier one only, and otherwise at
/// each, with the reason, the event and the sources of every difference.
/// </summary>
public sealed record DiffAnswer(string Of, StatedBasis From, StatedBasis To, IReadOnlyList<BasisDifference> Added, IReadOnlyList<BasisDifference> Removed, IReadOnlyList<BasisDifference> Changed)
{
    internal const string FromValidAtSaid = "The earlier basis: what had happened by this day (YYYY-MM-DD); as validAt unless told. One of the three is needed";

    internal const string FromPublishedAtSaid = "The earlier basis: what reports published by this day said (YYYY-MM-DD); as publishedAt unless told";

    internal const string FromKnownAtSaid = "The earlier basis: what was recorded by this position, instant or day; as knownAt unless told";

    /// <summary>The earlier basis that a request names.</summary>
    internal static async Task<(AsOf? From, ProblemHttpResult? Problem)> Since(
        HttpContext context, ResolvingTimes resolving, Times later, string? fromValidAt, string? fromPublishedAt, string? fromKnownAt)
    {
        var (from, problem) = await EarlierTimes.Read(context, resolving, later, fromValidAt, fromPublishedAt, fromKnownAt);
        return from is null && problem is null
            ? (null, Problems.BadParameter("fromValidAt", "missing; expected an earlier basis: one of fromValidAt, fromPublishedAt, fromKnownAt, or several"))
            : (from, problem);
    }

    internal static Reply<DiffAnswer> Reply(string of, Answer<DifferenceList> answer, HttpContext context)
    {
        var (list, from, to) = (answer.Value, EarlierBasis.Of(context)!, Times.Of(context)!.Stated);
        return new Answer<DiffAnswer>(new(of, from, to, list.Added, list.Removed, list.Changed), answer.Basis, answer.Changed).AsReply(Rows.Of);
    }
}
