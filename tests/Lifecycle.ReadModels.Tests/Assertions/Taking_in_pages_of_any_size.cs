using Lifecycle.EventStore;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Assertions;

/// <summary>
/// What several events of one page come to is worked out together: facts corrected in the page that recorded them, publications between
/// the rows that wait for them. It must be what one event at a time comes to.
/// </summary>
public sealed class Taking_in_pages_of_any_size(ReadModelTemplate template) : ReadModelTest(template)
{
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public async Task gives_the_same_rows(int seed)
    {
        foreach (var (stream, happened, from) in RandomHistory.Of(seed, 250)) await Append(stream, from, happened);
        var oneByOne = await Rebuilt(1);

        Assert.Contains("-", (await Rows("select public_from from lifecycle_read.timeline_v1")).Distinct());
        Assert.NotEmpty(await Rows("select position from lifecycle_read.timeline_v1 where public_moment = 'with publication' and public_from > position"));
        foreach (var size in new[] { 2, 7, 50, 1000 }) Assert.Equal(oneByOne, await Rebuilt(size));
    }

    private async Task<string[]> Rebuilt(int pageSize)
    {
        using var projector = new Projector(Database.ServeSource, Store, Events.Catalogue, AllModels, pageSize);
        await projector.Rebuild([.. AllModels.Select(model => model.Name)], null, Stop);
        return await Everything();
    }
}
