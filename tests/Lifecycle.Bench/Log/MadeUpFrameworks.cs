using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Time;

namespace Lifecycle.Bench.Log;

/// <summary>The two frameworks that all made-up inspections answer to.</summary>
internal static class MadeUpFrameworks
{
    public static readonly string[] Earlier = ["overall", "reducing-crime", "investigating-offending", "anti-social-behaviour"];

    public static readonly string[] Later =
        ["overall", "preventing-crime", "investigating-crime", "protecting-vulnerable-people", "serious-organised-crime", "specialist-capabilities"];

    public static readonly Grade[] Grades = [Grade.Parse("outstanding"), Grade.Parse("good"), Grade.Parse("requires improvement"), Grade.Parse("inadequate")];

    public static IEnumerable<LogEvent> Events() => [.. Of("crime-2014", "2014", Earlier), .. Of("peel-2017-effectiveness", "2017", Later), .. Lineage()];

    private static IEnumerable<LogEvent> Of(string framework, string year, string[] questions)
    {
        var scale = new GradingScale(Items.Of(Grades.Select((grade, rank) => new ScaleGrade(grade, rank < 2, MadeUp.Statement(rank, 1)))), null);
        List<Fact> facts = [new FrameworkOutline(framework, $"Inspections of {year}", Edtf.Parse(year)), scale];
        facts.AddRange(questions.Select((question, at) =>
            new FrameworkQuestion(question, $"How good is the force at {question}?", at == 0 ? QuestionRole.Headline : QuestionRole.Core, true)));
        return facts.Select((fact, at) => new LogEvent($"framework/{framework}", fact.Recorded(), MadeUp.Grounds("framework.txt", year, at)));
    }

    private static IEnumerable<LogEvent> Lineage() => Later.Take(3).Select((question, at) => new LogEvent(
        "framework/peel-2017-effectiveness",
        new QuestionLineage(
            question, Relation.Renamed, Items.Of(new QuestionRef("crime-2014", Earlier[at])), Items<QuestionRef>.Empty, Comparability.WithCaution, MadeUp.Statement(at, 1)).Recorded(),
        MadeUp.Grounds("framework.txt", "2017", 40 + at)));
}
