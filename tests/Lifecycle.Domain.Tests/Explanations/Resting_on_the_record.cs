using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Explanations;

public sealed class Resting_on_the_record
{
    private const string Asked = $"{Peel}/prevention";

    private static readonly Entries Record = Northamptonshire.OnRecord();
    private static readonly Explanation Whole = Record.Why(Asked, $"{Crime}/reducing", $"{Crime}/asb");

    /// <summary>The entries that claims cite, by position.</summary>
    public static TheoryData<long, string> Support { get; } = Supporting();

    [Fact]
    public void covers_every_kind_of_claim_but_those_on_what_is_not_there() =>
        Assert.Equal(Enum.GetValues<ClaimKind>().Except([ClaimKind.NoGrade, ClaimKind.Redaction]), Whole.Claims.Select(claim => claim.Kind).Distinct().Order());

    [Fact]
    public void means_that_every_claim_cites_an_event_with_its_lines_or_is_an_absence() => Assert.All(Whole.Claims, claim =>
    {
        Assert.True(claim.Absence || claim.Events.Count > 0, claim.Statement);
        Assert.True(claim.Events.Count == 0 || claim.Sources.Count > 0, claim.Statement);
        Assert.All(claim.Events, happened => Assert.Contains(Record.Dossier.Entries, entry => entry.Event == happened));
    });

    [Theory]
    [MemberData(nameof(Support))]
    public void means_that_without_an_entry_no_claim_is_made_that_was_not_made_with_it(long position, string name)
    {
        var without = Without(position);

        Assert.DoesNotContain(without, claim => Cites(claim, position));
        Assert.All(without.Where(claim => !claim.Absence), claim => Assert.Contains(Whole.Claims, before => before.Kind == claim.Kind && !claim.Events.Except(before.Events).Any()));
        Assert.True(name.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Support))]
    public void means_that_without_an_entry_no_claim_is_lost_that_does_not_rest_on_it(long position, string name)
    {
        var without = Without(position);

        Assert.All(Whole.Claims.Where(claim => !Cites(claim, position)), claim => Assert.Contains(without, after => after.Kind == claim.Kind && after.Events.Equals(claim.Events)));
        Assert.True(name.Length > 0);
    }

    private static Items<Claim> Without(long position)
    {
        var (left, refusal) = Explaining.Why(
            Record.Without(Record.Dossier.Entries.Single(entry => entry.Event.Position == position)),
            QuestionRef.Parse(Asked),
            [QuestionRef.Parse($"{Crime}/reducing"), QuestionRef.Parse($"{Crime}/asb")],
            Today);
        Assert.Null(refusal);
        return left!.Claims;
    }

    private static bool Cites(Claim claim, long position) => claim.Events.Any(happened => happened.Position == position);

    private static TheoryData<long, string> Supporting()
    {
        var data = new TheoryData<long, string>();
        foreach (var entry in Record.Dossier.Entries.Where(entry => Whole.Claims.Any(claim => Cites(claim, entry.Event.Position))))
            data.Add(entry.Event.Position, entry.Fact.Name());
        return data;
    }
}
