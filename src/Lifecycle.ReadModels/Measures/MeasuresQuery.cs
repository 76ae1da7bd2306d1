using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.ReadModels.Measures;

/// <summary>The same figure elsewhere, and whether the two differ: overlapping ranges show no clear difference.</summary>
public sealed record ComparatorAnswer(string Area, string Value, string? Interval, string Difference);

/// <summary>A figure as reported, or a direction without one, with every caveat that it carries.</summary>
public sealed record MeasureAnswer(
    string Measure,
    string Inspection,
    string Force,
    string Title,
    string? Value,
    string? Interval,
    string? ConfidenceLevel,
    bool Approximate,
    string? Direction,
    Nature Nature,
    string Unit,
    string Denominator,
    string Period,
    string? Baseline,
    IReadOnlyList<ComparatorAnswer> Comparators,
    string? Reading,
    string? Question,
    IReadOnlyList<string> Subjects,
    string? Note,
    IReadOnlyList<Sourced<Caveat>> Caveats,
    Items<Citation> Sources,
    EventRef Event) : Reserved;

/// <summary>Which measures are asked for; null: no restriction.</summary>
public sealed record MeasureFilter(string? Force, string? Inspection, string? Question, string? Subject, string? Measure, bool? Caveated);

/// <summary>Figures with their caveats.</summary>
public sealed class MeasuresQuery(AssertionReader reader)
{
    // With the inspections and their publications, which decide what is there at a basis.
    private static readonly string[] Models = [MeasuresProjection.Model, GradeHistoryProjection.Model];

    public async Task<Answer<Page<MeasureAnswer>>> All(MeasureFilter filter, string? after, int limit, AsOf at, CancellationToken stop)
    {
        var reading = filter switch
        {
            { Inspection: { } inspection } => await reader.OfInspection(inspection, Models, at, stop),
            { Force: { } force } => await reader.OfForce(force, Models, at, stop),
            _ => await reader.Everything(Models, at, stop),
        };
        var dossier = reading.ToDossier();
        var caveats = dossier.Standing<Caveat>().ToLookup(caveat => caveat.Inspection);
        var measures = dossier.Standing<Measure>()
            .Where(entry => filter.Force is null || entry.Force == filter.Force)
            .Where(entry => filter.Question is null || entry.Fact.Question == filter.Question)
            .Where(entry => filter.Subject is null || entry.Fact.Subjects.Contains(filter.Subject))
            .Where(entry => filter.Measure is null || entry.Fact.Id == filter.Measure)
            .Select(entry => Say(entry, caveats[entry.Inspection].Where(caveat => caveat.Fact.Measures.Contains(entry.Fact.Id))))
            .Where(answer => filter.Caveated is null || answer.Caveats.Count > 0 == filter.Caveated);
        return Answer<Page<MeasureAnswer>>.From(reading, Page<MeasureAnswer>.After(measures, measure => $"{measure.Inspection}/{measure.Measure}", after, limit));
    }

    private static MeasureAnswer Say(OnRecord<Measure> entry, IEnumerable<OnRecord<Caveat>> caveats)
    {
        var measure = entry.Fact;
        return new(
            measure.Id,
            entry.Inspection!,
            entry.Force!,
            measure.Title,
            measure.Value,
            measure.Interval,
            measure.ConfidenceLevel,
            measure.Approximate,
            measure.Direction,
            measure.Nature,
            measure.Unit,
            measure.Denominator,
            measure.Period,
            measure.Baseline,
            [.. measure.Comparators.Select(other => new ComparatorAnswer(other.Area, other.Value, other.Interval, Difference(measure, other)))],
            measure.Reading,
            measure.Question,
            measure.Subjects,
            measure.Note,
            [.. caveats.Select(caveat => Sourced<Caveat>.Of(caveat, caveat.Fact))],
            entry.Sources,
            entry.Event)
        { Reserve = entry.Reserve };
    }

    private static string Difference(Measure measure, Comparator other) => Intervals.Overlap(measure, other) switch
    {
        true => "no clear difference",
        false => "the ranges do not overlap",
        null => "not determinable: no range stated",
    };
}
