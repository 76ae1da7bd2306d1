using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.ReadModels.Tests.Samples;
using Lifecycle.ReadModels.Threads;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Tests.Bases;

public sealed class Any_basis_of_a_random_history(ReadModelTemplate template) : ReadModelTest(template)
{
    private const string Force = "northamptonshire";

    private static readonly string[] Models = [.. LifecycleModels.Names.Where(name => name != TimelineProjection.Model)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task is_answered_from_the_tables_as_a_fold_of_the_events_answers_it(int seed)
    {
        var log = await Write(RandomHistory.Of(seed, 200));
        await Project();
        var folded = new Folded(log, Events);

        foreach (var at in Bases(seed, log[^1].Position, 80))
        {
            var answered = (await Reader.Everything(Models, at, Stop)).ToDossier().Entries.Where(entry => entry.Fact is not SubjectThread);
            var expected = folded.At(at.ValidAt, at.PublishedAt, at.KnownAt!.Value).Where(line => !line.Contains(nameof(SubjectThread), StringComparison.Ordinal));
            Assert.Equal(expected, answered.Select(entry => $"{entry.Event.Position} {entry.Fact.GetType().Name} {entry.Until} {entry.Reserve}"));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task is_answered_the_same_however_much_is_recorded_later_redactions_excepted(int seed)
    {
        var history = RandomHistory.Of(seed, 260).Where(one => (one.Happened.Adds() ?? one.Happened.Removes()) is not Redaction).ToList();
        var log = await Write(history.Take(160));
        await Project();
        var bases = Bases(seed, log[^1].Position, 12).ToList();
        var before = new List<string>();
        foreach (var at in bases) before.Add(await Answers(at));

        await Write(history.Skip(160));
        await Project();

        for (var i = 0; i < bases.Count; i++) Assert.Equal(before[i], await Answers(bases[i]));
        Assert.True(before.Distinct().Count() > 8);
    }

    private async Task<List<(long Position, string Stream, DomainEvent Happened, Provenance From)>> Write(IEnumerable<(string Stream, DomainEvent Happened, Provenance From)> history)
    {
        var log = new List<(long Position, string Stream, DomainEvent Happened, Provenance From)>();
        foreach (var (stream, happened, from) in history) log.Add((await Append(stream, from, happened), stream, happened, from));
        return log;
    }

    private static IEnumerable<AsOf> Bases(int seed, long last, int count)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => new AsOf(Day(), random.Next(3) == 0 ? null : Day(), random.NextInt64(0, last + 1)));

        DateOnly Day() => new DateOnly(2013, 6, 1).AddDays(random.Next(0, 2100));
    }

    /// <summary>What all the queries answer.</summary>
    private async Task<string> Answers(AsOf at)
    {
        object?[] answers =
        [
            await new ForcesQuery(Reader).All(null, 100, at, Stop),
            await new ForcesQuery(Reader).One(Force, at, Stop),
            await new GradesQuery(Reader).Of(Force, null, at, Stop),
            await new CompareQuery(Reader).On(QuestionRef.Parse("crime-2014/reducing-crime"), null, 100, at, null, Stop),
            await new InspectionsQuery(Reader).All(null, null, null, 100, at, Stop),
            await new InspectionsQuery(Reader).One("crime-2014.northamptonshire", at, Stop),
            await new MeasuresQuery(Reader).All(new(null, null, null, null, null, null), null, 100, at, Stop),
            await new RecommendationsQuery(Reader).All(new(null, null, null, null, null, null, null, new(null, null)), null, 100, at, Stop),
            await new ThreadsQuery(Reader).All(new(null, [], null), null, 100, at, Stop),
            await new TimelineQuery(Database.ServeSource, Reader).Of(Force, TimelineFilter.All, 0, 1000, at, Stop),
            (await new JudgmentQuery(Reader, new TimelineQuery(Database.ServeSource, Reader)).Why("crime-2014.northamptonshire", "reducing-crime", [], false, at, Stop))?.Value.Explanation,
        ];
        return JsonSerializer.Serialize(answers, EventJson.Options);
    }
}
