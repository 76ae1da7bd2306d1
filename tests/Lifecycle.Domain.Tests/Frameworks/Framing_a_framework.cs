using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Frameworks;

public sealed class Framing_a_framework
{
    private static readonly FrameworkOutline Peel2017 = new("peel-2017-effectiveness", "PEEL: Police effectiveness 2017", Edtf.Parse("2017"));
    private static readonly FrameworkQuestion Preventing = new("preventing-crime", "Preventing crime", QuestionRole.Core, true);

    [Fact]
    public void introduces_it() => Scenario
        .Given()
        .When(Record(Peel2017))
        .Then(new FrameworkIntroduced(Peel2017));

    [Fact]
    public void sets_its_questions() => Scenario
        .Given(new FrameworkIntroduced(Peel2017))
        .When(Record(Preventing))
        .Then(new QuestionSet(Preventing));

    [Fact]
    public void sets_its_scale_best_grade_first() => Scenario
        .Given(new FrameworkIntroduced(Peel2017))
        .When(Record(Scale("good", "requires improvement")))
        .Then(new GradingScaleSet(Scale("good", "requires improvement")));

    [Fact]
    public void refuses_a_scale_that_names_a_grade_twice() => Scenario
        .Given(new FrameworkIntroduced(Peel2017))
        .When(Record(Scale("good", "inadequate", "Good")))
        .Refused("grade-twice", "the scale names the grade \"good\" more than once");

    [Fact]
    public void refuses_a_scale_of_one_grade() => Scenario
        .Given(new FrameworkIntroduced(Peel2017))
        .When(Record(Scale("good")))
        .Refused("scale-too-short", "a scale needs at least two grades, best first");

    [Fact]
    public void refuses_the_same_in_a_correction() => Scenario
        .Given(new GradingScaleSet(Scale("good", "inadequate")))
        .When(ledger => Framing.Correct(Framework(ledger), Scale("good"), Said.Because("misread")))
        .Refused("scale-too-short", "a scale needs at least two grades, best first");

    [Fact]
    public void corrects_a_scale() => Scenario
        .Given(new GradingScaleSet(Scale("good", "inadequate")))
        .When(ledger => Framing.Correct(Framework(ledger), Scale("good", "requires improvement"), Said.Because("misread")))
        .Then(new GradingScaleCorrected(Scale("good", "inadequate"), Scale("good", "requires improvement")));

    [Fact]
    public void ranks_grades_by_their_place()
    {
        var scale = Scale("good", "requires improvement");

        Assert.Equal(0, scale.RankOf(Grade.Parse("Good")));
        Assert.Equal(1, scale.RankOf(Grade.Parse("requires improvement")));
        Assert.Equal(-1, scale.RankOf(Grade.Parse("adequate")));
    }

    private static GradingScale Scale(params string[] grades) =>
        new(Items.Of(grades.Select(grade => new ScaleGrade(Grade.Parse(grade), grade == "good", "not stated"))), null);

    private static Func<Ledger, Decision> Record(Fact fact) => ledger => Framing.Record(Framework(ledger), fact, Said.Plainly);

    private static Framework Framework(Ledger ledger) => new(ledger, new HashSet<QuestionRef>());
}
