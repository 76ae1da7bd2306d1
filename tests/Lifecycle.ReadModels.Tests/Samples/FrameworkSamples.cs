using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Time;

namespace Lifecycle.ReadModels.Tests.Samples;

internal static class FrameworkSamples
{
    public static readonly FrameworkOutline Outline = new("crime-2014", "Crime inspection 2014", Edtf.Parse("2014"));

    public static readonly GradingScale Scale = new(
        Items.Of(new ScaleGrade(Grade.Parse("good"), true, "Crime falls."), new ScaleGrade(Grade.Parse("requires improvement"), false, "not stated")), "the report's last page");

    public static readonly FrameworkQuestion Reducing = new("reducing-crime", "How good is it at reducing crime?", QuestionRole.Core, true);

    public static readonly FrameworkQuestion Overall = new("overall", "How good is it overall?", QuestionRole.Headline, false);

    public static readonly QuestionLineage Lineage = new(
        "reducing-crime", Relation.Merged, Items.Of(Earlier("cutting-crime"), Earlier("anti-social-behaviour")), Items<QuestionRef>.Empty, Comparability.WithCaution, "Wider than both.");

    public static IReadOnlyList<Versions> Facts { get; } =
    [
        new(Outline, Outline with { Programme = Edtf.Parse("2014-04/2015-03") }),
        new(Scale, Scale with { Grades = Items.Of(Scale.Grades.Append(new ScaleGrade(Grade.Parse("inadequate"), false, "not stated"))) }),
        new(Reducing, Reducing with { Title = "How good is it at cutting crime?" }),
        new(Overall, Overall with { Title = "How good is it in all?" }),
        new(Lineage, Lineage with { Relation = Relation.SplitOut, From = Items<QuestionRef>.Empty, FromPassages = Items.Of(Earlier("cutting-crime")) }),
    ];

    public static QuestionRef Earlier(string question) => new("crime-2013", question);
}
