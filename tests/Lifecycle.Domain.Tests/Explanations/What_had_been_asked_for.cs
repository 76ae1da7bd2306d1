using System.Globalization;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Explanations;

public sealed class What_had_been_asked_for
{
    private static readonly Recommendation Sharing = new(
        Crime, "R4", RecommendationKind.Recommendation, null, "investigating", "Share what works.", Items<string>.Empty, "chief constable", "not recorded",
        Items<Deadline>.Empty, Items<Part>.Empty);

    private static readonly Recommendation Filed = Sharing with { Question = "reducing" };

    private static readonly Recommendation Again = Sharing with { Inspection = Peel, Label = "AFI-1", Kind = RecommendationKind.AreaForImprovement, Question = "prevention", Statement = "Learn from what works." };

    private static readonly ThreadLink Repeated = Link(Strength.ChangedScope, $"recommendation {Crime}.R4", $"recommendation {Peel}.AFI-1");

    [Fact]
    public void is_an_absence_where_nothing_was_asked_under_a_question() => Assert.Equal(
        [
            $"[No recommendation is on record under “How good at reducing?” ({Crime}).]",
            $"[No recommendation is on record under “How good at asb?” ({Crime}).]",
        ],
        Merged().Why($"{Peel}/prevention").Says(ClaimKind.Recommendation));

    [Fact]
    public void is_said_with_what_became_of_it()
    {
        var asked = Merged().Inspection(Crime, "2014-11", Filed).Why($"{Peel}/prevention");

        Assert.Equal(
            [
                $"[No recommendation is on record under “How good at asb?” ({Crime}).]",
                "R4 had already been made in November 2014: Share what works. No deadline is stated; no closure is recorded. Nothing on record says that the later report takes it up.",
            ],
            asked.Says(ClaimKind.Recommendation));
    }

    [Fact]
    public void is_said_with_its_deadlines_and_their_readings()
    {
        var parts = Filed with
        {
            Parts = Items.Of(new Part("a", PartForm.Lettered, "First.", Items<Citation>.Empty), new Part("b", PartForm.Lettered, "Second.", Items<Citation>.Empty)),
            Deadlines = Items.Of(
                new Deadline("by March", DeadlineRule.Parse("by 2015-03"), Items.Of<string>("b"), Items<Citation>.Empty),
                new Deadline("at once", DeadlineRule.Parse("immediately"), Items.Of<string>("a"), Items<Citation>.Empty)),
        };

        Assert.Contains(
            " A: due 1 November 2014 at the earliest, 30 November 2014 at the latest; b: due 28 February 2015 at the earliest, 31 March 2015 at the latest; no closure is recorded. ",
            Before(Merged().Inspection(Crime, "2014-11", parts, new Publication(Occasion.Parse("2014-11")))),
            StringComparison.Ordinal);
        Assert.Contains(
            " Due date not determinable: no publication on record by then; no closure is recorded. ",
            Before(Merged().Inspection(Crime, "2014-11", Filed with { Deadlines = Items.Of(new Deadline("soon", DeadlineRule.Parse("within P3M of publication"), Items<string>.Empty, Items<Citation>.Empty)) })),
            StringComparison.Ordinal);
    }

