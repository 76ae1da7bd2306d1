using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.ReadModels.Threads;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>
/// The product's own data, with each event in turn that an explanation cites left out: what rests on it alone goes, what rests on more
/// loses that citation, and only absences appear.
/// </summary>
public sealed class What_an_explanation_rests_on(WebTemplate api)
{
    private static readonly string[] Models =
    [
        ForcesProjection.Model, InspectionsProjection.Model, FrameworksProjection.Model, GradeHistoryProjection.Model, MeasuresProjection.Model,
        RecommendationsProjection.Model, ThreadsProjection.Model,
    ];

    [Theory]
    [InlineData("preventing-crime", 116)]
    [InlineData("investigating-crime", 99)]
    [InlineData("serious-organised-crime", 27)]
    public async Task is_every_event_that_it_cites(string question, int cited)
    {
        var dossier = await Dossier();
        var asked = QuestionRef.Parse($"peel-2017-effectiveness.northamptonshire/{question}");
        var whole = Why(dossier, asked, []);
        var positions = whole.Claims.SelectMany(claim => claim.Events).Select(happened => happened.Position).Distinct().Order().ToList();
        Assert.Equal(cited, positions.Count);
        Assert.All(whole.Claims, claim => Assert.True(claim.Absence || claim.Events.Count > 0, claim.Statement));

        foreach (var position in positions)
        {
            var left = Why(new Dossier(dossier.Entries.Where(entry => entry.Event.Position != position)), asked, [.. whole.Earlier.Select(judged => judged.Judgment)]);

            Assert.All(left.Claims, claim => Assert.False(Cites(claim, position), $"{position}: still cited by {claim.Statement}"));
            Assert.All(left.Claims.Where(claim => !claim.Absence), claim =>
                Assert.True(whole.Claims.Any(before => before.Kind == claim.Kind && !claim.Events.Except(before.Events).Any()), $"{position}: appeared: {claim.Statement}"));
            Assert.All(whole.Claims.Where(claim => !Cites(claim, position)), claim =>
                Assert.True(left.Claims.Any(after => after.Kind == claim.Kind && after.Events.Equals(claim.Events)), $"{position}: lost: {claim.Statement}"));
            Assert.Equal(Enumerable.Range(0, left.Claims.Count), Told(left));
        }
    }

    private static IEnumerable<int> Told(Explanation explanation) =>
        explanation.Prose.SelectMany(passage => passage.Sentences).SelectMany(sentence => sentence.Claims).Distinct().Order();

    private static bool Cites(Claim claim, long position) => claim.Events.Any(happened => happened.Position == position);

    private static Explanation Why(Dossier dossier, QuestionRef asked, IReadOnlyList<QuestionRef> from)
    {
        var (explanation, refusal) = Explaining.Why(dossier, asked, from, new DateOnly(2026, 1, 1));
        Assert.Null(refusal);
        return explanation!;
    }

    private async Task<Dossier> Dossier()
    {
        var served = await api.Seeded();
        var reading = await new AssertionReader(served.Database.ServeSource).OfForce("northamptonshire", Models, new AsOf(new DateOnly(2026, 1, 1)), TestContext.Current.CancellationToken);
        return reading.ToDossier();
    }
}
