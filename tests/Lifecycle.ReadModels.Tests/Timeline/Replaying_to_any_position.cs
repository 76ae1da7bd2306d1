using System.Text.Json;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Tests.Samples;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Tests.Timeline;

/// <summary>A replay to a position shows the status that the read model answers at that position, whatever the other times are.</summary>
public sealed class Replaying_to_any_position(ReadModelTemplate template) : ReadModelTest(template)
{
    public static TheoryData<string, string?> Times => new()
    {
        { "2026-01-01", null },
        { "2014-11-15", null },
        { "2015-06-01", null },
        { "2026-01-01", "2014-11-27" },
        { "2026-01-01", "2017-06-01" },
        { "2026-01-01", "2018-03-25" },
        { "2016-03-15", "2016-03-15" },
    };

    private ReplayQuery Replay => new(Reader, new TimelineQuery(Database.ServeSource, Reader));

    [Theory]
    [MemberData(nameof(Times))]
    public async Task shows_what_the_read_model_answers_there(string validAt, string? publishedAt)
    {
        foreach (var (stream, happened, from) in MadeUpForce.Events) await Append(stream, from, happened);
        await Project();

        await AgreesEverywhere(new AsOf(DateOnly.Parse(validAt), publishedAt is null ? null : DateOnly.Parse(publishedAt)));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task shows_it_of_any_history(int seed)
    {
        foreach (var (stream, happened, from) in RandomHistory.Of(seed, 120)) await Append(stream, from, happened);
        await Project();

        await AgreesEverywhere(Today);
        await AgreesEverywhere(Today with { PublishedAt = new DateOnly(2014, 11, 15) });
    }

    /// <summary>
    /// At every position the status is that of the last frame up to there, and a frame says no change only where there was none.
    /// </summary>
    private async Task AgreesEverywhere(AsOf at)
    {
        var last = await Store.LastPosition(Stop);
        if (await Frames(at) is not { } frames)
        {
            Assert.Null(await new ForcesQuery(Reader).One(MadeUpForce.Force, at with { KnownAt = last }, Stop));
            return;
        }

        Assert.NotEmpty(frames);
        Assert.Equal(frames.Select(frame => frame.Position).Order().Distinct(), frames.Select(frame => frame.Position));
        Assert.Equal(Enumerable.Range(1, frames.Count), frames.Select(frame => frame.Frame));

        string? before = null;
        for (var position = 1L; position <= last; position++)
        {
            var answered = await new ForcesQuery(Reader).One(MadeUpForce.Force, at with { KnownAt = position }, Stop);
            var expected = Json(answered?.Value);
            Assert.Equal(expected, Json(frames.LastOrDefault(frame => frame.Position <= position)?.StatusAfter));
            if (frames.Find(frame => frame.Position == position) is { } here) Assert.Equal(expected != before, here.Changed is { IsNone: false, Words.Count: > 0 });
            before = expected;
        }
    }

    private async Task<List<ReplayFrame>?> Frames(AsOf at) =>
        await Replay.Of(MadeUpForce.Force, ReplayRange.Whole, TimelineFilter.All, at, Stop) is { } answer ? await answer.Value.ToListAsync(Stop) : null;

    private static string? Json(ForceAnswer? status) => status is null ? null : JsonSerializer.Serialize(status, EventJson.Options);
}
