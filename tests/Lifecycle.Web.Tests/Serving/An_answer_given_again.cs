using System.Net;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>An answer that is kept is given again only while it is the one that would be worked out.</summary>
public sealed class An_answer_given_again(WebTemplate template)
{
    private const string Status = "/api/forces/northamptonshire";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Status)]
    [InlineData($"{Status}/grades")]
    public async Task is_the_same_to_the_byte_and_by_its_headers(string address)
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop);

        using var first = await served.Ask(address);
        using var again = await served.Ask(address);
        using var head = await served.Ask(address, method: HttpMethod.Head);
        using var elsewhere = await (await template.Seeded()).Ask(address);

        var body = await first.Body();
        Assert.Equal((body, first.Content.Headers.ContentType), (await again.Body(), again.Content.Headers.ContentType));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal((first.Said("As-Of"), first.Said("Basis-Position"), first.Said("Vary")), (again.Said("As-Of"), again.Said("Basis-Position"), again.Said("Vary")));
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag, (long?)System.Text.Encoding.UTF8.GetByteCount(body)), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength));
        Assert.Equal(elsewhere.Headers.ETag, first.Headers.ETag);
    }

    [Fact]
    public async Task is_another_once_something_in_its_scope_has_changed()
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop);
        using var before = await served.Ask(Status);
        using var unchanged = await served.Ask(Status, ifNoneMatch: $"{before.Headers.ETag}");
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        await Seeds.Changed(Seeds.Peel2017, root => root.Item("judgments", "question", "preventing-crime")["grade"] = "good", folder =>
            Served.Import(served.Database, folder, Stop, "The force supplied wrong data"));
        using var after = await served.Ask(Status, ifNoneMatch: $"{before.Headers.ETag}");

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.NotEqual(await before.Body(), await after.Body());
    }

    [Fact]
    public async Task is_of_its_own_basis()
    {
        var served = await template.Seeded();

        var (now, then) = (await served.Get($"{Status}/grades"), await served.Get($"{Status}/grades?validAt=2015-01-01"));

        Assert.NotEqual(now["lines"]!.ToJsonString(), then["lines"]!.ToJsonString());
        Assert.Equal(then.ToJsonString(), (await served.Get($"{Status}/grades?validAt=2015-01-01")).ToJsonString());
    }

    [Fact]
    public async Task is_not_given_for_a_force_that_is_not_there()
    {
        using var answer = await (await template.Seeded()).Ask("/api/forces/nowhere", ifNoneMatch: "*");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
