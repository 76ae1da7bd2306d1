using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Bases;
using Lifecycle.Web.Tests.Importing;

namespace Lifecycle.Browser.Tests.States;

/// <summary>
/// Forty made-up forces, judged on fourteen questions: more than fits on a screen. The first was asked for more than the register shows on one
/// page, and of the second more was found than its trail shows on one.
/// </summary>
internal static class Numerous
{
    public const string Framework = "wide-2019";
    public const string Asked = "ashmoor";
    public const string Found = "ashvale";

    private const string Word = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamten";

    private static readonly string[] Grades = ["outstanding", "good", "adequate", "requires improvement", "inadequate"];

    private static readonly string[] Questions =
    [
        "How well does the force answer calls?",
        "How well does the force prevent crime, and how well does it work for that with the councils, the schools, the hospitals, the charities and the people of its towns and villages, by day and by night, in summer and in winter, at its borders and in its very heart?",
        "How well does the force investigate crime?",
        "How well does the force protect those who are vulnerable?",
        "How well does the force hold people in custody?",
        $"How well does the force keep its {Word}?",
        "How well does the force <b>manage</b> \"offenders\" & suspects?",
        "How well does the force disrupt serious and organised crime?",
        "How well does the force treat the public?",
        "How well does the force build, support and protect its workforce?",
        "How well is the force led?",
        "How well does the force plan?",
        "How well does the force spend its money?",
        "How well does the force record crime?",
    ];

    private static IReadOnlyList<(string Force, string Name)> Forces { get; } =
    [
        .. from tree in (string[])["Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Oak", "Rowan"]
           from land in (string[])["moor", "vale", "ford", "wick", "combe"]
           select ($"{tree}{land}".ToLowerInvariant(), $"{tree}{land} Police"),
    ];

    public static void WriteInto(ImportFolder folder)
    {
        folder.Write("numerous-forces.json", new JsonObject { ["kind"] = "forces", ["forces"] = Array(Forces.Index().Select(pair => Force(pair.Index, pair.Item.Force, pair.Item.Name))) }.ToJsonString());
        folder.Write($"{Framework}.json", Programme().ToJsonString());
        foreach (var (number, (force, name)) in Forces.Index()) folder.Write($"{Framework}.{force}.json", Inspection(number, force, name).ToJsonString());
    }

    private static JsonObject Force(int number, string force, string name) => new()
    {
        ["force"] = force,
        ["ons"] = $"E23000{800 + number}",
        ["aliases"] = new JsonArray(),
        ["basis"] = "Made up",
        ["names"] = new JsonArray(new JsonObject { ["name"] = name, ["from"] = "not recorded", ["to"] = "current" }),
        ["bodies"] = new JsonArray(),
        ["monitoring"] = new JsonArray(),
    };

    private static JsonObject Programme() => new()
    {
        ["kind"] = "framework",
        ["framework"] = Framework,
        ["title"] = "Wide 2019",
        ["programme"] = "2019",
        ["scale"] = new JsonObject
        {
            ["grades"] = Array(Grades.Index().Select(pair => new JsonObject { ["grade"] = pair.Item, ["positive"] = pair.Index < 2, ["definition"] = pair.Index == 2 ? "The force does what it must." : "not stated" })),
            ["basis"] = "Made up",
        },
        ["questions"] = Array(Questions.Index().Select(pair => new JsonObject { ["question"] = $"q{pair.Index + 1}", ["title"] = pair.Item, ["role"] = pair.Index == 10 ? "headline" : "core", ["gradable"] = true, ["source"] = Lines(1) })),
        ["lineage"] = new JsonArray(),
    };

    private static JsonObject Inspection(int number, string force, string name)
    {
        var inspection = MadeUp.Inspection($"{Framework}.{force}", "2019-05", "good");
        inspection["framework"] = Framework;
        inspection["force"] = force;
        inspection["title"] = $"Wide 2019: {name}";
        inspection["judgments"] = Array(Enumerable.Range(0, Questions.Length).Where(question => (number + question) % 13 != 12).Select(question => Judgment(number, question)));
        if (force == Asked) inspection["recommendations"] = Array(Enumerable.Range(1, 60).Select(Recommendation));
        if (force == Found) inspection["findings"] = Array(Enumerable.Range(1, 300).Select(Finding));
        return inspection;
    }

    private static JsonObject Judgment(int number, int question) => (number + question) % 11 == 10
        ? new() { ["question"] = $"q{question + 1}", ["ungraded"] = "not graded", ["reason"] = "There was too little to go by.", ["source"] = Lines(3) }
        : new() { ["question"] = $"q{question + 1}", ["grade"] = Grades[(number + (question * 2)) % Grades.Length], ["source"] = Lines(3) };

    private static JsonObject Recommendation(int number) => new()
    {
        ["label"] = $"R{number}",
        ["kind"] = number % 3 == 0 ? "area for improvement" : "recommendation",
        ["question"] = $"q{(number % Questions.Length) + 1}",
        ["statement"] = $"Look again at how calls are answered, for the {number}. time.",
        ["subjects"] = new JsonArray(number % 2 == 0 ? "calls" : "a-subject-with-a-name-that-does-not-end-soon"),
        ["addressee"] = "force",
        ["closure"] = "not recorded",
        ["deadlines"] = number % 4 == 0 ? new JsonArray() : new JsonArray(Deadline(Math.Min(number, 40))),
        ["parts"] = new JsonArray(),
        ["life"] = new JsonArray(),
        ["source"] = Lines(6),
    };

    // The last of them fall due together: more in a month than its table lists.
    private static JsonObject Deadline(int weeks) => new() { ["words"] = $"within {weeks} weeks", ["rule"] = $"within P{weeks}W of publication", ["source"] = Lines(5) };

    private static JsonObject Finding(int number) => new()
    {
        ["id"] = $"f{number}",
        ["question"] = "q1",
        ["polarity"] = "strength",
        ["statement"] = $"Desk {number} answers.",
        ["subjects"] = new JsonArray("desks"),
        ["evidence"] = new JsonArray(),
        ["source"] = Lines(7),
    };

    private static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);

    private static JsonArray Lines(int line) => [$"report.txt:{line}"];
}
