using Lifecycle.Domain.Frameworks;

namespace Lifecycle.Domain.Tests.Frameworks;

/// <summary>Frameworks of these tests: two questions of 2014, one of which is merged with the other in 2017.</summary>
internal static class Peel
{
    public static readonly GradingScale FourGrades = Scale("outstanding", "good", "requires improvement", "inadequate");

    public static readonly QuestionLineage Merged = new(
        "prevention", Relation.Merged, Items.Of(QuestionRef.Parse("crime-2014/reducing"), QuestionRef.Parse("crime-2014/asb")), Items<QuestionRef>.Empty, Comparability.WithCaution, "Wider than both.");

    public static readonly QuestionRef Reducing = QuestionRef.Parse("crime-2014/reducing");
    public static readonly QuestionRef Asb = QuestionRef.Parse("crime-2014/asb");
    public static readonly QuestionRef Investigating = QuestionRef.Parse("crime-2014/investigating");
    public static readonly QuestionRef Prevention = QuestionRef.Parse("peel-2017/prevention");

    public static Entries OnRecord(QuestionLineage? lineage = null, GradingScale? scale = null) => new Entries()
        .Framework("crime-2014", FourGrades, Question("reducing"), Question("asb"), Question("investigating"))
        .Framework("peel-2017", scale ?? FourGrades, Question("prevention"), lineage ?? Merged);

    public static FrameworkQuestion Question(string question) => new(question, $"How good at {question}?", QuestionRole.Core, true);

    public static GradingScale Scale(params string[] grades) => new(Items.Of(grades.Select(grade => new ScaleGrade(Grade.Parse(grade), false, "not stated"))), null);
}
