using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Grades;
using Lifecycle.Web.Pages.Forces;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Grades_as_a_step_chart
{
    public static TheoryData<string> Forms { get; } = [.. ChartForm.All.Select(form => form.Name)];

    [Fact]
    public void join_questions_that_were_merged_at_their_judgment_each_on_a_line_of_its_own()
    {
        var chart = Draw(ChartForm.Wide, History.Merged());

        Assert.Equal(2, chart.Lines.Select(line => line.Y).Distinct().Count());
        Assert.All(chart.Lines, line => Assert.Equal((chart.Points[^1].X, ChartReserve.Caution, false), (line.ToX, line.Reserve, line.IsEnd)));
        var joint = Assert.Single(chart.Joints);
        Assert.Equal((chart.Points[^1].X, chart.Points[^1].Y, chart.Lines.Min(line => line.Y)), (joint.X, joint.Bottom, joint.Top));
        Assert.Equal(["merged: worse, compared with caution"], StepInWords.All(Family(History.Merged()), History.Merged().Steps[^1]).Skip(1));
    }

    [Fact]
    public void part_where_a_question_was_split()
    {
        var origin = History.Step("old/victims", "2014-11", "good");
        var hearing = History.Step("new/hearing", "2017", "good", "old/victims");
        var helping = History.Step("new/helping", "2017", "poor", "old/victims");

        var family = Assert.Single(GradeFamily.Of([History.Line(origin, hearing), History.Line(origin, helping)]));
        var chart = Draw(ChartForm.Wide, [.. family.Lines]);

        Assert.Equal(["old", "new", "new"], family.Steps.Select(step => step.Judgment.Framework));
        Assert.Equal("led to hearing and helping", StepInWords.Split(family, origin));
        Assert.Equal(chart.Lines[0].Y, chart.Lines[1].Y);
        Assert.All(chart.Lines, line => Assert.True(line.IsParting));
        Assert.Equal(helping, Assert.Single(chart.Joints).To);
    }

    [Fact]
    public void are_families_apart_where_no_judgment_is_shared() =>
        Assert.Equal(["How good is the force at vetting?", "How good is the force at custody?"], GradeFamily.Of([History.Line(History.Step("old/vetting", "2014", "good")), History.Line(History.Step("old/custody", "2014", "good"))]).Select(family => family.Title));

    [Fact]
    public void leave_out_what_was_never_graded() => Assert.Empty(GradeFamily.Of([History.Line(History.Step("old/overall", "2014", null))]));

    [Theory]
    [InlineData(Movement.NotDeterminable)]
    [InlineData(Movement.CarriedForward)]
    public void lead_no_line_across_a_break_whatever_is_said_of_the_movement(Movement movement)
    {
        var chart = Draw(ChartForm.Wide, History.Line(History.Step("old/vetting", "2014-11", "fair"), History.Step("five/vetting", "2018-06", "fair", "old/vetting").With(movement, Comparability.No)));

        Assert.True(Assert.Single(chart.Lines).IsEnd);
        Assert.Empty(chart.Joints);
    }

    [Fact]
    public void spread_a_judgment_without_a_date_over_all_years_and_say_what_is_not_certain()
    {
        var undated = History.Step("old/vetting", "2014-11", "fair");
        undated = undated with { Judgment = undated.Judgment with { Occurred = DateAnswer.Of(Edtf.Parse("2014-11")) with { Earliest = null, Latest = null }, Reserve = "published from 1 November 2014 at the earliest" } };

        var chart = Draw(ChartForm.Wide, History.Line(undated, History.Step("old/custody", "2016", "good", "old/vetting")));

        var point = chart.Points.First(point => point.Step == undated);
        Assert.Equal((chart.Panels[0].PlotLeft, chart.Panels[0].AxisRight), (point.Earliest, point.Latest));
        Assert.Contains("not certain: published from 1 November 2014 at the earliest", StepInWords.All(Family(History.Line(undated)), undated));
    }

    [Fact]
    public void break_where_the_scales_differ_and_begin_anew_with_their_own_rows()
    {
        var chart = Draw(ChartForm.Wide, History.Line(History.Step("old/vetting", "2014-11", "fair"), History.Step("five/vetting", "2018-06", "fair", "old/vetting").With(Movement.NotComparable, Comparability.No)));

        Assert.Equal([null, "another scale: not comparable"], chart.Panels.Select(panel => panel.Period.Break));
        Assert.Equal([["good", "fair", "poor"], ["best", "good", "fair", "poor", "worst"]], chart.Levels.Select(levels => levels.Select(level => $"{level.Grade}")));
        Assert.Equal([new(2014, 1, 1), new DateOnly(2018, 1, 1)], chart.Panels.Select(panel => panel.Period.From));
        var line = Assert.Single(chart.Lines);
        Assert.Equal((true, chart.Panels[0].Right), (line.IsEnd, line.ToX));
        Assert.Empty(chart.Joints);
    }

    [Fact]
    public void break_where_what_grades_mean_was_rewritten()
    {
        var chart = Draw(ChartForm.Wide, History.Line(History.Step("old/vetting", "2014-11", "fair"), History.Step("new/vetting", "2014-12", "fair", "old/vetting").With(Movement.NotComparable, Comparability.No)));

        Assert.Equal([null, "not comparable"], chart.Panels.Select(panel => panel.Period.Break));
        Assert.Equal(new DateOnly(2014, 12, 1), chart.Panels[1].Period.From);
    }

    [Fact]
    public void never_lead_to_a_judgment_without_a_grade()
    {
        var chart = Draw(ChartForm.Wide, History.Line(History.Step("old/vetting", "2014-11", "fair"), History.Step("new/vetting", "2017", null, "old/vetting").With(Movement.NoGrade, Comparability.Yes)));

        Assert.True(Assert.Single(chart.Lines).IsEnd);
        Assert.Equal(["good", "fair", "poor", "no grade"], chart.Levels[0].Select(level => level.Name.Lines[0]));
        Assert.Equal(chart.Levels[0][^1].Runs[0].Y, chart.Points[^1].Y);
    }

    [Fact]
    public void show_the_grade_before_a_correction_in_its_row_and_say_both()
    {
        var step = History.Step("old/vetting", "2014-11", "poor").Corrected("good");
        var chart = Draw(ChartForm.Wide, History.Line(step));

        Assert.Equal([("good", true), ("poor", false)], chart.Points.Select(point => ($"{point.Grade}", point.IsBefore)));
        Assert.Equal(chart.Points[0].X, chart.Points[1].X);
        Assert.Equal(["before its correction"], chart.Points[0].Words.Lines);
        Assert.Equal("corrected: was good, now poor", StepInWords.Corrected(step));
    }

    [Fact]
    public void hatch_years_without_an_inspection_as_wide_as_they_are()
    {
        var chart = Draw(ChartForm.Wide, History.Merged());

        var gap = Assert.Single(chart.Gaps);
        Assert.Equal(("2015 to 2016", chart.Panels[0].XOf(new(2015, 1, 1)), chart.Panels[0].XOf(new(2017, 1, 1))), (gap.Years, gap.X, gap.X + gap.Width));
        Assert.Contains(chart.Beside, words => words.Lines[0] == "no inspection on record: 2015 to 2016");
    }

    [Fact]
    public void show_what_the_source_leaves_open_of_a_date_as_wide_as_it_is()
    {
        var chart = Draw(ChartForm.Wide, History.Merged());

        var (panel, point) = (chart.Panels[0], chart.Points[^1]);
        Assert.Equal((panel.XOf(new(2017, 1, 1)), panel.XOf(new(2018, 1, 1))), (point.Earliest, point.Latest));
        Assert.Equal((point.Earliest + point.Latest) / 2, point.X);
    }

    [Theory]
    [InlineData(Movement.NoPredecessor, null, "nothing before it on record")]
    [InlineData(Movement.NoPredecessor, Relation.New, "new question: nothing before it")]
    [InlineData(Movement.NoPredecessor, Relation.SplitOut, "split out: no earlier grade")]
    [InlineData(Movement.NoPredecessor, Relation.Promoted, "promoted from a passage: no earlier grade")]
    [InlineData(Movement.PredecessorNotOnRecord, Relation.Renamed, "predecessor not on record: stop and search")]
    [InlineData(Movement.NotDeterminable, Relation.Merged, "merged: movement not determinable, no judgment on record of stop and search")]
    public void say_why_nothing_stands_before(Movement movement, Relation? relation, string said)
    {
        var step = History.Step("new/vetting", "2017", "fair") with { Movement = movement };
        if (movement != Movement.NoPredecessor) step = step with { FromNotOnRecord = [new("old", "stop-and-search")] };
        if (relation is { } descent) step = step.Descending(descent);

        Assert.Equal(said, StepInWords.Against(Family(History.Line(step)), step));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void keep_all_words_apart_and_within_the_chart(string name)
    {
        var form = ChartForm.All.Single(form => form.Name == name);
        foreach (var chart in new[] { Draw(form, History.Merged()), Draw(form, Crowded()), Draw(form, Broken()) })
        {
            var labels = chart.Labels.ToList();
            Assert.All(labels, words => Assert.True(words.Left >= -0.01 && words.Right <= chart.Width + 0.01 && words.Top >= 0 && words.Bottom <= chart.Height, $"{words.Lines[0]} is not within the chart"));
            foreach (var (at, words) in labels.Index())
                Assert.DoesNotContain(labels.Skip(at + 1), other => words.Left < other.Right - 0.01 && other.Left < words.Right - 0.01 && words.Top < other.Bottom - 0.01 && other.Top < words.Bottom - 0.01);
        }
    }

    [Fact]
    public void need_only_the_signs_that_they_show() => Assert.Equal(
        [ChartSign.OpenDate, ChartSign.Gap, ChartSign.Joined, ChartSign.Caution],
        ChartSigns.In([Family(History.Merged())]));

    // A judgment each half year, up and down, and two questions that follow the same way.
    private static GradeLine[] Crowded()
    {
        var grades = new[] { "good", "fair", "good", "poor", "good", "good" };
        var steps = new[] { "vetting", "custody" }
            .SelectMany(question => grades.Select((grade, at) => Numbered(History.Step($"old/{question}", $"{2014 + (at / 2)}-{(at % 2 == 0 ? "02" : "08")}", grade), question, at)))
            .ToList();
        var last = History.Step("new/both", "2017", "fair") with { From = [steps[5].Judgment.Judgment, steps[11].Judgment.Judgment], Movement = Movement.Worse, Comparable = Comparability.WithCaution };
        return [History.Line([.. steps, last.Corrected("good").Descending(Relation.Merged)])];

        static GradeStep Numbered(GradeStep step, string question, int at) => step with
        {
            Judgment = step.Judgment with { Judgment = new($"old.force.{at + 1}", question) },
            From = at == 0 ? [] : [new($"old.force.{at}", question)],
            Movement = at == 0 ? Movement.NoPredecessor : Movement.Same,
            Comparable = at == 0 ? null : Comparability.Yes,
        };
    }

    private static GradeLine Broken() => History.Line(
        History.Step("old/vetting", "2014-11", "fair"),
        History.Step("five/vetting", "2018-06", "worst", "old/vetting").With(Movement.NotComparable, Comparability.No).After(2015, 2016, 2017),
        History.Step("new/vetting", "2023", "good", "five/vetting").With(Movement.NotComparable, Comparability.No).After(2019, 2020, 2021, 2022));

    private static GradeFamily Family(params GradeLine[] lines) => Assert.Single(GradeFamily.Of(lines));

    private static StepChart Draw(ChartForm form, params GradeLine[] lines) => Assert.Single(GradeFigure.All(lines, History.Frameworks)).Charts.Single(pair => pair.Form == form).Chart;
}
