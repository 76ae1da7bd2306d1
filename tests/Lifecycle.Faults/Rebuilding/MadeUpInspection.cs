using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;

namespace Lifecycle.Faults.Rebuilding;

/// <summary>
/// The whole life of an inspection that nobody made, of a force that does not exist: gathering, judging, a correction before the report,
/// the report, and what came after. The same number and seed give the same events.
/// </summary>
internal static class MadeUpInspection
{
    private const string Framework = "made-up";

    private static readonly Grade Good = Grade.Parse("good");
    private static readonly Grade Lower = Grade.Parse("requires improvement");

    internal static Provenance Grounds { get; } = new(
        Occasion.Parse("2014-11"), "inspector-1", Voice.Inspectorate, Items.Of(Citation.Parse("report.txt:12,40-44")), "as agreed");

    /// <summary>What all of them rest on.</summary>
    internal static IEnumerable<(string Stream, DomainEvent Happened)> Begin() =>
        from fact in new Fact[]
        {
            new FrameworkOutline(Framework, "A made-up framework", Edtf.Parse("2014")),
            new GradingScale(Items.Of(new ScaleGrade(Good, true, "Well done."), new ScaleGrade(Lower, false, "not stated")), "nowhere"),
            new FrameworkQuestion("reducing-crime", "How good is it at reducing crime?", QuestionRole.Core, true),
            new FrameworkQuestion("overall", "How good is it overall?", QuestionRole.Headline, false),
        }
        select ($"framework/{Framework}", fact.Recorded());

    internal static IEnumerable<(string Stream, DomainEvent Happened)> Of(int number, Random random)
    {
        var force = $"made-up-{number}";
        var id = $"{Framework}.{force}";
        var stream = $"inspection/{id}";
        yield return ($"force/{force}", new ForceOutline(force, "E23000099", Items<string>.Empty, "made up").Recorded());
        yield return ($"force/{force}", new ForceName($"Force {number}", new Term(Occasion.Parse("1975"), Occasion.NotRecorded)).Recorded());
        foreach (var happened in Inspecting(id, force, random)) yield return (stream, happened);

        var publication = new Publication(Occasion.Parse("2014-11"));
        if (random.Next(4) == 0) yield break;
        yield return (stream, new UnrecordedModeration().Recorded());
        yield return (stream, publication.Recorded());

        var recommendation = new Recommendation(
            id, "R1", RecommendationKind.Recommendation, null, "reducing-crime", "Improve investigations.", Items.Of<string>("files"), "chief constable", "not recorded",
            Items.Of(new Deadline("within three months", DeadlineRule.Parse("within P3M of publication"), Items.Of<string>("a"), Items.Of(Citation.Parse("report.txt:262")))),
            Items.Of(new Part("a", PartForm.Lettered, "Plan every investigation.", Items.Of(Citation.Parse("report.txt:263")))));
        yield return ($"recommendation/{id}.R1", recommendation.Recorded());
        if (random.Next(2) == 0)
        {
            var met = new LifeStep(Step.Met, "a", Occasion.Parse("2015-06"), "inspector-1", Voice.Inspectorate, "as agreed");
            yield return ($"recommendation/{id}.R1", met.Recorded());
        }

        var given = Judgment.Given("reducing-crime", Good);
        if (random.Next(2) == 0) yield return (stream, given.CorrectedTo(Judgment.Given("reducing-crime", Lower)));
        if (random.Next(4) == 0) yield return (stream, publication.CorrectedTo(new Publication(Occasion.NotRecorded)));
    }

    private static IEnumerable<DomainEvent> Inspecting(string id, string force, Random random)
    {
        yield return new InspectionOutline(id, Framework, force, "A made-up inspection", "HMIC", Edtf.Parse("2014-11")).Recorded();
        yield return new SourceDocument("report.txt", "A made-up report", "none", "https://example.org/report", new string('0', 64), 336).Recorded();
        for (var number = random.Next(1, 6); number > 0; number--)
        {
            var finding = new Finding(
                $"finding-{number}", "reducing-crime", Polarity.Strength, $"Thing {number} works well.", Items.Of("crime", "partners"), Items.Of<string>(), null);
            yield return finding.Recorded();
            if (random.Next(5) == 0) yield return finding.CorrectedTo(finding with { Polarity = Polarity.Mixed });
            if (random.Next(8) == 0) yield return finding.Withdrawn();
        }

        yield return new Measure(
            "rate", "Recorded crime", force, $"{random.Next(100)}.4", "2.3", "95 per cent", true, null, Nature.Rate, "per 1,000 population", "population",
            "2013-07/2014-06", "2012", Items.Of(new Comparator("England and Wales", "61.1", "0.4")), "higher", "reducing-crime", Items.Of<string>("crime"), "as printed").Recorded();
        yield return Judgment.Given("reducing-crime", Good).Recorded();
        yield return Judgment.Ungraded("overall", JudgmentState.NotGraded, "not recorded").Recorded();
    }
}
