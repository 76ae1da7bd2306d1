using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;

namespace Lifecycle.ReadModels.Tests.Samples;

/// <summary>
/// A made-up history of one force: an inspection that is published, corrected and withdrawn from, another that is under embargo until
/// its report comes out, and frameworks that change under both. An event for each position.
/// </summary>
internal static class MadeUpForce
{
    public const string Force = "northamptonshire";
    public const string Crime = "crime-2014.northamptonshire";
    public const string Peel = "peel-2017.northamptonshire";

    public static readonly Judgment PeelJudgment = Judgment.Given("reducing-crime", Grade.Parse("inadequate"));

    private static readonly InspectionOutline PeelOutline = InspectionSamples.Outline with { Inspection = Peel, Framework = "peel-2017", Title = "PEEL 2017", Occurred = Edtf.Parse("2017") };
    private static readonly Recommendation PeelAsk = RecommendationSamples.R2 with { Inspection = Peel, Label = "R1", Under = null };
    private static readonly LifeStep Claimed = new(Step.CompletionClaimed, null, Occasion.Parse("2015-02"), "officer-1", Voice.Force, null);

    /// <summary>The streams, what happened in them, and where that comes from.</summary>
    public static IReadOnlyList<(string Stream, DomainEvent Happened, Provenance From)> Events { get; } =
    [
        ("framework/crime-2014", FrameworkSamples.Outline.Recorded(), From("2014")),
        ("framework/crime-2014", FrameworkSamples.Scale.Recorded(), From("2014")),
        ("framework/crime-2014", FrameworkSamples.Overall.Recorded(), From("2014")),
        ("framework/crime-2014", FrameworkSamples.Reducing.Recorded(), From("2014")),
        ($"force/{Force}", ForceSamples.Outline.Recorded(), From("not recorded")),
        ($"force/{Force}", ForceSamples.Name.Recorded(), From("not recorded")),
        ($"inspection/{Crime}", InspectionSamples.Outline.Recorded(), From("2014-11")),
        ($"inspection/{Crime}", JudgmentSamples.Good.Recorded(), From("2014-11")),
        ($"inspection/{Crime}", InspectionSamples.Partners.Recorded(), From("2014-11")),
        ($"recommendation/{Crime}.R2", RecommendationSamples.R2.Recorded(), From("2014-11")),
        ($"inspection/{Crime}", new ReportPublished(new(Occasion.Parse("2014-11-27"))), From("2014-11-27")),
        ($"inspection/{Crime}", JudgmentSamples.Ungraded.Recorded(), From("2014-11")),
        ($"recommendation/{Crime}.R2", Claimed.Recorded(), From("2015-02", Voice.Force)),

        // Under embargo, between other events.
        ($"inspection/{Peel}", PeelOutline.Recorded(), From("2017")),
        ($"inspection/{Peel}", Judgment.Given("reducing-crime", Grade.Parse("good")).Recorded(), From("2017")),
        ($"force/{Force}", ForceSamples.Phase.Recorded(), From("2022-06-28")),
        ($"inspection/{Peel}", new JudgmentCorrected(Judgment.Given("reducing-crime", Grade.Parse("good")), PeelJudgment), From("2017")),
        ($"recommendation/{Peel}.R1", PeelAsk.Recorded(), From("2017")),

        // After publication: a correction that the public was told of, one of the record alone, and a withdrawal.
        ($"inspection/{Crime}", new JudgmentCorrected(JudgmentSamples.Good, JudgmentSamples.Lower) { MadeKnown = Edtf.Parse("2016-03") }, From("2014-11", why: "The force had supplied wrong data.")),
        ("framework/crime-2014", FrameworkSamples.Reducing.CorrectedTo(FrameworkSamples.Reducing with { Title = "How good is it at cutting crime?" }), From("2014", why: "Misread.")),
        ($"inspection/{Crime}", new FindingWithdrawn(InspectionSamples.Partners), From("2014-11", why: "It was another force's.")),
        ($"inspection/{Peel}", new ReportPublished(new(Occasion.Parse("2018-03-22"))), From("2018-03-22")),
        ($"recommendation/{Crime}.R2", new LifeStepWithdrawn(Claimed), From("2015-02", Voice.Force, "Claimed of another recommendation.")),
        ($"inspection/{Peel}", new PublicationCorrected(new(Occasion.Parse("2018-03-22")), new(Occasion.Parse("2018-03-29"))), From("2018-03-29", why: "Misprint.")),
        ($"force/{Force}", new ForceNamed(new ForceName("Northamptonshire and Rutland Police", new Term(Occasion.Parse("2019-04-01"), null))), From("2019-04-01")),
        ($"force/{Force}", new ForceNameCorrected(ForceSamples.Name, ForceSamples.Name with { Term = new Term(Occasion.Parse("1975"), Occasion.Parse("2019-04-01")) }), From("not recorded", why: "It ended with the new name.")),
        ("framework/peel-2017", FrameworkSamples.Reducing.Recorded(), From("2017")),
        ($"recommendation/{Peel}.R1", new RecommendationWithdrawn(PeelAsk), From("2018", why: "Made in error.")),
        ("framework/crime-2014", new Domain.Frameworks.QuestionWithdrawn(FrameworkSamples.Overall), From("2014", why: "It was no question.")),
    ];

    private static Provenance From(string occurred, Voice voice = Voice.Inspectorate, string? why = null) =>
        new(Occasion.Parse(occurred), null, voice, Items.Of(Citation.Parse("report.txt:12")), why);
}
