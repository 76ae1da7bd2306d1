using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>A page that is kept is given again only while it is the one that would be rendered again.</summary>
public sealed class A_page_that_is_kept(WebTemplate template)
{
    private const string Page = "/forces/northamptonshire";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task is_the_same_to_the_byte_and_by_its_headers(string? coding)
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop);

        using var first = await Visit(served, Page, coding);
        using var again = await Visit(served, Page, coding);
        using var head = await Visit(served, Page, coding, HttpMethod.Head);

        var body = await first.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(body, await again.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(coding ?? "", string.Join(", ", again.Content.Headers.ContentEncoding));
        Assert.Equal("Accept-Encoding", again.Said("Vary"));
        Assert.All(new[] { again, head }, other => Assert.Equal(Told(first), Told(other)));
        Assert.Contains("Northamptonshire Police", Text(body, coding), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_kept_for_each_coding_and_basis_by_itself()
    {
        var served = await template.Seeded();
        string[] addresses = [Page, $"{Page}?validAt=2015-01-01", $"{Page}?publishedAt=2015-01-01"];
        string?[] codings = [null, "br", "gzip"];

        foreach (var address in addresses.Concat(addresses))
        {
            var texts = new List<string>();
            foreach (var coding in codings)
            {
                using var answer = await Visit(served, address, coding);
                texts.Add(Text(await answer.Content.ReadAsByteArrayAsync(Stop), coding));
            }

            Assert.Single(texts.Distinct());
            Assert.Equal(address.Contains("validAt=2015", StringComparison.Ordinal), texts[0].Contains("As it stood on 1 January 2015", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task is_given_again_without_reading_anything_but_whether_it_has_changed()
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop, builder => builder.Logging.ClearProviders());
        using var first = await Visit(served, Page, null);
        await using var away = served.Database.OwnerSource.CreateCommand("alter table lifecycle_read.assertions rename to elsewhere");
        await away.ExecuteNonQueryAsync(Stop);

        using var again = await Visit(served, Page, null);
        using var another = await Visit(served, $"{Page}?other=1", null);
        using var earlier = await Visit(served, $"{Page}?knownAt=357", null);

        Assert.Equal(await first.Body(), await again.Body());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError], new[] { again, another, earlier }.Select(answer => answer.StatusCode));
    }

    [Fact]
    public async Task is_not_modified_to_whoever_has_it_in_any_coding()
    {
        var served = await template.Seeded();
        using var first = await Visit(served, Page, "br");

        using var again = await served.Ask(Page, ifNoneMatch: $"{first.Headers.ETag}");

        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.Equal((HttpStatusCode.NotModified, "Accept-Encoding"), (again.StatusCode, again.Said("Vary")));
        Assert.Equal("", await again.Body());
    }

    [Fact]
    public async Task is_another_once_a_grade_was_corrected()
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop);
        using var before = await Visit(served, Page, "br");

        await Seeds.Changed(Seeds.Peel2017, root => root.Item("judgments", "question", "preventing-crime")["grade"] = "inadequate", folder =>
            Served.Import(served.Database, folder, Stop, "The force supplied wrong data"));
        using var after = await Visit(served, Page, "br");

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains("corrected", Text(await after.Content.ReadAsByteArrayAsync(Stop), "br"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task goes_on_without_what_was_redacted()
    {
        const string secret = "47.9";
        await using var served = await Served.With(template, Seeds.Folder, Stop);
        using var before = await Visit(served, Page, null);
        Assert.Contains(secret, await before.Body(), StringComparison.Ordinal);

        await Seeds.Changed(Seeds.Crime2014, root => root["redactions"] = new JsonArray(new JsonObject { ["kind"] = "measure", ["item"] = "asb-rate", ["ground"] = "safety of a person" }), folder =>
            Served.Import(served.Database, folder, Stop, "A person would be in danger"));
        using var after = await Visit(served, Page, null);

        Assert.DoesNotContain(secret, await after.Body(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_nothing_of_the_host_that_its_first_reader_named()
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Page, UriKind.Relative));
        request.Headers.Host = "elsewhere.example";
        using var first = await served.Http.SendAsync(request, Stop);
        using var again = await Visit(served, Page, null);

        Assert.DoesNotContain("elsewhere.example", await first.Body(), StringComparison.Ordinal);
        Assert.Equal(await first.Body(), await again.Body());
    }

    [Fact]
    public async Task is_not_given_for_a_force_that_is_not_there_at_that_time()
    {
        var served = await template.Seeded();

        using var answer = await served.Ask("/forces/nowhere", ifNoneMatch: "*");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
    }

    private static async Task<HttpResponseMessage> Visit(Served served, string address, string? coding, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (coding is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        return await served.Http.SendAsync(request, Stop);
    }

    private static object Told(HttpResponseMessage answer) =>
        (answer.StatusCode, answer.Headers.ETag, answer.Content.Headers.ContentType, answer.Content.Headers.ContentLength, answer.Said("As-Of"), answer.Said("Basis-Position"), answer.Said("Content-Security-Policy"));

    private static string Text(byte[] body, string? coding)
    {
        using var raw = new MemoryStream(body);
        using Stream text = coding switch { "br" => new BrotliStream(raw, CompressionMode.Decompress), "gzip" => new GZipStream(raw, CompressionMode.Decompress), _ => raw };
        using var reader = new StreamReader(text, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
