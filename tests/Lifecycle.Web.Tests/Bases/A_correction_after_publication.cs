using Lifecycle.Domain.Time;
using Lifecycle.Web.Tests.Importing;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>A grade was published in November 2014 and lowered two years later, because the force had supplied wrong data.</summary>
public sealed class A_correction_after_publication(WebTemplate template)
{
    private const string Judgment = $"/api/inspections/{MadeUp.First}/judgments/response";
    private const string Reason = "The force supplied wrong data";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "poor", null)]
    [InlineData("?validAt=2016-10-31", "good", null)]
    [InlineData("?validAt=2016-11-01", "poor", "from 1 November 2016 at the earliest, 30 November 2016 at the latest")]
    [InlineData("?validAt=2016-11-30", "poor", null)]
    [InlineData("?publishedAt=2014-11-30", "good", null)]
    [InlineData("?publishedAt=2014-11-01", "good", "published from 1 November 2014 at the earliest, 30 November 2014 at the latest")]
    [InlineData("?publishedAt=2016-10-31", "good", null)]
    [InlineData("?publishedAt=2016-11-29", "poor", "published from 1 November 2016 at the earliest, 30 November 2016 at the latest")]
    [InlineData("?publishedAt=2016-10-31&validAt=2026-01-01", "good", null)]
    [InlineData("?publishedAt=2026-01-01&validAt=2016-10-31", "good", null)]
    public async Task keeps_both_grades_each_at_its_time(string times, string grade, string? reserve)
    {
        await using var served = await Corrected("2016-11");

        var judgment = (await served.Get($"{Judgment}{times}"))["judgment"]!;

        Assert.Equal((grade, reserve), ((string?)judgment["grade"], (string?)judgment["reserve"]));
    }

    [Fact]
    public async Task leaves_what_was_known_before_it_as_it_was()
    {
        using var folder = MadeUp.Folder(MadeUp.Inspection(MadeUp.First, "2014-11", "good"));
        await using var served = await Served.With(template, folder.Path, Stop);
        var last = (long)(await served.Get("/api/forces/southshire/timeline"))["items"]!.AsArray()[^1]!["event"]!["position"]!;
        var before = (await served.Get($"{Judgment}?knownAt={last}")).ToJsonString();

        await Correct(served, folder, "2016-11");

        Assert.Equal(before, (await served.Get($"{Judgment}?knownAt={last}")).ToJsonString());
        Assert.Equal("poor", (string?)(await served.Get($"{Judgment}?knownAt={last + 1}"))["judgment"]!["grade"]);
    }

    [Fact]
    public async Task is_told_with_its_reason_in_the_history_and_in_why()
    {
        await using var served = await Corrected("2016-11");

        var step = (await served.Get("/api/forces/southshire/grades"))["lines"]![0]!["steps"]![0]!;
        var correction = Assert.Single(step["corrections"]!.AsArray())!;
        Assert.Equal(("good", Reason), ((string?)correction["from"], (string?)correction["reason"]));
        Assert.Contains(
            (await served.Get($"{Judgment}/why"))["claims"]!.AsArray(),
            claim => (string?)claim!["kind"] == "correction" && ((string)claim["statement"]!).Contains(Reason, StringComparison.Ordinal));
        Assert.Empty((await served.Get("/api/forces/southshire/grades?publishedAt=2016-10-31"))["lines"]![0]!["steps"]![0]!["corrections"]!.AsArray());
    }

    [Fact]
    public async Task that_put_only_the_record_right_was_never_what_people_knew()
    {
        await using var served = await Corrected(madeKnown: null);

        Assert.Equal("poor", (string?)(await served.Get($"{Judgment}?publishedAt=2015-01-01"))["judgment"]!["grade"]);
        Assert.Equal("poor", (string?)(await served.Get($"{Judgment}?validAt=2015-01-01"))["judgment"]!["grade"]);
    }

    private async Task<Served> Corrected(string? madeKnown)
    {
        using var folder = MadeUp.Folder(MadeUp.Inspection(MadeUp.First, "2014-11", "good"));
        var served = await Served.With(template, folder.Path, Stop);
        await Correct(served, folder, madeKnown);
        return served;
    }

    private static Task Correct(Served served, ImportFolder folder, string? madeKnown)
    {
        folder.Write($"{MadeUp.First}.json", MadeUp.Inspection(MadeUp.First, "2014-11", "poor").ToJsonString());
        return Served.Import(served.Database, folder.Path, Stop, Reason, madeKnown is null ? null : Edtf.Parse(madeKnown));
    }
}
