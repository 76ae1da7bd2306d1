using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D3: who moderated the judgment on investigating in 2014?</summary>
public sealed class Who_moderated(WebTemplate api)
{
    private const string Address = "/api/inspections/crime-2014.northamptonshire/judgments/investigating-offending";

    [Fact]
    public async Task is_not_recorded_and_that_stands_on_record_itself() => (await api.Get(Address))["moderation"]!.Is("""
        { "state": "not recorded", "moderations": [], "event": "moderation_not_recorded" }
        """);

    [Fact]
    public async Task is_nobody_by_any_word_of_the_answer() => Assert.DoesNotContain("moderator", (await api.Get(Address)).ToJsonString(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task is_not_public_where_it_is_recorded()
    {
        var twin = await api.GetWith(Seeds.Crime2014, Moderated.By("hmi-17"), Address);

        twin.DiffersFrom(await api.Get(Address), """
            moderation.state: "not recorded" -> "not public"
            moderation.event: "moderation_not_recorded" -> null
            """);
    }
}
