using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Threads;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>A subject that a thread finds in both reports, or in one of them only, with what each says of it.</summary>
internal sealed record ComparedSubject(string Title, string Thread, string AssertedBy, ThreadStatus Status, IReadOnlyList<LinkAnswer> Links);

/// <summary>The subjects that stand in one way to one another.</summary>
internal sealed record ComparedPart(ClaimKind Kind, string Heading, string Said, IReadOnlyList<ComparedSubject> Subjects);

/// <summary>Two reports by subject, as the explanation's threads join them: reversed, persisting, new, gone.</summary>
internal static class SideBySide
{
    private static readonly (ClaimKind Kind, string Heading, string Said)[] Parts =
    [
        (ClaimKind.Reversed, "Reversed", "The later report finds the opposite."),
        (ClaimKind.Persisting, "Persisting", "Both reports have it, in the same or in changed scope."),
        (ClaimKind.Thematic, "Joined by theme only", "For a person to confirm: only the theme is shared."),
        (ClaimKind.New, "New", "Of the two, only the later report is on record with it."),
        (ClaimKind.Gone, "Gone", "Of the two, only the earlier report is on record with it. That is not to say that it was put right."),
    ];

    public static IReadOnlyList<ComparedPart> Of(Explanation explanation, IReadOnlyList<ThreadAnswer> threads) =>
    [
        .. Parts
            .Select(part => new ComparedPart(part.Kind, part.Heading, part.Said, Subjects([.. explanation.Claims.Where(claim => claim.Kind == part.Kind && claim.Thread is not null)], threads)))
            .Where(part => part.Subjects.Count > 0),
    ];

    private static IReadOnlyList<ComparedSubject> Subjects(IReadOnlyList<Claim> claims, IReadOnlyList<ThreadAnswer> threads) =>
    [
        .. threads
            .Select(thread => new ComparedSubject(thread.Title, thread.Thread, thread.AssertedBy, thread.Status, [.. thread.Links.Where(link => claims.Any(claim => Tells(claim, thread, link)))]))
            .Where(subject => subject.Links.Count > 0),
    ];

    private static bool Tells(Claim claim, ThreadAnswer thread, LinkAnswer link) =>
        claim.Thread == thread.Thread && claim.Strength == link.Strength && claim.About.ToHashSet().SetEquals(link.Earlier.Concat(link.Later).Select(RefOf));

    private static string RefOf(ItemAnswer item) => new ItemRef(item.Kind, item.Id, item.Part).ToString();
}
