using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>
/// What an assertion is about, read off its stream's id: ids are public addresses of a fixed form
/// (<c>inspection/{framework}.{force}</c>, a second one in the cycle <c>….2</c>; <c>recommendation/{inspection}.{label}</c>).
/// </summary>
public sealed record Scope(string? Force, string? Framework, string? Inspection, IReadOnlyList<string> Inspections, string? Question)
{
    public static Scope Of(string stream, Fact fact)
    {
        var (category, id) = Split(stream);
        return category switch
        {
            "force" => new(id, null, null, [], null),
            "framework" => new(null, id, null, [], QuestionOf(fact, id)),
            "inspection" or "recommendation" => OfInspection(category == "inspection" ? id : InspectionOf(id), fact),
            "thread" when fact is SubjectThread thread => new(thread.Force, null, null, InspectionsOf(thread), null),
            _ => new(null, null, null, [], null),
        };
    }

    /// <summary>The inspection that a recommendation's id begins with.</summary>
    public static string InspectionOf(string recommendation)
    {
        var parts = recommendation.Split('.');
        var numbered = parts.Length > 3 && parts[2].All(char.IsAsciiDigit);
        return string.Join('.', parts.Take(numbered ? 3 : 2));
    }

    /// <summary>The inspection that an item of a thread belongs to.</summary>
    public static string InspectionOf(ItemRef item) =>
        item.Kind == ItemKind.Recommendation ? InspectionOf(item.Id) : item.Id.Split('/')[0];

    private static Scope OfInspection(string inspection, Fact fact)
    {
        var parts = inspection.Split('.');
        return new(parts.ElementAtOrDefault(1), parts[0], inspection, [inspection], QuestionOf(fact, parts[0]));
    }

    private static string? QuestionOf(Fact fact, string framework)
    {
        var question = fact switch
        {
            Judgment judgment => judgment.Question,
            Finding finding => finding.Question,
            Measure measure => measure.Question,
            Moderation moderation => moderation.Question,
            MonitoringIntention intention => intention.Question,
            Domain.Recommendations.Recommendation recommendation => recommendation.Question,
            Domain.Frameworks.FrameworkQuestion framed => framed.Question,
            Domain.Frameworks.QuestionLineage lineage => lineage.Question,
            _ => null,
        };
        return question is null ? null : $"{framework}/{question}";
    }

    private static IReadOnlyList<string> InspectionsOf(SubjectThread thread) =>
        [.. thread.Links.SelectMany(link => link.Earlier.Concat(link.Later)).Select(InspectionOf).Distinct().Order(StringComparer.Ordinal)];

    private static (string Category, string Id) Split(string stream)
    {
        var slash = stream.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (stream, "") : (stream[..slash], stream[(slash + 1)..]);
    }
}
