using Lifecycle.Domain;
using Lifecycle.Domain.Time;

namespace Lifecycle.ReadModels.Differences;

/// <summary>Differences in a sentence each.</summary>
internal static class Sentences
{
    public static string Added(string what, string says, IReadOnlyList<Because> because) => Sentence($"{what} (\u201c{says}\u201d) stands at the later basis only", because);

    public static string Removed(string what, string says, IReadOnlyList<Because> because) => Sentence($"{what} (\u201c{says}\u201d) stands at the earlier basis only", because);

    public static string Changed(string what, string before, string after, IReadOnlyList<Because> because) =>
        Sentence(before == after ? $"{what} (\u201c{after}\u201d) stands at both bases, but not alike" : $"{what} changed from \u201c{before}\u201d to \u201c{after}\u201d", because);

    private static string Sentence(string said, IReadOnlyList<Because> because)
    {
        var clauses = string.Join("; ", because.Select(Clause));
        return $"{char.ToUpperInvariant(said[0])}{said[1..]}: {clauses}{(clauses.EndsWith(".\u201d", StringComparison.Ordinal) ? "" : ".")}";
    }

    private static string Clause(Because because)
    {
        var when = because.When is { } date ? $", {Spoken.Of(Occasion.Parse(date.Stated))}" : "";
        var at = because.Event is { } happened ? $" (position {happened.Position})" : "";
        return because.Cause switch
        {
            Cause.NotCertainEarlier or Cause.NotCertainLater => $"it was {Words.Of(because.Cause)} ({because.Why})",
            Cause.HappenedLater => because.What is null ? $"it belongs to a later time{when}" : $"{because.What} came later{when}",
            Cause.Withdrawn when because.Event is null => $"{because.What ?? "it"} was withdrawn by an event that is not public",
            Cause.Corrected or Cause.Withdrawn when because.When is not null => $"{because.What ?? "it"} was {Words.Of(because.Cause)}, which was made known {Made(because)}{at}{Reason(because)}",
            _ => $"{because.What ?? "it"} was {Words.Of(because.Cause)}{when}{at}{Reason(because)}",
        };
    }

    private static string Made(Because because) => Edtf.Parse(because.When!.Stated) is { Precision: Precision.Day, IsInterval: false } day ? $"on {Spoken.Of(day)}" : $"in {Spoken.Of(Occasion.Parse(because.When.Stated))}";

    private static string Reason(Because because) => because.Why is { } why ? $", with the reason \u201c{why}\u201d" : "";
}
