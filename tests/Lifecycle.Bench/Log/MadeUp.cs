using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.Domain.Time;

namespace Lifecycle.Bench.Log;

/// <summary>Made-up words and grounds: the same for the same number, and of the length that reports have.</summary>
internal static class MadeUp
{
    private static readonly string[] Sentences =
    [
        "The force plans its investigations well and reviews them at fixed points.",
        "Supervisors do not always record what they asked officers to do next.",
        "Victims are told at each stage how their case stands.",
        "Requests for a unit to examine telephones wait longer than the force's own aim.",
        "Neighbourhood teams know which problems matter to the people who live there.",
        "Partners outside policing take part in daily meetings on people at risk.",
        "Repeat callers are recognised when they call and their risk is assessed again.",
        "Records of what officers saw on arrival are thin and sometimes missing.",
    ];

    private static readonly string[] SubjectWords =
        ["domestic abuse", "burglary", "supervision", "victims", "digital evidence", "neighbourhoods", "training", "files"];

    /// <summary>So many sentences, beginning with another for each number.</summary>
    public static string Statement(int number, int sentences) =>
        string.Join(' ', Enumerable.Range(number, sentences).Select(at => Sentences[at % Sentences.Length]));

    public static Items<string> Subjects(int number) => Items.Of(SubjectWords[number % 8], SubjectWords[(number + 3) % 8]);

    public static string Id(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");

    public static Provenance Grounds(string document, string occurred, int line, string? reason = null) => new(
        Occasion.Parse(occurred),
        null,
        Voice.Inspectorate,
        Items.Of(Citation.Parse(string.Create(CultureInfo.InvariantCulture, $"{document}:{line + 1},{line + 4}-{line + 6}"))),
        reason);
}
