using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Explanations;

public sealed class What_judgments_rest_on
{
    private const string Asked = $"{Peel}/prevention";

    [Fact]
    public void is_the_evidence_gathered_or_its_absence()
    {
        var files = new Evidence("files", Method.CaseFileReview, "Files of burglary.", "20", Informed.Yes);
        var explanation = Merged()
            .Inspection(Crime, "2014-11", files, files with { Id = "plans", Method = Method.ActionPlanReview, InformedJudgments = Informed.No }, files with { Id = "talks", Method = Method.Interviews, Quantity = "not stated", InformedJudgments = Informed.NotStated })
            .Why(Asked);

        Assert.Equal(
            [
                "Case file review (quantity 20): Files of burglary. It is recorded as bearing on the judgments.",
                "Action plan review (quantity 20): Files of burglary. It is recorded as not bearing on the judgments.",
                "Interviews (quantity not stated): Files of burglary.",
                $"[How evidence was gathered for {Peel} is not recorded.]",
            ],
            explanation.Says(ClaimKind.Evidence));
    }

    [Fact]
    public void is_what_the_framework_means_by_a_grade_or_its_absence()
    {
        var defined = new GradingScale(
            Items.Of(Frameworks.Peel.FourGrades.Grades.Select(entry => entry.Grade == Grade.Parse("requires improvement") ? entry with { Definition = "Much is to be improved." } : entry)), null);
        var explanation = Frameworks.Peel.OnRecord(scale: defined).Inspection(Crime, "2014-11", ReducingGood, AsbGood).Inspection(Peel, "2017", PreventionLower).Why(Asked);

        Assert.Equal(
            ["[What crime-2014 means by good is not stated in the sources at hand.]", "What peel-2017 means by requires improvement: Much is to be improved."],
            explanation.Says(ClaimKind.Criteria));
    }

    [Fact]
    public void is_their_moderation_where_that_is_on_record()
    {
        var moderation = new Moderation("prevention", "inspector-1", "inspector-2", Grade.Parse("good"), Grade.Parse("requires improvement"), "Evidence weighed again.");
        var explanation = Merged().Inspection(Crime, "2014-11", new UnrecordedModeration()).Inspection(Peel, "2017", moderation).Why(Asked);

        Assert.Equal(
            [
                $"[Who moderated “How good at reducing?” ({Crime}) is not recorded.]",
                $"[Who moderated “How good at asb?” ({Crime}) is not recorded.]",
                $"“How good at prevention?” ({Peel}) was moderated by inspector-2 from good to requires improvement: Evidence weighed again.",
            ],
            explanation.Says(ClaimKind.Moderation));
    }

    [Fact]
    public void is_no_moderation_that_is_not_public() => Assert.Equal(
        $"[The moderation of “How good at prevention?” ({Peel}) is not public.]",
        Merged().Why(Asked).Says(ClaimKind.Moderation).Last());

    [Fact]
    public void is_published_at_a_time_or_at_one_not_recorded()
    {
        var explanation = Merged().Inspection(Crime, "2014-11", new Publication(Occasion.Parse("2014-11-27"))).Inspection(Peel, "2017", new Publication(Occasion.NotRecorded)).Why(Asked);

        Assert.Equal(
            [$"The report of {Crime} was published on 27 November 2014.", $"[The publication date of {Peel} is not recorded.]"],
            explanation.Says(ClaimKind.Publication));
        Assert.Equal($"[The publication date of {Peel} is not recorded.]", Merged().Why(Asked).Says(ClaimKind.Publication).Last());
    }

    [Fact]
    public void is_figures_with_what_they_compare_with_and_their_caveats()
    {
        var satisfaction = Measures.Rate("satisfaction", "83.7", "reducing", new Comparator("England and Wales", "81.8", "1.0"), new Comparator("Wales", "70.0", "1.0"), new Comparator("Kent", "82.0", null)) with { Interval = "2.3", ConfidenceLevel = "not stated" };
        var explanation = Merged()
            .Inspection(
                Crime,
                "2014-11",
                Found("partners", "asb", Polarity.Strength, "Partners work well."),
                satisfaction,
                Measures.Rate("elsewhere", "1", "investigating"),
                new Caveat("recording", "Recording is unreliable.", Items.Of<string>("elsewhere", "satisfaction"), Items.Of<string>("partners")),
                new Caveat("other", "Of no account here.", Items.Of<string>("elsewhere"), Items<string>.Empty))
            .Why(Asked);

        Assert.Equal(
            [$"Rate: 83.7 ± 2.3 per 1,000 population, June 2014; England and Wales 81.8 ± 1.0 (no clear difference; confidence level not stated); Wales 70.0 ± 1.0; Kent 82.0 ({Crime})."],
            explanation.Says(ClaimKind.Measure));
        Assert.Equal(["Recording is unreliable. It touches: Rate; the finding \u201cPartners work well\u201d."], explanation.Says(ClaimKind.Caveat));
    }
}
