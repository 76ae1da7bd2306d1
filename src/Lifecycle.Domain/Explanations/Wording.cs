using System.Globalization;
using System.Text.RegularExpressions;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>Numbers, lists and clauses as formal British prose has them.</summary>
internal static partial class Wording
{
    private static readonly string[] Small =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    public static string Number(int number) => number < Small.Length ? Small[number] : Grouped(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>"one weakness", "five weaknesses".</summary>
    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>A decimal string with its thousands set apart, and a minus in words left to the sentence.</summary>
    public static string Grouped(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var (whole, rest) = point < 0 ? (number, "") : (number[..point], number[point..]);
        var sign = whole.StartsWith('-') ? "-" : "";
        var digits = whole[sign.Length..];
        for (var at = digits.Length - 3; at > 0; at -= 3) digits = digits.Insert(at, ",");
        return sign + digits + rest;
    }

    /// <summary>"a, b and c".</summary>
    public static string List(params IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary>Clauses that may hold commas of their own: "a; b; and c".</summary>
    public static string Clauses(params IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join("; ", all.SkipLast(1))}; and {all[^1]}";
    }

    /// <summary>"between 1 February and 30 May 2015".</summary>
    public static string Between(DateOnly first, DateOnly last)
    {
        var (from, to) = (Spoken.Of(first), Spoken.Of(last));
        return $"between {(first.Year == last.Year ? from[..from.LastIndexOf(' ')] : from)} and {to}";
    }

    public static string Begin(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A name with the quotation marks of prose.</summary>
    public static string Quoted(string name) => Straight().Replace(name, "\u201c$1\u201d");

    /// <summary>A grade after "judged": "good", "to require improvement".</summary>
    public static string Judged(Grade grade) => Requires().Replace(grade.ToString(), "to require ");

    /// <summary>A statement without what follows its first clause: the later sentences, what stands after a semicolon or a colon.</summary>
    public static string Brief(string statement) => AfterTheFirst().Replace(Sentences(statement).First(), "").TrimEnd('.');

    /// <summary>The same without its reasons and consequences at the end: "because …", "and so …", "which …".</summary>
    public static string Core(string statement) => Consequence().Replace(Brief(statement), "");

    /// <summary>The same without what is only added at the end: "with …", "among them …", and a second main clause.</summary>
    public static string Briefest(string statement) => Added().Replace(Brief(statement), "");

    /// <summary>What is asked without what for: "analyse information better, so as to aim the work" asks to analyse information better.</summary>
    public static string Ask(string statement) => Purpose().Replace(statement.Trim().TrimEnd('.'), "");

    /// <summary>A statement's first sentence, without what is put in between commas as to where it is from.</summary>
    public static string Plain(string statement) => PutIn().Replace(Sentences(statement).First(), "");

    /// <summary>The sentences of a statement.</summary>
    public static IEnumerable<string> Sentences(string statement) => SentenceEnd().Split(statement.Trim());

    [GeneratedRegex("\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Straight();

    [GeneratedRegex("^requires ", RegexOptions.CultureInvariant)]
    private static partial Regex Requires();

    [GeneratedRegex(@", from [^,;]*,", RegexOptions.CultureInvariant)]
    private static partial Regex PutIn();

    [GeneratedRegex(@"[;:] .*$", RegexOptions.CultureInvariant)]
    private static partial Regex AfterTheFirst();

    [GeneratedRegex(@", (and so|which|because) [^;]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Consequence();

    [GeneratedRegex(@", (with|among|and (an?|the|it|they)) .*$", RegexOptions.CultureInvariant)]
    private static partial Regex Added();

    [GeneratedRegex(@", (so as to|so that|for|to) [^,;.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
