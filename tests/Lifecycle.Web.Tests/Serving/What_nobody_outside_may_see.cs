namespace Lifecycle.Web.Tests.Serving;

/// <summary>Who moderated is for nobody outside: it is on record, and in no answer.</summary>
public sealed class What_nobody_outside_may_see(WebTemplate api)
{
    private const string Inspection = "/api/inspections/crime-2014.northamptonshire";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static IEnumerable<string> Addresses =>
    [
        .. Conditional_requests.Reads.Select(row => row.Data),
        $"{Inspection}/judgments/investigating-offending",
        $"{Inspection}/judgments/investigating-offending/why",
        "/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/investigating-crime/why",
        "/api/forces/northamptonshire/timeline?limit=1000",
    ];

    [Fact]
    public Task is_in_no_answer() => Seeds.Changed(Seeds.Crime2014, Moderated.By("hmi-17"), async folder =>
    {
        await using var served = await Served.With(api, folder, Stop);
        foreach (var address in Addresses)
            foreach (var accept in new[] { null, Asking.Csv })
            {
                using var response = await served.Ask(address, accept);
                var body = await response.Body();
                foreach (var hidden in new[] { "hmi-17", "inspector-3", Moderated.Why, "judgment_moderated" })
                    Assert.False(body.Contains(hidden, StringComparison.Ordinal), $"{address} ({accept ?? "JSON"}) says \"{hidden}\"");
            }
    });

    [Fact]
    public Task is_on_record_all_the_same() => Seeds.Changed(Seeds.Crime2014, Moderated.By("hmi-17"), async folder =>
    {
        await using var served = await Served.With(api, folder, Stop);
        await using var count = served.Database.OwnerSource.CreateCommand("select count(*) from lifecycle.mt_events where type = 'judgment_moderated' and data::text like '%hmi-17%'");

        Assert.Equal(3L, await count.ExecuteScalarAsync(Stop));
    });

    [Fact]
    public Task leaves_the_rest_of_an_answer_as_it_is() => Seeds.Changed(Seeds.Crime2014, Moderated.By("hmi-17"), async folder =>
    {
        await using var served = await Served.With(api, folder, Stop);

        Assert.Equal("not public", (string?)(await served.Get(Inspection))["moderation"]!["state"]);
        Assert.Equal(243, (await served.Get("/api/forces/northamptonshire/timeline?limit=1000"))["items"]!.AsArray().Count);
    });
}
