using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Inspections;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>
/// What a filter names must be on record: a misspelt force would otherwise be answered by an empty list, which reads as if nothing
/// were on record of it.
/// </summary>
public sealed class Named(ForcesQuery forces, InspectionsQuery inspections)
{
    /// <returns>The problem; null where what is named is on record, or nothing is named.</returns>
    public async Task<ProblemHttpResult?> Missing(string? force, string? inspection, AsOf at, CancellationToken stop)
    {
        if (force is not null && !await forces.Exists(force, at, stop)) return Problems.NotFound($"force \"{force}\"");

        return inspection is not null && !await inspections.Exists(inspection, at, stop) ? Problems.NotFound($"inspection \"{inspection}\"") : null;
    }
}
