namespace Lifecycle.Web.Tests.Serving;

/// <summary>An inspection, a judgment and an explanation have a row for each item that their JSON has.</summary>
public sealed class An_inspection_as_csv(WebTemplate api)
{
    private const string Inspection = "/api/inspections/crime-2014.northamptonshire";

    [Theory]
    [InlineData("documents", "document")]
    [InlineData("judgments", "judgment")]
    [InlineData("evidence", "evidence")]
    [InlineData("fileReviews", "file review")]
    [InlineData("actionPlans", "action plan")]
    [InlineData("findings", "finding")]
    [InlineData("measures", "measure")]
    [InlineData("caveats", "caveat")]
    [InlineData("monitoring", "monitoring intention")]
    [InlineData("links", "link")]
    [InlineData("remarks", "remark")]
    public Task has_as_many_rows_of_a_kind_as_there_are_items(string list, string kind) => HasAsMany(Inspection, list, kind);

    [Theory]
    [InlineData("evidence", "evidence")]
    [InlineData("findings", "finding")]
    [InlineData("measures", "measure")]
    [InlineData("caveats", "caveat")]
    [InlineData("monitoring", "monitoring intention")]
    [InlineData("recommendations", "recommendation")]
    public Task has_them_of_a_judgment_too(string list, string kind) => HasAsMany($"{Inspection}/judgments/investigating-offending", list, kind);

    [Fact]
    public async Task says_that_nobody_recorded_who_moderated()
    {
        var rows = await Rows(Inspection);

        Assert.Single(rows, row => row.StartsWith("crime-2014.northamptonshire,moderation,crime-2014.northamptonshire,not recorded,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task names_the_judgments_that_one_succeeds()
    {
        var rows = await Rows("/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime");

        Assert.Equal(
            ["crime-2014.northamptonshire/reducing-crime", "crime-2014.northamptonshire/anti-social-behaviour"],
            rows.Select(row => row.Split(',')).Where(row => row[1] == "predecessor").Select(row => row[2]));
    }

    [Fact]
    public async Task has_a_row_for_each_claim_of_an_explanation()
    {
        const string why = "/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why";

        Assert.Equal((await api.Get(why))["claims"]!.AsArray().Select(claim => (string?)claim!["kind"]), (await Rows(why)).Select(row => row.Split(',')[1]));
    }

    private async Task HasAsMany(string address, string list, string kind) => Assert.Equal(
        (await api.Get(address))[list]!.AsArray().Count,
        (await Rows(address)).Count(row => row.Split(',')[1] == kind));

    private async Task<IEnumerable<string>> Rows(string address)
    {
        using var csv = await (await api.Seeded()).Ask(address, Asking.Csv);
        return (await csv.Rows()).Skip(1);
    }
}