    /// <summary>Extended by a step of 2015, from three months after November 2014 to June 2015.</summary>
    [Theory]
    [InlineData("2014-12-31", " Due 1 February 2015 at the earliest, 28 February 2015 at the latest; no closure is recorded. ", "The deadline fell between 1 February and 28 February 2015;")]
    [InlineData(
        "2015-06-01",
        " Due 1 February 2015 at the earliest, 28 February 2015 at the latest, though it may by then have been extended (2015) to “by June” (due 31 May 2015 at the earliest, 30 June 2015 at the latest); no closure is recorded. ",
        "The deadline fell between 1 February and 28 February 2015, though “within three months” may have been extended by then to “by June”;")]
    [InlineData(
        "2026-01-01",
        " “within three months” (due 1 February 2015 at the earliest, 28 February 2015 at the latest) was extended in 2015 to “by June” (due 31 May 2015 at the earliest, 30 June 2015 at the latest), for the reason “Staff were moved”; no closure is recorded. ",
        "The deadline fell between 31 May and 30 June 2015, after “within three months” had been extended in 2015 to “by June”;")]
    public void is_said_with_the_deadline_that_took_the_place_of_the_first(string day, string said, string told)
    {
        var revised = new Deadline("by June", DeadlineRule.Parse("by 2015-06"), Items<string>.Empty, Items<Citation>.Empty);
        var asked = Filed with { Deadlines = Items.Of(new Deadline("within three months", DeadlineRule.Parse("within P3M of publication"), Items<string>.Empty, Items<Citation>.Empty)) };
        var record = Merged().Inspection(Crime, "2014-11", asked, new Publication(Occasion.Parse("2014-11")))
            .Step($"{Crime}.R4", new LifeStep(Step.DeadlineExtended, null, Occasion.Parse("2015"), null, Voice.Inspectorate, "Staff were moved", revised));

        var explanation = Explaining.Why(record.Dossier, QuestionRef.Parse($"{Peel}/prevention"), [], DateOnly.Parse(day, CultureInfo.InvariantCulture)).Explanation!;

        Assert.Contains(said, explanation.Claims.Single(claim => claim.Statement.StartsWith("R4", StringComparison.Ordinal)).Statement, StringComparison.Ordinal);
        Assert.Contains(told, string.Join(' ', explanation.Prose), StringComparison.Ordinal);
    }

    [Fact]
    public void is_said_with_the_last_step_in_its_life()
    {
        var met = Merged().Inspection(Crime, "2014-11", Filed)
            .Step($"{Crime}.R4", new LifeStep(Step.Accepted, null, Occasion.Parse("2015"), null, Voice.Force, null))
            .Step($"{Crime}.R4", new LifeStep(Step.Met, null, Occasion.Parse("2016"), null, Voice.Inspectorate, null));

        Assert.Contains("; it was found met. ", Before(met), StringComparison.Ordinal);
        Assert.Equal([13, 14, 15], BeforeOf(met).Events.Select(happened => happened.Position));
    }

    [Fact]
    public void is_said_though_it_was_filed_under_another_question()
    {
        var asked = Merged().Inspection(Crime, "2014-11", Sharing).Inspection(Peel, "2017", Again).Thread("t1", ThreadStatus.Asserted, Repeated);
        var claim = BeforeOf(asked);

        Assert.Equal(
            "R4 had already been made in November 2014, filed under another question, “How good at investigating?”: Share what works. No deadline is stated; no closure is recorded. The later report takes the subject up (changed scope, thread t1): area for improvement AFI-1.",
            claim.Statement);
        Assert.Equal(("t1", Strength.ChangedScope, "editor-1"), (claim.Thread, claim.Strength, claim.AssertedBy));
        Assert.Equal([13, 14, 15], claim.Events.Select(happened => happened.Position));
    }

    [Fact]
    public void is_left_out_where_it_was_filed_under_another_question_and_nothing_joins_it()
    {
        var asked = Merged().Inspection(Crime, "2014-11", Sharing).Inspection(Peel, "2017", Again);

        Assert.DoesNotContain(asked.Why($"{Peel}/prevention").Claims, claim => claim.Statement.StartsWith("R4", StringComparison.Ordinal));
    }

    [Fact]
    public void is_followed_by_what_the_later_report_asks() => Assert.Equal(
        "The later report asks, as area for improvement AFI-1: Learn from what works.",
        Merged().Inspection(Peel, "2017", Again).Why($"{Peel}/prevention").Says(ClaimKind.Recommendation).Last());

    private static string Before(Entries record) => BeforeOf(record).Statement;

    private static Claim BeforeOf(Entries record) =>
        Assert.Single(record.Why($"{Peel}/prevention").Claims, claim => claim.Statement.StartsWith("R4 had already been made", StringComparison.Ordinal));
}
