using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Recommendations;

/// <summary>What extending a deadline needs: a deadline that is there, and a later one in its place.</summary>
internal static class Extending
{
    public static Refusal? Check(Recommendation made, LifeStep step, Inspection inspection)
    {
        if ((step.Step == Step.DeadlineExtended) != step.Revised is not null)
            return new("step-contradicts-itself", $"{step.Name()} of {made.Name()}: a revised deadline goes with a deadline that is extended, and with no other step");
        if (step.Revised is not { } revised) return null;
        if (step.Part is not null) return new("step-contradicts-itself", $"{step.Name()} of {made.Name()} names its parts in the revised deadline, and not beside it");

        var unknown = revised.Covers.FirstOrDefault(label => made.Parts.All(part => part.Label != label));
        if (unknown is not null) return new("unknown-reference", $"{step.Name()} names part \"{unknown}\", which {made.Name()} does not have");
        if (WithoutDeadline(made, revised) is { } missing) return new("no-deadline", $"{step.Name()}: {missing} of {made.Name()} has no deadline that could be extended");

        var published = inspection.Facts.Find<Publication>("publication")?.Date.Date;
        return Extended(made, revised).FirstOrDefault(deadline => !IsLater(revised, deadline, published)) is { } before
            ? new("not-an-extension", $"{step.Name()} of {made.Name()}: \"{revised.Words}\" ({revised.Rule}) is not later than \"{before.Words}\" ({before.Rule}); a deadline stated wrongly is a correction")
            : null;
    }

    /// <summary>What an extension covers without there being a deadline; null where there is one for all of it.</summary>
    public static string? WithoutDeadline(Recommendation made, Deadline revised)
    {
        if (revised.Covers.Count == 0) return made.Deadlines.Count == 0 ? "the whole" : null;

        return revised.Covers.Where(label => !made.Deadlines.Any(deadline => Covers(deadline, label))).Select(label => $"part \"{label}\"").FirstOrDefault();
    }

    /// <summary>Whether a deadline is for a part (null: the whole); one that names no part is for all.</summary>
    public static bool Covers(Deadline deadline, string? part) => deadline.Covers.Count == 0 || (part is not null && deadline.Covers.Contains(part));

    private static IEnumerable<Deadline> Extended(Recommendation made, Deadline revised) =>
        made.Deadlines.Where(deadline => revised.Covers.Count == 0 || deadline.Covers.Count == 0 || revised.Covers.Any(deadline.Covers.Contains));

    // Where one of them cannot be worked out, the sources are taken at their word.
    private static bool IsLater(Deadline revised, Deadline original, Edtf? published) =>
        revised.Rule.DueFrom(published) is not Due.Between late || original.Rule.DueFrom(published) is not Due.Between early || late.Latest > early.Latest;
}
