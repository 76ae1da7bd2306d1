using Lifecycle.Domain.Frameworks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>Problem details (RFC 9457) with stable type names.</summary>
public static class Problems
{
    /// <summary>What is not there at the times asked for may be there at others, so those are named.</summary>
    public static ProblemHttpResult NotFound(string what, Times times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return NotFound(what, times.Said);
    }

    /// <summary>The same of something of which there are few: what there is instead.</summary>
    public static ProblemHttpResult NotFound(string what, Times times, IReadOnlyList<string> expected)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(expected);
        return NotFound(what, expected.Count == 0 ? times.Said : $"{times.Said}; expected one of {string.Join(", ", expected)}");
    }

    /// <summary>The same of a judgment, with a sentence that says why, where there is one.</summary>
    public static ProblemHttpResult NoJudgment(QuestionRef judgment, Times times, string? why)
    {
        ArgumentNullException.ThrowIfNull(times);
        return NotFound($"judgment \"{judgment}\"", times.Said, why);
    }

    /// <summary>The same of a comparison.</summary>
    public static ProblemHttpResult NotFoundAtEither(string what) => NotFound(what, " at either basis");

    private static ProblemHttpResult NotFound(string what, string where, string? why = null) => Make(StatusCodes.Status404NotFound, "not-on-record", "Not on record", $"There is no {what} on record{where}.{Then(why)}");

    public static ProblemHttpResult BadParameter(string name, string detail) => Make(StatusCodes.Status400BadRequest, "bad-parameter", "Bad parameter", $"{name}: {detail}", ("parameter", name));

    /// <summary>What nothing here answered: an address that is not there, or a method that it does not have.</summary>
    public static ProblemHttpResult Of(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return TypedResults.Problem(statusCode: response.StatusCode, detail: response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "There is no such address. Those that there are stand in /openapi/v1.json.",
            StatusCodes.Status405MethodNotAllowed => $"This address does not take the method; it takes {response.Headers.Allow}.",
            _ => null,
        });
    }

    public static ProblemHttpResult NotAcceptable() => Make(
        StatusCodes.Status406NotAcceptable, "not-acceptable", "Not acceptable", "This answer is there as application/json and as text/csv.");

    public static ProblemHttpResult FeedIsNotAcceptable() => Make(
        StatusCodes.Status406NotAcceptable,
        "not-acceptable",
        "Not acceptable",
        $"This answer is there as {CloudEventWriter.Batch} and as application/json.");

    public static ProblemHttpResult NotYetProjected(long position) => Make(
        StatusCodes.Status503ServiceUnavailable,
        "not-yet-projected",
        "Not yet projected",
        $"Position {position} is in the log; the read models have not come to it yet. Try again.");

    public static ProblemHttpResult LinkedDataIsNotAcceptable() => Make(
        StatusCodes.Status406NotAcceptable,
        "not-acceptable",
        "Not acceptable",
        $"This answer is there as {LinkedDataReply.MediaType} and as application/json.");

    public static ProblemHttpResult LinesAreNotAcceptable() => Make(
        StatusCodes.Status406NotAcceptable, "not-acceptable", "Not acceptable", "This answer is there as application/x-ndjson.");

    public static ProblemHttpResult TooManyStreams(int most) => Make(
        StatusCodes.Status503ServiceUnavailable,
        "too-many-streams",
        "Too many streams",
        $"{most} readers follow the log here already. Try again later, or read /api/events page by page.");

    /// <param name="refusal">What is refused.</param>
    /// <param name="times">The times asked for.</param>
    /// <param name="why">A sentence that says why a judgment is not on record; null where there is none.</param>
    public static ProblemHttpResult Refused(Domain.Refusal refusal, Times times, string? why)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArgumentNullException.ThrowIfNull(times);
        var detail = char.ToUpperInvariant(refusal.Detail[0]) + refusal.Detail[1..];
        return refusal.Code == "judgment-not-on-record"
            ? Make(StatusCodes.Status404NotFound, refusal.Code, "Not on record", $"{detail}{times.Said}.{Then(why)}")
            : Make(StatusCodes.Status400BadRequest, refusal.Code, "Refused", $"{detail}.");
    }

    private static string Then(string? sentence) => sentence is null ? "" : $" {sentence}";

    private static ProblemHttpResult Make(int status, string type, string title, string detail, params (string Key, object? Value)[] more) => TypedResults.Problem(
        detail: detail,
        statusCode: status,
        title: title,
        type: $"urn:lifecycle:problem:{type}",
        extensions: more.ToDictionary(pair => pair.Key, pair => pair.Value));
}
