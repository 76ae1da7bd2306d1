using Lifecycle.EventStore;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Assertions;

public sealed class Keeping_rows_as_they_are(ReadModelTemplate template) : ReadModelTest(template)
{
    private const string FactsAlone =
        "select model || ' ' || position, to_jsonb(a) - 'known_to' - 'end_made_known' - 'force_from' - 'force_to' - 'body_from' - 'body_to' - 'public_from' - 'public_to' from lifecycle_read.assertions a order by model, position";

    private const string FilledLater =
        "select model || ' ' || position, known_to, end_made_known, force_from, body_from, public_from from lifecycle_read.assertions order by model, position";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task changes_no_fact_of_a_row_and_fills_the_rest_in_once(int seed)
    {
        var (facts, filled) = (new Dictionary<string, string>(), new Dictionary<string, string[]>());
        foreach (var (stream, happened, from) in RandomHistory.Of(seed, 100))
        {
            await Append(stream, from, happened);
            await Project();

            foreach (var (key, row) in (await Rows(FactsAlone)).Select(KeyAndRow))
                Assert.Equal(row, facts.TryGetValue(key, out var before) ? before : facts[key] = row);
            foreach (var (key, row) in (await Rows(FilledLater)).Select(KeyAndRow))
            {
                var now = row.Split('|');
                Assert.All(now.Zip(filled.GetValueOrDefault(key, now)), pair => Assert.True(pair.Second == "-" || pair.First == pair.Second, $"{key}: {pair.Second} became {pair.First}"));
                filled[key] = now;
            }

            Assert.Equal(facts.Count, filled.Count);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task gives_the_same_rows_when_a_read_model_is_rebuilt(int seed)
    {
        await Live(seed);
        var before = await Everything();
        using var projector = new Projector(Database.ServeSource, Store, Events.Catalogue, AllModels, pageSize: 64);

        foreach (var model in AllModels)
        {
            await projector.Rebuild([model.Name], null, Stop);
            Assert.Equal(before, await Everything());
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task gives_the_same_rows_when_the_log_is_taken_in_twice(int seed)
    {
        await Live(seed);
        var before = await Everything();

        await Rows("update lifecycle.mt_event_progression set last_seq_id = 0 where name <> 'HighWaterMark' returning name");
        await Project();

        Assert.Equal(before, await Everything());
    }

    // In steps of no particular length, as a log grows.
    private async Task Live(int seed)
    {
        var batch = 0;
        foreach (var (stream, happened, from) in RandomHistory.Of(seed, 300))
        {
            await Append(stream, from, happened);
            if (++batch % 7 == 0 || batch % 11 == 0) await Project();
        }

        await Project();
        Assert.True((await Rows("select distinct model from lifecycle_read.assertions")).Length == AllModels.Count, "Every read model has rows.");
    }

    private static (string Key, string Row) KeyAndRow(string row) => (row[..row.IndexOf('|', StringComparison.Ordinal)], row[(row.IndexOf('|', StringComparison.Ordinal) + 1)..]);
}
