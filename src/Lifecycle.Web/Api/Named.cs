using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Inspections;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>What a filter names; null: nothing. A <paramref name="Question"/> is named as its framework names it.</summary>
public sealed record FilterNames(string? Force = null, string? Inspection = null, string? Framework = null, string? Question = null);

/// <summary>
/// What a filter names must be on record: a misspelt force would otherwise be answered by an empty list, which reads as if nothing
/// were on record of it.
/// </summary>
public sealed class Named(ForcesQuery forces, InspectionsQuery inspections, FrameworksQuery frameworks)
{
    /// <returns>The problem; null where what is named is on record, or nothing is named.</returns>
    public async Task<ProblemHttpResult?> Missing(FilterNames names, Times times, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(times);
        if (names.Force is { } force && !await forces.Exists(force, times.At, stop)) return Problems.NotFound($"force \"{force}\"", times);
        if (names.Inspection is { } inspection && !await inspections.Exists(inspection, times.At, stop)) return Problems.NotFound($"inspection \"{inspection}\"", times);
        if (names.Framework is { } framework && await frameworks.Ids(times.At, stop) is var ids && !ids.Contains(framework)) return Problems.NotFound($"framework \"{framework}\"", times, ids);

        return names.Question is { } question && await frameworks.Questions(times.At, stop) is var questions && !questions.Contains(question)
            ? Problems.NotFound($"question \"{question}\"", times, questions)
            : null;
    }
}
