using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Inspections;

/// <summary>The inspection of these tests, its framework, and decisions on it.</summary>
internal static class An_inspection
{
    public static readonly InspectionOutline Outline =
        new("crime-2014.northamptonshire", "crime-2014", "northamptonshire", "Crime inspection 2014", "HMIC", Edtf.Parse("2014-11"));

    public static readonly InspectionAnnounced Announced = new(Outline);

    public static readonly Ledger Framework = new DomainEvent[]
    {
        new FrameworkIntroduced(new("crime-2014", "Crime inspection 2014", Edtf.Parse("2014"))),
        new QuestionSet(new("overall", "Overall", QuestionRole.Headline, false)),
        new QuestionSet(new("reducing-crime", "Reducing crime", QuestionRole.Core, true)),
        new QuestionSet(new("investigating-offending", "Investigating offending", QuestionRole.Core, true)),
        new GradingScaleSet(new(Items.Of(new ScaleGrade(Grade.Parse("good"), true, "not stated"), new ScaleGrade(Grade.Parse("inadequate"), false, "not stated")), null)),
    }.Fold();

    public static readonly Evidence Files = new("files", Method.CaseFileReview, "investigations", "20", Informed.Yes);

    public static readonly Finding Supervision = new("supervision", "investigating-offending", Polarity.Weakness, "Supervision is weak.", Items<string>.Empty, Items.Of<string>("files"), null);

    public static readonly Measure Rate = Measures.Rate("rate", "71.4", "reducing-crime");

    public static readonly Caveat Unreliable = new("recording", "Recording is unreliable.", Items.Of<string>("rate"), Items.Of<string>("supervision"));

    public static readonly Judgment Good = Judgment.Given("reducing-crime", Grade.Parse("good"));

    public static readonly Moderation Moderated = new("reducing-crime", "inspector-1", "inspector-2", Grade.Parse("inadequate"), Grade.Parse("good"), "evidence weighed again");

    public static readonly Publication InNovember = new(Occasion.Parse("2014-11"));

    public static Func<Ledger, Decision> Record(Fact fact) => facts => Inspecting.Record(Of(facts), fact, Said.Plainly);

    public static Func<Ledger, Decision> Correct(Fact fact) => facts => Inspecting.Correct(Of(facts), fact, Said.Because("misread"));

    public static Func<Ledger, Decision> Withdraw(Fact fact) => facts => Inspecting.Withdraw(Of(facts), fact, Said.Because("misread"));

    public static Inspection Of(Ledger facts) => new(facts, Framework);
}
