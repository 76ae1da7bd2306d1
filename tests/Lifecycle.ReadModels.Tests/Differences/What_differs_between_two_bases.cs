using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Differences;
using Lifecycle.ReadModels.Tests.Samples;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Tests.Differences;

public sealed class What_differs_between_two_bases(ReadModelTemplate template) : ReadModelTest(template), IAsyncLifetime
{
    /// <summary>Two bases, and what differs: + at the later one only, - at the earlier one only, ~ otherwise at each.</summary>
    public static TheoryData<AsOf, AsOf, string[]> Bases => new()
    {
        {
            At("2026-01-01", null, 18),
            At("2026-01-01", null, 22),
            [
                "+ inspection | The outline of inspection peel-2017.northamptonshire (\u201cPEEL 2017, 2017\u201d) stands at the later basis only: it was published later, 22 March 2018 (position 22).",
                "+ judgment | The judgment on \"reducing-crime\" of peel-2017.northamptonshire (\u201cinadequate\u201d) stands at the later basis only: it was published later, 22 March 2018 (position 22).",
                "+ recommendation | Recommendation R1 of peel-2017.northamptonshire (\u201cImprove investigations.\u201d) stands at the later basis only: it was published later, 22 March 2018 (position 22).",
                "+ publication | The publication of the report of peel-2017.northamptonshire (\u201cpublication date 22 March 2018\u201d) stands at the later basis only: it was recorded later (position 22).",
                "- finding | Finding \"partners\" of crime-2014.northamptonshire (\u201cPartners work well.\u201d) stands at the earlier basis only: it was withdrawn (position 21), with the reason \u201cIt was another force's.\u201d",
                "~ judgment | The judgment on \"reducing-crime\" of crime-2014.northamptonshire changed from \u201cgood\u201d to \u201crequires improvement\u201d: it was corrected, which was made known in March 2016 (position 19), with the reason \u201cThe force had supplied wrong data.\u201d",
                "~ question | Question \"reducing-crime\" of crime-2014 changed from \u201cHow good is it at reducing crime?\u201d to \u201cHow good is it at cutting crime?\u201d: it was corrected (position 20), with the reason \u201cMisread.\u201d",
            ]
        },
        {
            At("2026-01-01", null, 22),
            At("2026-01-01", null, 29),
            [
                "+ name | Name \"Northamptonshire and Rutland Police\" (\u201cfrom 1 April 2019\u201d) stands at the later basis only: it was recorded later (position 25).",
                "+ question | Question \"reducing-crime\" of peel-2017 (\u201cHow good is it at reducing crime?\u201d) stands at the later basis only: it was recorded later (position 27).",
                "- question | Question \"overall\" of crime-2014 (\u201cHow good is it overall?\u201d) stands at the earlier basis only: it was withdrawn (position 29), with the reason \u201cIt was no question.\u201d",
                "- life step | The step \"completion claimed\" of 2015-02 of recommendation crime-2014.northamptonshire.R2 (\u201ccompletion claimed (force)\u201d) stands at the earlier basis only: it was withdrawn (position 23), with the reason \u201cClaimed of another recommendation.\u201d",
                "- recommendation | Recommendation R1 of peel-2017.northamptonshire (\u201cImprove investigations.\u201d) stands at the earlier basis only: it was withdrawn (position 28), with the reason \u201cMade in error.\u201d",
                "~ deadline | The deadline \u201cwithin three months\u201d of recommendation R2(a) of crime-2014.northamptonshire changed from \u201cclaimed\u201d to \u201cpast due without closure on record\u201d: the step \"completion claimed\" of 2015-02 was withdrawn (position 23), with the reason \u201cClaimed of another recommendation.\u201d",
                "~ deadline | The deadline \u201cby March 2015\u201d of recommendation R2(b) of crime-2014.northamptonshire changed from \u201cclaimed\u201d to \u201cpast due without closure on record\u201d: the step \"completion claimed\" of 2015-02 was withdrawn (position 23), with the reason \u201cClaimed of another recommendation.\u201d",
                "~ publication | The publication of the report of peel-2017.northamptonshire changed from \u201cpublication date 22 March 2018\u201d to \u201cpublication date 29 March 2018\u201d: it was corrected (position 24), with the reason \u201cMisprint.\u201d",
                "~ name | Name \"Northamptonshire Police\" changed from \u201cfrom 1975 to a date not recorded\u201d to \u201cfrom 1975 to 1 April 2019\u201d: it was corrected (position 26), with the reason \u201cIt ended with the new name.\u201d",
            ]
        },
        {
            At("2014-11-15", null, 29),
            At("2015-06-01", null, 29),
            [
                "+ publication | The publication of the report of crime-2014.northamptonshire (\u201cpublication date 27 November 2014\u201d) stands at the later basis only: it belongs to a later time, 27 November 2014.",
                "~ framework | The outline of framework crime-2014 (\u201cCrime inspection 2014 (2014)\u201d) stands at both bases, but not alike: it was not certain at the earlier basis (from 1 January 2014 at the earliest, 31 December 2014 at the latest).",
                "~ scale | The grading scale of crime-2014 (\u201cgood, requires improvement\u201d) stands at both bases, but not alike: it was not certain at the earlier basis (from 1 January 2014 at the earliest, 31 December 2014 at the latest).",
                "~ inspection | The outline of inspection crime-2014.northamptonshire (\u201cCrime inspection 2014, November 2014\u201d) stands at both bases, but not alike: it was not certain at the earlier basis (from 1 November 2014 at the earliest, 30 November 2014 at the latest).",
                "~ judgment | The judgment on \"reducing-crime\" of crime-2014.northamptonshire (\u201cgood\u201d) stands at both bases, but not alike: it was not certain at the earlier basis (from 1 November 2014 at the earliest, 30 November 2014 at the latest).",
                "~ recommendation | Recommendation R2 of crime-2014.northamptonshire (\u201cImprove investigations.\u201d) stands at both bases, but not alike: it was not certain at the earlier basis (from 1 November 2014 at the earliest, 30 November 2014 at the latest).",
                "~ deadline | The deadline \u201cwithin three months\u201d of recommendation R2(a) of crime-2014.northamptonshire changed from \u201cnot determinable\u201d to \u201cpast due without closure on record\u201d: the report was published later, 27 November 2014.",
                "~ deadline | The deadline \u201cby March 2015\u201d of recommendation R2(b) of crime-2014.northamptonshire changed from \u201cnot due\u201d to \u201cpast due without closure on record\u201d: its last day came later, 31 March 2015.",
                "~ judgment | The judgment on \"overall\" of crime-2014.northamptonshire (\u201cnot graded, reason not recorded\u201d) stands at both bases, but not alike: it was not certain at the earlier basis (from 1 November 2014 at the earliest, 30 November 2014 at the latest).",
                "~ question | Question \"reducing-crime\" of crime-2014 (\u201cHow good is it at cutting crime?\u201d) stands at both bases, but not alike: it was not certain at the earlier basis (from 1 January 2014 at the earliest, 31 December 2014 at the latest).",
            ]
        },
        {
            At("2015-06-01", null, 29),
            At("2016-06-01", null, 29),
            [
                "~ judgment | The judgment on \"reducing-crime\" of crime-2014.northamptonshire changed from \u201cgood\u201d to \u201crequires improvement\u201d: it was corrected, which was made known in March 2016 (position 19), with the reason \u201cThe force had supplied wrong data.\u201d",
            ]
        },
        {
            At("2018-01-01", null, 29),
            At("2026-01-01", null, 29),
            [
                "+ monitoring phase | Monitoring phase \"scan and engage: engage from 2022-06-28\" (\u201cengage (scan and engage)\u201d) stands at the later basis only: it belongs to a later time, 28 June 2022.",
                "+ publication | The publication of the report of peel-2017.northamptonshire (\u201cpublication date 29 March 2018\u201d) stands at the later basis only: it belongs to a later time, 29 March 2018.",
                "+ name | Name \"Northamptonshire and Rutland Police\" (\u201cfrom 1 April 2019\u201d) stands at the later basis only: it belongs to a later time, 1 April 2019.",
                "~ name | Name \"Northamptonshire Police\" changed from \u201cfrom 1975 to 1 April 2019, current\u201d to \u201cfrom 1975 to 1 April 2019, not current, as far as is recorded\u201d: its end came later, 1 April 2019.",
            ]
        },
        {
            At("2026-01-01", "2014-11-26", 29),
            At("2026-01-01", "2014-11-27", 29),
            [
                "+ inspection | The outline of inspection crime-2014.northamptonshire (\u201cCrime inspection 2014, November 2014\u201d) stands at the later basis only: it was published later, 27 November 2014.",
                "+ judgment | The judgment on \"reducing-crime\" of crime-2014.northamptonshire (\u201cgood\u201d) stands at the later basis only: it was published later, 27 November 2014.",
                "+ recommendation | Recommendation R2 of crime-2014.northamptonshire (\u201cImprove investigations.\u201d) stands at the later basis only: it was published later, 27 November 2014.",
                "+ publication | The publication of the report of crime-2014.northamptonshire (\u201cpublication date 27 November 2014\u201d) stands at the later basis only: it was published later, 27 November 2014.",
                "+ judgment | The judgment on \"overall\" of crime-2014.northamptonshire (\u201cnot graded, reason not recorded\u201d) stands at the later basis only: it was published later, 27 November 2014.",
            ]
        },
        {
            At("2026-01-01", "2018-03-25", 29),
            At("2026-01-01", null, 29),
            [
                "+ inspection | The outline of inspection peel-2017.northamptonshire (\u201cPEEL 2017, 2017\u201d) stands at the later basis only: it was published later, 29 March 2018.",
                "+ monitoring phase | Monitoring phase \"scan and engage: engage from 2022-06-28\" (\u201cengage (scan and engage)\u201d) stands at the later basis only: it was published later, 28 June 2022.",
                "+ judgment | The judgment on \"reducing-crime\" of peel-2017.northamptonshire (\u201cinadequate\u201d) stands at the later basis only: it was published later, 29 March 2018.",
                "+ publication | The publication of the report of peel-2017.northamptonshire (\u201cpublication date 29 March 2018\u201d) stands at the later basis only: it was published later, 29 March 2018.",
                "+ name | Name \"Northamptonshire and Rutland Police\" (\u201cfrom 1 April 2019\u201d) stands at the later basis only: it was published later, 1 April 2019.",
            ]
        },
        {
            At("2026-01-01", "2018-03-25", 22),
            At("2026-01-01", "2018-03-25", 29),
            [
                "+ question | Question \"reducing-crime\" of peel-2017 (\u201cHow good is it at reducing crime?\u201d) stands at the later basis only: it was recorded later (position 27).",
                "- question | Question \"overall\" of crime-2014 (\u201cHow good is it overall?\u201d) stands at the earlier basis only: it was withdrawn (position 29), with the reason \u201cIt was no question.\u201d",
                "- life step | The step \"completion claimed\" of 2015-02 of recommendation crime-2014.northamptonshire.R2 (\u201ccompletion claimed (force)\u201d) stands at the earlier basis only: it was withdrawn (position 23), with the reason \u201cClaimed of another recommendation.\u201d",
                "- inspection | The outline of inspection peel-2017.northamptonshire (\u201cPEEL 2017, 2017\u201d) stands at the earlier basis only: the publication of the report was corrected (position 24), with the reason \u201cMisprint.\u201d",
                "- judgment | The judgment on \"reducing-crime\" of peel-2017.northamptonshire (\u201cinadequate\u201d) stands at the earlier basis only: the publication of the report was corrected (position 24), with the reason \u201cMisprint.\u201d",
                "- recommendation | Recommendation R1 of peel-2017.northamptonshire (\u201cImprove investigations.\u201d) stands at the earlier basis only: it was withdrawn (position 28), with the reason \u201cMade in error.\u201d",
                "- publication | The publication of the report of peel-2017.northamptonshire (\u201cpublication date 22 March 2018\u201d) stands at the earlier basis only: it was corrected (position 24), with the reason \u201cMisprint.\u201d",
                "~ deadline | The deadline \u201cwithin three months\u201d of recommendation R2(a) of crime-2014.northamptonshire changed from \u201cclaimed\u201d to \u201cpast due without closure on record\u201d: the step \"completion claimed\" of 2015-02 was withdrawn (position 23), with the reason \u201cClaimed of another recommendation.\u201d",
                "~ deadline | The deadline \u201cby March 2015\u201d of recommendation R2(b) of crime-2014.northamptonshire changed from \u201cclaimed\u201d to \u201cpast due without closure on record\u201d: the step \"completion claimed\" of 2015-02 was withdrawn (position 23), with the reason \u201cClaimed of another recommendation.\u201d",
                "~ name | Name \"Northamptonshire Police\" changed from \u201cfrom 1975 to a date not recorded\u201d to \u201cfrom 1975 to 1 April 2019\u201d: it was corrected (position 26), with the reason \u201cIt ended with the new name.\u201d",
            ]
        },
        {
            At("2014-11-15", null, 8),
            At("2026-01-01", null, 29),
            [
                "+ inspection | The outline of inspection crime-2014.northamptonshire (\u201cCrime inspection 2014, November 2014\u201d) stands at the later basis only: it was published later, 27 November 2014 (position 11).",
                "+ recommendation | Recommendation R2 of crime-2014.northamptonshire (\u201cImprove investigations.\u201d) stands at the later basis only: it was recorded later (position 10); it was published later, 27 November 2014 (position 11).",
                "+ publication | The publication of the report of crime-2014.northamptonshire (\u201cpublication date 27 November 2014\u201d) stands at the later basis only: it was recorded later (position 11); it belongs to a later time, 27 November 2014.",
                "+ judgment | The judgment on \"overall\" of crime-2014.northamptonshire (\u201cnot graded, reason not recorded\u201d) stands at the later basis only: it was recorded later (position 12).",
                "+ inspection | The outline of inspection peel-2017.northamptonshire (\u201cPEEL 2017, 2017\u201d) stands at the later basis only: it was recorded later (position 14); it was published later, 22 March 2018 (position 22); it belongs to a later time, 2017.",
                "+ monitoring phase | Monitoring phase \"scan and engage: engage from 2022-06-28\" (\u201cengage (scan and engage)\u201d) stands at the later basis only: it was recorded later (position 16); it belongs to a later time, 28 June 2022.",
                "+ judgment | The judgment on \"reducing-crime\" of peel-2017.northamptonshire (\u201cinadequate\u201d) stands at the later basis only: it was recorded later (position 17); it was published later, 22 March 2018 (position 22); it belongs to a later time, 2017.",
                "+ judgment | The judgment on \"reducing-crime\" of crime-2014.northamptonshire (\u201crequires improvement\u201d) stands at the later basis only: it was published later, 27 November 2014 (position 11); it was corrected, which was made known in March 2016 (position 19), with the reason \u201cThe force had supplied wrong data.\u201d",
                "+ publication | The publication of the report of peel-2017.northamptonshire (\u201cpublication date 29 March 2018\u201d) stands at the later basis only: it was recorded later (position 22); it was corrected (position 24), with the reason \u201cMisprint.\u201d; it belongs to a later time, 29 March 2018.",
                "+ name | Name \"Northamptonshire and Rutland Police\" (\u201cfrom 1 April 2019\u201d) stands at the later basis only: it was recorded later (position 25); it belongs to a later time, 1 April 2019.",
                "+ question | Question \"reducing-crime\" of peel-2017 (\u201cHow good is it at reducing crime?\u201d) stands at the later basis only: it was recorded later (position 27); it belongs to a later time, 2017.",
                "- question | Question \"overall\" of crime-2014 (\u201cHow good is it overall?\u201d) stands at the earlier basis only: it was withdrawn (position 29), with the reason \u201cIt was no question.\u201d",
                "~ framework | The outline of framework crime-2014 (\u201cCrime inspection 2014 (2014)\u201d) stands at both bases, but not alike: it was not certain at the earlier basis (from 1 January 2014 at the earliest, 31 December 2014 at the latest).",
                "~ scale | The grading scale of crime-2014 (\u201cgood, requires improvement\u201d) stands at both bases, but not alike: it was not certain at the earlier basis (from 1 January 2014 at the earliest, 31 December 2014 at the latest).",
                "~ question | Question \"reducing-crime\" of crime-2014 changed from \u201cHow good is it at reducing crime?\u201d to \u201cHow good is it at cutting crime?\u201d: it was corrected (position 20), with the reason \u201cMisread.\u201d",
                "~ name | Name \"Northamptonshire Police\" changed from \u201cfrom 1975 to a date not recorded\u201d to \u201cfrom 1975 to 1 April 2019\u201d: it was corrected (position 26), with the reason \u201cIt ended with the new name.\u201d",
            ]
        },
    };

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        foreach (var (stream, happened, from) in MadeUpForce.Events) await Append(stream, from, happened);
        await Project();
    }

    [Theory]
    [MemberData(nameof(Bases))]
    public async Task is_told_with_its_reason(AsOf from, AsOf to, string[] told)
    {
        var list = await Diff(from, to);

        var lines = list.Added.Select(one => $"+ {one.Kind} | {one.Sentence}")
            .Concat(list.Removed.Select(one => $"- {one.Kind} | {one.Sentence}"))
            .Concat(list.Changed.Select(one => $"~ {one.Kind} | {one.Sentence}"));
        Assert.Equal(told, lines);
    }

    [Fact]
    public async Task is_nothing_where_they_are_one()
    {
        var list = await Diff(At("2016-06-01", "2016-06-01", 25), At("2016-06-01", "2016-06-01", 25));

        Assert.Empty(list.Added.Concat(list.Removed).Concat(list.Changed));
    }

    [Fact]
    public async Task has_both_versions_and_the_event_that_came_between()
    {
        var corrected = (await Diff(At("2026-01-01", null, 18), At("2026-01-01", null, 19))).Changed.Single();

        Assert.Equal(("judgment", MadeUpForce.Crime, "good", "requires improvement"), (corrected.Kind, corrected.Inspection, corrected.Before!.Says, corrected.After!.Says));
        Assert.Equal((8L, 19L), (corrected.Before.Event.Position, corrected.After.Event.Position));
        Assert.Equal("good", corrected.Before.Fact!.Value.GetProperty("grade").GetString());
        var because = Assert.Single(corrected.Because);
        Assert.Equal((Cause.Corrected, "The force had supplied wrong data.", "2016-03", 19L), (because.Cause, because.Why, because.When!.Stated, because.Event!.Position));
        Assert.Equal(["report.txt:12"], because.Sources.Select(source => $"{source}"));
    }

    [Fact]
    public async Task may_be_a_deadline_that_had_not_been_stated_before()
    {
        var without = RecommendationSamples.R2 with { Deadlines = Domain.Items<Domain.Recommendations.Deadline>.Empty };
        await Append($"recommendation/{MadeUpForce.Crime}.R2", RecommendationSamples.R2.CorrectedTo(without), without.CorrectedTo(RecommendationSamples.R2));
        await Project();

        var deadline = (await Diff(At("2015-01-01", null, 30), At("2015-01-01", null, 31))).Changed.First(one => one.Kind == "deadline");

        Assert.Equal(("no deadline stated", "due 27 February 2015: not due"), (deadline.Before!.Says, deadline.After!.Says));
        Assert.Equal(["report.txt:12,40-44"], deadline.Before.Sources.Select(source => $"{source}"));
    }

    [Fact]
    public async Task of_a_judgment_is_all_that_stands_under_it()
    {
        var query = new DifferencesQuery(Reader, new TimelineQuery(Database.ServeSource, Reader));
        var list = (await query.OfJudgment(MadeUpForce.Crime, "reducing-crime", At("2026-01-01", null, 11), At("2026-01-01", null, 29), Stop))!.Value;

        Assert.Empty(list.Added);
        Assert.Equal(["finding \"partners\""], list.Removed.Select(one => one.What));
        Assert.Equal(["the judgment on \"reducing-crime\"", "question \"reducing-crime\""], list.Changed.Select(one => one.What));
        Assert.Null(await query.OfJudgment(MadeUpForce.Crime, "overall", At("2026-01-01", null, 8), At("2026-01-01", null, 11), Stop));
        Assert.Null(await query.OfForce("nowhere", At("2026-01-01", null, 8), At("2026-01-01", null, 11), Stop));
    }

    private static AsOf At(string validAt, string? publishedAt, long knownAt) => new(DateOnly.Parse(validAt), publishedAt is null ? null : DateOnly.Parse(publishedAt), knownAt);

    private async Task<DifferenceList> Diff(AsOf from, AsOf to) =>
        (await new DifferencesQuery(Reader, new TimelineQuery(Database.ServeSource, Reader)).OfForce(MadeUpForce.Force, from, to, Stop))!.Value;
}
