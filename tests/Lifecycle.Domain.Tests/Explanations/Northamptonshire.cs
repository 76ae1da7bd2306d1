using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Explanations;

/// <summary>Two reports on one force, made up so that every kind of claim has something to rest on.</summary>
internal static class Northamptonshire
{
    private static readonly Recommendation Sharing = new(
        Crime, "R4", RecommendationKind.Recommendation, null, "investigating", "Share what works.", Items<string>.Empty, "chief constable", "not recorded",
        Items.Of(new Deadline("within three months", DeadlineRule.Parse("within P3M of publication"), Items<string>.Empty, Items<Citation>.Empty)), Items<Part>.Empty);

    public static Entries OnRecord() => Frameworks.Peel.OnRecord(scale: Defined())
        .Force("northamptonshire", new ForceOutline("northamptonshire", "E23000022", Items<string>.Empty, "list"), new ForceName("Northamptonshire Police", new Term(Occasion.NotRecorded, null)))
        .Inspection(Crime, "2014-11", ReducingGood with { Grade = Grade.Parse("inadequate") })
        .Withdrawn(Crime, "reducing")
        .Inspection($"{Crime}.2", "2015", AsbGood with { Grade = Grade.Parse("requires improvement") })
        .Inspection(
            Crime,
            "2014-11",
            new Evidence("files", Method.CaseFileReview, "Files of burglary.", "20", Informed.Yes),
            Found("partners", "reducing", Polarity.Strength, "Partners work well."),
            Found("patrols", "asb", Polarity.Strength, "Patrols are seen."),
            Found("shops", "reducing", Polarity.Weakness, "Shops are forgotten."),
            Found("schools", "asb", Polarity.Strength, "Schools are visited."),
            Found("custody", "reducing", Polarity.Strength, "Custody is safe."),
            Measures.Rate("rate", "47.9", "asb", new Comparator("England and Wales", "36.8", null)),
            new Caveat("recording", "Recording is unreliable.", Items.Of<string>("rate"), Items.Of<string>("partners")),
            ReducingGood,
            AsbGood,
            new UnrecordedModeration(),
            Sharing,
            Sharing with { Label = "R5", Question = "reducing", Statement = "Plan with partners." },
            new Publication(Occasion.Parse("2014-11")))
        .Inspection(
            Peel,
            "2017",
            Found("left-out", "prevention", Polarity.Weakness, "Partners are left out."),
            Found("workloads", "prevention", Polarity.Weakness, "Workloads are high."),
            Found("young", "prevention", Polarity.Weakness, "Young people are not asked."),
            Found("seen", "prevention", Polarity.Strength, "Patrols are still seen."),
            Found("analysis", "prevention", Polarity.Mixed, "Analysis varies."),
            Found("cells", "vulnerable", Polarity.Weakness, "Cells are crowded."),
            new InspectionLink("effectiveness-2016", "PEEL: Police effectiveness 2016", "not recorded", Occasion.Parse("2016"), "baseline"),
            PreventionLower with { Grade = Grade.Parse("good") },
            new Moderation("prevention", "inspector-1", "inspector-2", Grade.Parse("good"), Grade.Parse("requires improvement"), "Evidence weighed again."),
            Sharing with { Inspection = Peel, Label = "AFI-1", Kind = RecommendationKind.AreaForImprovement, Question = "prevention", Statement = "Learn from what works." })
        .Corrected(Peel, PreventionLower, "The force had supplied wrong data.")
        .Step($"{Crime}.R4", new LifeStep(Step.Accepted, null, Occasion.Parse("2015"), null, Voice.Force, null))
        .Thread("t1", ThreadStatus.Asserted, Link(Strength.Reversed, $"finding {Crime}/partners", $"finding {Peel}/left-out"))
        .Thread("t2", ThreadStatus.Asserted, Link(Strength.Persisting, $"finding {Crime}/patrols", $"finding {Peel}/seen"))
        .Thread("t3", ThreadStatus.Asserted, Link(Strength.Thematic, $"recommendation {Crime}.R5", $"finding {Peel}/analysis"))
        .Thread("t4", ThreadStatus.Asserted, Link(Strength.New, null, $"finding {Peel}/workloads"))
        .Thread("t5", ThreadStatus.Asserted, Link(Strength.Gone, $"finding {Crime}/shops", null))
        .Thread("t6", ThreadStatus.Asserted, Link(Strength.Same, $"recommendation {Crime}.R4", $"recommendation {Peel}.AFI-1"))
        .Thread("t7", ThreadStatus.Asserted, Link(Strength.Reversed, $"finding {Crime}/custody", $"finding {Peel}/cells"));

    private static GradingScale Defined() =>
        new(Items.Of(Frameworks.Peel.FourGrades.Grades.Select(entry => entry with { Definition = $"What {entry.Grade} means." })), null);
}
