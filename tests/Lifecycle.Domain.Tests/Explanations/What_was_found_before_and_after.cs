using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Explanations;

public sealed class What_was_found_before_and_after
{
    private const string Before = $"finding {Crime}/partners-work-well";
    private const string After = $"finding {Peel}/partners-left-out";

    /// <summary>A link's strength, and how it is said as which kind of claim.</summary>
    public static TheoryData<Strength, ClaimKind, string> Links { get; } = new()
    {
        { Strength.Reversed, ClaimKind.Reversed, "Thread t1: reversed. Before: (strength) Partners work well. Afterwards: (weakness) Partners are left out." },
        { Strength.Same, ClaimKind.Persisting, "Thread t1: the same subject in both reports. Before: (strength) Partners work well. Afterwards: (weakness) Partners are left out." },
        { Strength.ChangedScope, ClaimKind.Persisting, "Thread t1: the same subject in both reports, in changed scope. Before: (strength) Partners work well. Afterwards: (weakness) Partners are left out." },
        { Strength.Persisting, ClaimKind.Persisting, "Thread t1: persists. Before: (strength) Partners work well. Afterwards: (weakness) Partners are left out." },
        { Strength.Thematic, ClaimKind.Thematic, "Thread t1: joined by theme only, for a person to confirm. Before: (strength) Partners work well. Afterwards: (weakness) Partners are left out." },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public void is_joined_by_threads(Strength strength, ClaimKind kind, string said)
    {
        var explanation = Found().Thread("t1", ThreadStatus.Asserted, Link(strength, Before, After)).Why($"{Peel}/prevention");

        var claim = Assert.Single(explanation.Claims, claim => claim.Thread == "t1");
        Assert.Equal((kind, said, strength, "editor-1"), (claim.Kind, claim.Statement, claim.Strength, claim.AssertedBy));
        Assert.Equal([Before, After], claim.About);
        Assert.Equal(["report.txt:13", "report.txt:14"], claim.Sources.Select(source => source.ToString()));
        Assert.Equal([13, 14, 15], claim.Events.Select(happened => happened.Position));
        Assert.Empty(explanation.Says(ClaimKind.NotLinked));
    }

    [Fact]
    public void is_told_from_what_was_found_once_only()
    {
        var explanation = Found()
            .Thread("t1", ThreadStatus.Asserted, Link(Strength.Gone, Before, null, "A word on it."))
            .Thread("t2", ThreadStatus.Confirmed, Link(Strength.New, null, After))
            .Why($"{Peel}/prevention");

        Assert.Equal(["Thread t1: in crime-2014.northamptonshire only; peel-2017.northamptonshire says nothing of it, which is not to say that it was put right. (strength) Partners work well. (A word on it.)"], explanation.Says(ClaimKind.Gone));
        Assert.Equal(["Thread t2: in peel-2017.northamptonshire only; crime-2014.northamptonshire says nothing of it. (weakness) Partners are left out."], explanation.Says(ClaimKind.New));
    }

    [Fact]
    public void is_gone_from_those_reports_only_that_were_on_record_when_that_was_asserted()
    {
        const string Late = "crime-2014.northamptonshire.2";
        var gone = Found().Thread("t1", ThreadStatus.Asserted, Link(Strength.Gone, Before, null)).Thread("t2", ThreadStatus.Asserted, Link(Strength.New, null, After));
        var late = gone.Inspection(Late, "2016", Judgment.Given("reducing", Grade.Parse("good")));

        var explanation = late.Why($"{Late}/reducing");
        Assert.Empty(explanation.Says(ClaimKind.Gone));
        Assert.Equal(["[Nothing on record says what became of this strength of November 2014: Partners work well.]"], explanation.Says(ClaimKind.NotLinked));
        Assert.Equal(["Thread t2: in peel-2017.northamptonshire only; crime-2014.northamptonshire says nothing of it. (weakness) Partners are left out."], late.Why($"{Peel}/prevention").Says(ClaimKind.New));

        var read = Found().Inspection(Late, "2016", Judgment.Given("reducing", Grade.Parse("good")))
            .Thread("t1", ThreadStatus.Asserted, Link(Strength.Gone, Before, null)).Thread("t2", ThreadStatus.Asserted, Link(Strength.New, null, After));
        Assert.Equal(
            ["Thread t1: in crime-2014.northamptonshire only; crime-2014.northamptonshire.2 and peel-2017.northamptonshire say nothing of it, which is not to say that it was put right. (strength) Partners work well."],
            read.Why($"{Late}/reducing").Says(ClaimKind.Gone));
        Assert.Contains("One finding of 2014 is not mentioned in 2016 and 2017, which is not to say that it was changed: partners work well.", string.Join(' ', read.Why($"{Late}/reducing").Prose), StringComparison.Ordinal);
        Assert.Contains("One weakness is new since the reports of 2014 and 2016: partners are left out.", string.Join(' ', read.Why($"{Peel}/prevention").Prose), StringComparison.Ordinal);
    }

    [Fact]
    public void is_an_absence_where_nothing_joins_it()
    {
        var explanation = Found().Why($"{Peel}/prevention");

        Assert.Equal(
            ["[Nothing on record joins this to an earlier report: Partners are left out.]", "[Nothing on record says what became of this strength of November 2014: Partners work well.]"],
            explanation.Says(ClaimKind.NotLinked));
        Assert.Empty(explanation.Says(ClaimKind.New));
        Assert.Empty(explanation.Says(ClaimKind.Gone));
    }

    [Fact]
    public void is_joined_by_nothing_where_the_thread_is_rejected()
    {
        var explanation = Found().Thread("t1", ThreadStatus.Rejected, Link(Strength.Reversed, Before, After)).Why($"{Peel}/prevention");

        Assert.DoesNotContain(explanation.Claims, claim => claim.Thread is not null);
        Assert.Empty(explanation.Says(ClaimKind.Reversed));
        Assert.Equal(2, explanation.Says(ClaimKind.NotLinked).Count());
    }

    [Fact]
    public void is_left_out_where_it_stands_under_another_question()
    {
        var explanation = Found()
            .Inspection(Crime, "2014-11", Explained.Found("phones-wait", "investigating", Polarity.Weakness, "Phones wait."))
            .Thread("t1", ThreadStatus.Asserted, Link(Strength.Gone, $"finding {Crime}/phones-wait", null))
            .Why($"{Peel}/prevention");

        Assert.DoesNotContain(explanation.Claims, claim => claim.Statement.Contains("Phones", StringComparison.Ordinal));
    }

    [Fact]
    public void is_listed_weaknesses_first_with_what_it_compares_itself_with()
    {
        var explanation = Found()
            .Inspection(
                Peel,
                "2017",
                Explained.Found("engagement", "prevention", Polarity.Strength, "People are heard."),
                Explained.Found("analysis", "prevention", Polarity.Mixed, "Analysis varies.", since: "2016"),
                Explained.Found("workloads", "prevention", Polarity.Weakness, "Workloads are high."))
            .Why($"{Peel}/prevention");

        Assert.Equal(["Partners are left out.", "Workloads are high."], explanation.Says(ClaimKind.Weakness));
        Assert.Equal(["Analysis varies. (Compared with 2016.)"], explanation.Says(ClaimKind.Mixed));
        Assert.Equal(["People are heard."], explanation.Says(ClaimKind.StrengthFound));
        Assert.Equal(
            [ClaimKind.Weakness, ClaimKind.Weakness, ClaimKind.Mixed, ClaimKind.StrengthFound],
            explanation.Claims.Select(claim => claim.Kind).Where(kind => kind is ClaimKind.Weakness or ClaimKind.Mixed or ClaimKind.StrengthFound));
    }

    private static Entries Found() => Merged()
        .Inspection(Crime, "2014-11", Explained.Found("partners-work-well", "reducing", Polarity.Strength, "Partners work well."))
        .Inspection(Peel, "2017", Explained.Found("partners-left-out", "prevention", Polarity.Weakness, "Partners are left out."));
}
