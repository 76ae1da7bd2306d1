using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;

namespace Lifecycle.Bench.Log;

/// <summary>A made-up inspection in life-cycle order: announced, gathered, judged, published, corrected, followed up.</summary>
internal sealed class MadeUpInspection(int number, string inspection, string occurred, string[] questions)
{
    private const int Recommendations = 4;

    private readonly string _document = $"{inspection}.txt";

    public IEnumerable<LogEvent> Events()
    {
        var line = 0;
        foreach (var happened in (IEnumerable<DomainEvent>)[.. Gathered(), .. Judged(), .. Corrected()])
            yield return new LogEvent($"inspection/{inspection}", happened, MadeUp.Grounds(_document, occurred, line += 7));
        foreach (var label in Enumerable.Range(1, Recommendations).Select(at => string.Create(CultureInfo.InvariantCulture, $"R{at}")))
        {
            foreach (var happened in FollowedUp(label))
                yield return new LogEvent($"recommendation/{inspection}.{label}", happened, MadeUp.Grounds(_document, occurred, line += 7));
        }
    }

    private IEnumerable<DomainEvent> Gathered()
    {
        var (framework, force) = (inspection.Split('.')[0], inspection.Split('.')[1]);
        List<Fact> facts =
        [
            new InspectionOutline(inspection, framework, force, $"Inspection of {force}", "the inspectorate", Edtf.Parse(occurred)),
            new SourceDocument(
                _document, $"Report on {force}", string.Create(CultureInfo.InvariantCulture, $"report {number}"), "not recorded", new string('a', 64), 400),
            new ActionPlan("plan", "Plan after the last inspection", "the force", "R1", MadeUp.Subjects(number), MadeUp.Statement(number, 2), Informed.Yes),
            new UnrecordedModeration(),
        ];
        facts.AddRange(Many(4, at => new Evidence(MadeUp.Id("evidence", at), (Method)((number + at) % 10), MadeUp.Statement(number + at, 3), "20", Informed.Yes)));
        facts.AddRange(Many(4, at => new FileReview(
            MadeUp.Id("file", at), "burglary", Items.Of(new Criterion(MadeUp.Statement(at, 1), true), new Criterion(MadeUp.Statement(at + 1, 1), at % 2 == 0)), "not recorded")));
        facts.AddRange(Many(10, at => Finding(at)));
        facts.AddRange(Many(4, at => new Measure(
            MadeUp.Id("measure", at), "Recorded crime", force, "71.4", "2.3", "95 per cent", false, null, Nature.Rate, "per 1,000 population", "population",
            "2013-07/2014-06", null, Items.Of(new Comparator("England and Wales", "61.1", "0.4")), "higher", Question(at), MadeUp.Subjects(at), MadeUp.Statement(at, 1))));
        facts.Add(new Caveat("caveat", MadeUp.Statement(number, 3), Items.Of<string>("measure-0"), Items.Of<string>("finding-0")));
        facts.Add(new Remark("remark", RemarkAbout.Wording, MadeUp.Statement(number, 4)));
        return facts.Select(fact => fact.Recorded());
    }

    private IEnumerable<DomainEvent> Judged() =>
    [
        .. questions.Select((question, at) => Judgment.Given(question, MadeUpFrameworks.Grades[(number + at) % 4]).Recorded()),
        new Publication(Occasion.Parse(occurred)).Recorded(),
    ];

    private IEnumerable<DomainEvent> Corrected()
    {
        var given = Judgment.Given(questions[1], MadeUpFrameworks.Grades[(number + 1) % 4]);
        yield return given.CorrectedTo(given with { Grade = MadeUpFrameworks.Grades[(number + 2) % 4] });
        yield return Finding(0).CorrectedTo(Finding(0) with { Statement = MadeUp.Statement(number + 1, 4) });
        yield return Finding(1).Withdrawn();
    }

    private IEnumerable<DomainEvent> FollowedUp(string label)
    {
        var deadline = new Deadline("within three months", DeadlineRule.Parse("within P3M of publication"), Items<string>.Empty, Items<Citation>.Empty);
        var made = new Recommendation(
            inspection, label, RecommendationKind.Recommendation, null, Question(1), MadeUp.Statement(number, 3), MadeUp.Subjects(number), "chief constable", "not recorded",
            Items.Of(deadline), Items<Part>.Empty);
        return [made.Recorded(), Took(Step.Accepted, Voice.Force), Took(Step.CompletionClaimed, Voice.Force), Took(Step.Met, Voice.Inspectorate)];
    }

    private DomainEvent Took(Step step, Voice voice) =>
        new LifeStep(step, null, Occasion.Parse("2018-03"), null, voice, MadeUp.Statement(number + (int)step, 3)).Recorded();

    private Finding Finding(int at) => new(
        MadeUp.Id("finding", at), Question(at), (Polarity)(at % 3), MadeUp.Statement(number + at, 4), MadeUp.Subjects(number + at), Items.Of<string>("evidence-0"), null);

    private string Question(int at) => questions[at % questions.Length];

    private static IEnumerable<Fact> Many(int count, Func<int, Fact> make) => Enumerable.Range(0, count).Select(make);
}
