using Lifecycle.Domain.Explanations;

namespace Lifecycle.Domain.Inspections;

/// <summary>Why something on record is not there yet when only what was published by a day counts.</summary>
public static class NotYetPublished
{
    /// <param name="dossier">What is on record, whenever it was published.</param>
    /// <param name="judged">A judgment of it.</param>
    /// <param name="day">The day.</param>
    /// <returns>In words: "its report was published in March 2017". Null where it had been published by then, or may have been.</returns>
    public static string? Why(Dossier dossier, OnRecord<Judgment> judged, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(judged);
        var published = dossier.Standing<Publication>(judged.Inspection!).FirstOrDefault()?.Fact.Date.Date;
        if (published is not null && published.Earliest > day) return $"its report was published {When.In(published)}";

        var inspected = dossier.Standing<InspectionOutline>(judged.Inspection!).FirstOrDefault()?.Fact.Occurred;
        if (published is null && inspected is not null && inspected.Earliest > day) return $"the publication date of its report is not recorded, and its inspection took place {When.In(inspected)}";

        var told = judged.From.MadeKnown ?? judged.From.Occurred.Date;
        return told is not null && told.Earliest > day ? $"it was {(judged.From.MadeKnown is null ? "given" : "made known")} {When.In(told)}" : null;
    }
}
