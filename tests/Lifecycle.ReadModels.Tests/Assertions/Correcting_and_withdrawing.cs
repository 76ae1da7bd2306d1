using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Assertions;

public sealed class Correcting_and_withdrawing(ReadModelTemplate template) : ReadModelTest(template)
{
    private const string Crime = "inspection/crime-2014.northamptonshire";
    private const string Judgments = "select position, known_to, fact->>'grade' from lifecycle_read.assertions where model = 'GradeHistory:All' and kind = 'judgment' order by position";

    [Fact]
    public async Task closes_the_version_before_and_puts_the_new_one_beside_it()
    {
        await Append(Crime, new JudgmentGiven(JudgmentSamples.Good), new JudgmentCorrected(JudgmentSamples.Good, JudgmentSamples.Lower));
        await Project();

        Assert.Equal(["1|2|good", "2|-|requires improvement"], await Rows(Judgments));
    }

    [Fact]
    public async Task closes_what_no_longer_stands()
    {
        await Append(Crime, new JudgmentGiven(JudgmentSamples.Good), new JudgmentWithdrawn(JudgmentSamples.Good));
        await Project();

        Assert.Equal(["1|2|good"], await Rows(Judgments));
    }

    [Fact]
    public async Task closes_one_version_each_time()
    {
        await Append(
            Crime,
            new JudgmentGiven(JudgmentSamples.Good),
            new JudgmentCorrected(JudgmentSamples.Good, JudgmentSamples.Lower),
            new JudgmentCorrected(JudgmentSamples.Lower, JudgmentSamples.Good),
            new JudgmentWithdrawn(JudgmentSamples.Good),
            new JudgmentGiven(JudgmentSamples.Lower));
        await Project();

        Assert.Equal(["1|2|good", "2|3|requires improvement", "3|4|good", "5|-|requires improvement"], await Rows(Judgments));
    }

    [Fact]
    public async Task leaves_other_streams_other_keys_and_other_kinds_alone()
    {
        await Append(Crime, new JudgmentGiven(JudgmentSamples.Good), new JudgmentLeftUngraded(JudgmentSamples.Ungraded));
        await Append("inspection/crime-2014.kent", new JudgmentGiven(JudgmentSamples.Good));
        await Append(Crime, new JudgmentWithdrawn(JudgmentSamples.Good));
        await Project();

        Assert.Equal(["1|4|good", "2|-|-", "3|-|good"], await Rows(Judgments));
    }

    [Fact]
    public async Task shows_both_versions_to_a_reader_with_where_the_first_ended()
    {
        await Append(Crime, new JudgmentGiven(JudgmentSamples.Good), new ReportPublished(JudgmentSamples.Published), new JudgmentCorrected(JudgmentSamples.Good, JudgmentSamples.Lower));
        await Project();
        var dossier = (await Reader.OfForce("northamptonshire", [GradeHistoryProjection.Model], Today, Stop)).ToDossier();

        Assert.Equal(JudgmentSamples.Lower, Assert.Single(dossier.Standing<Judgment>()).Fact);
        var ended = Assert.Single(dossier.Ended<Judgment>());
        Assert.Equal((JudgmentSamples.Good, 3L), (ended.Fact, ended.Until));
    }

    [Fact]
    public async Task corrects_who_a_force_is()
    {
        var recoded = ForceSamples.Outline with { Ons = "E23000023" };
        await Append("force/northamptonshire", ForceSamples.Outline.Recorded(), ForceSamples.Outline.CorrectedTo(recoded));
        await Project();

        Assert.Equal(["1|2", "2|-"], await Rows("select position, known_to from lifecycle_read.assertions where model = 'Forces:All' order by position"));
        var answer = await new ForcesQuery(Reader).One("northamptonshire", Today, Stop);
        Assert.Equal("E23000023", answer!.Value.Ons);
        Assert.Equal((2, 2), (answer.Basis, answer.Changed));
    }
}
