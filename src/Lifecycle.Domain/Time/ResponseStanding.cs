using System.Text.Json.Serialization;

namespace Lifecycle.Domain.Time;

/// <summary>How the duty to answer a report stands on a day.</summary>
public enum ResponseStanding
{
    /// <summary>The report is older than the duty.</summary>
    [JsonStringEnumMemberName("no such duty")] NoDuty,

    [JsonStringEnumMemberName("not due")] NotDue,

    /// <summary>It depends on how the publication date is read whether the answer is due, or whether there is a duty at all.</summary>
    Ambiguous,

    [JsonStringEnumMemberName("past due without an answer on record")] PastDue,

    [JsonStringEnumMemberName("not determinable")] NotDeterminable,
}

/// <summary>
/// How a local policing body's duty to answer a report within 56 days stands on a day, in a word and in a sentence, with the last
/// day for the answer by the earliest and by the latest reading (null: none). Answers themselves are not recorded here, and it says so.
/// </summary>
public sealed record ResponseOnDay(ResponseStanding Standing, string Said, DateOnly? First, DateOnly? Last)
{
    private const string NoAnswer = "no published answer is on record";

    public static ResponseOnDay Of(Edtf? publication, DateOnly day) => ResponseDuty.DueFrom(publication) switch
    {
        ResponseDue.NotApplicable => new(
            ResponseStanding.NoDuty, $"no duty to answer within 56 days: the report was published before {Spoken.Of(ResponseDuty.InForceFrom)}, when that duty came into force", null, null),
        ResponseDue.Between due when day <= due.First => new(ResponseStanding.NotDue, $"not due: {Due(due.First, due.Last)}; {NoAnswer}", due.First, due.Last),
        ResponseDue.Between due when day <= due.Last => new(
            ResponseStanding.Ambiguous, $"ambiguous from {Spoken.Of(due.First.AddDays(1))} to {Spoken.Of(due.Last)}: {Due(due.First, due.Last)}; {NoAnswer}", due.First, due.Last),
        ResponseDue.Between due => new(ResponseStanding.PastDue, $"past due since {Spoken.Of(due.Last.AddDays(1))}, and {NoAnswer}", due.First, due.Last),
        ResponseDue.OnlyIfInForce due => new(
            day <= due.First ? ResponseStanding.NotDue : ResponseStanding.Ambiguous,
            $"{(day <= due.First ? "not due" : "ambiguous")}: no duty to answer within 56 days if the report was published before {Spoken.Of(ResponseDuty.InForceFrom)}, else {Due(due.First, due.Last)}; {NoAnswer}",
            due.First,
            due.Last),
        ResponseDue.NotDeterminable unknown => new(ResponseStanding.NotDeterminable, $"not determinable: {unknown.Why}; {NoAnswer}", null, null),
        var other => throw new InvalidOperationException($"{other} is no answer to when a response is due."),
    };

    private static string Due(DateOnly first, DateOnly last) => first == last
        ? $"the local policing body's answer is due by {Spoken.Of(last)}, the day of publication counted as the first of 56"
        : $"the local policing body's answer is due by {Spoken.Of(first)} at the earliest and {Spoken.Of(last)} at the latest, the day of publication counted as the first of 56";
}
