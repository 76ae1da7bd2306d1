using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Forces;

public sealed class Listing_a_force
{
    private static readonly ForceName First = new("Hampshire Constabulary", Between("1967", "2022"));

    /// <summary>From and to of a second name; a null end is "current".</summary>
    public static TheoryData<string, string?> TimesBeside { get; } = new()
    {
        { "2022", null },
        { "2023", null },
        { "not recorded", "1967" },
        { "not recorded", "not recorded" },
        { "not recorded", null },
        { "1900", "1967" },
        { "2010", "not recorded" },
    };

    public static TheoryData<string, string?> TimesWithin { get; } = new()
    {
        { "2021", null },
        { "1970", "1980" },
        { "1900", "1969" },
    };

    [Fact]
    public void puts_it_on_record()
    {
        var outline = new ForceOutline("hampshire", "E23000030", Items.Of<string>("Hampshire"), "register");
        var phase = new MonitoringPhase("scan and engage", "engage", Between("2022-06", null), "not stated");

        Scenario.Given().When(Record(outline)).Then(new ForceListed(outline));
        Scenario.Given(new ForceListed(outline)).When(Record(phase)).Then(new MonitoringPhaseEntered(phase));
    }

    [Theory]
    [MemberData(nameof(TimesBeside))]
    public void names_it_anew_where_the_times_need_not_overlap(string from, string? to) => Scenario
        .Given(new ForceNamed(First))
        .When(Record(new ForceName("Hampshire and Isle of Wight Constabulary", Between(from, to))))
        .Then(new ForceNamed(new ForceName("Hampshire and Isle of Wight Constabulary", Between(from, to))));

    [Theory]
    [MemberData(nameof(TimesWithin))]
    public void refuses_a_name_whose_time_overlaps_with_anothers(string from, string? to) => Scenario
        .Given(new ForceNamed(First))
        .When(Record(new ForceName("Hampshire and Isle of Wight Constabulary", Between(from, to))))
        .Refused("names-overlap", "name \"Hampshire and Isle of Wight Constabulary\" overlaps in time with name \"Hampshire Constabulary\"; one ends where the next begins");

    [Fact]
    public void refuses_two_current_policing_bodies() => Scenario
        .Given(new LocalPolicingBodyNamed(new LocalPolicingBody("Police and Crime Commissioner", Between("2012-11", null))))
        .When(Record(new LocalPolicingBody("Police, Fire and Crime Commissioner", Between("2019", null))))
        .Refused(
            "names-overlap",
            "local policing body \"Police, Fire and Crime Commissioner\" overlaps in time with local policing body \"Police and Crime Commissioner\"; one ends where the next begins");

    [Fact]
    public void refuses_a_correction_that_makes_names_overlap() => Scenario
        .Given(new ForceNamed(First), new ForceNamed(new ForceName("Hampshire and Isle of Wight Constabulary", Between("2022", null))))
        .When(ledger => Listing.Correct(ledger, First with { Term = Between("1967", null) }, Said.Because("misread")))
        .Refused("names-overlap", "name \"Hampshire Constabulary\" overlaps in time with name \"Hampshire and Isle of Wight Constabulary\"; one ends where the next begins");

    [Fact]
    public void corrects_the_time_of_a_name() => Scenario
        .Given(new ForceNamed(First))
        .When(ledger => Listing.Correct(ledger, First with { Term = Between("1967", "2021") }, Said.Because("misread")))
        .Then(new ForceNameCorrected(First, First with { Term = Between("1967", "2021") }));

    private static Func<Ledger, Decision> Record(Fact fact) => ledger => Listing.Record(ledger, fact, Said.Plainly);

    private static Term Between(string from, string? to) => new(Occasion.Parse(from), to is null ? null : Occasion.Parse(to));
}
