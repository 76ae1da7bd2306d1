using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>Reads query parameters. The first that cannot be read is the answer's problem; it names what was expected.</summary>
public sealed class Asked
{
    public const int DefaultLimit = 100;

    public const int MaxLimit = 1000;

    public ProblemHttpResult? Problem { get; private set; }

    public int Limit(string? limit) => limit is null ? DefaultLimit
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 1 and <= MaxLimit ? rows
        : Fault("limit", $"\"{limit}\" is not a number of rows; expected 1 to {MaxLimit}", DefaultLimit);

    public string? After(string? after)
    {
        try
        {
            return Cursor.Read(after);
        }
        catch (Exception malformed) when (malformed is FormatException or ArgumentException)
        {
            return Fault("after", $"\"{after}\" is not a cursor; expected the \"next\" of a page", (string?)null);
        }
    }

    public T? Word<T>(string name, string? word) where T : struct, Enum => word is null ? null
        : Words.TryParse<T>(word, out var member) ? member
        : Fault(name, $"\"{word}\" is not known; expected one of {string.Join(", ", Words.All<T>())}", (T?)null);

    public IReadOnlyList<T> AllWords<T>(string name, IReadOnlyList<string> words) where T : struct, Enum =>
        [.. words.Select(word => Word<T>(name, word)).OfType<T>()];

    public DateOnly? Day(string name, string? day) => day is null ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : Fault(name, $"\"{day}\" is not a day; expected YYYY-MM-DD", (DateOnly?)null);

    public bool? Flag(string name, string? flag) => flag switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => Fault(name, $"\"{flag}\" is not known; expected true or false", (bool?)null),
    };

    public T? Text<T>(string name, string? text) where T : struct, IParsable<T> => text is null ? null
        : T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value
        : Fault(name, Reason<T>(text), (T?)null);

    public QuestionRef? Judgment(string name, string judgment) => QuestionRef.TryParse(judgment, CultureInfo.InvariantCulture, out var named)
        ? named
        : Fault(name, $"\"{judgment}\" is not a judgment; expected inspection/question, such as crime-2014.northamptonshire/reducing-crime", (QuestionRef?)null);

    public T Fault<T>(string name, string detail, T instead)
    {
        Problem ??= Problems.BadParameter(name, detail);
        return instead;
    }

    private static string Reason<T>(string text) where T : IParsable<T>
    {
        try
        {
            T.Parse(text, CultureInfo.InvariantCulture);
            return "unreadable";
        }
        catch (FormatException malformed)
        {
            return malformed.Message;
        }
    }
}
