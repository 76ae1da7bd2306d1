using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Web.Importing;

/// <summary>Reads <c>"kind": "inspection"</c>. Facts come out in life-cycle order, whatever their order in the file.</summary>
internal static class InspectionFile
{
    public static FactFile Read(Entry root)
    {
        var reading = root.Reading;
        var inspection = root.Get("inspection", Atoms.InspectionId);
        var framework = root.Get("framework", Atoms.Slug);
        var force = root.Get("force", Atoms.Slug);
        var title = root.Get("title", Atoms.Words);
        var inspectorate = root.Get("inspectorate", Atoms.Words);
        var occurred = root.Get("occurred", Atoms.DateOrPeriod);
        var origin = new Provenance(occurred is null ? Occasion.NotRecorded : new Occasion(occurred), null, Voice.Inspectorate, root.Sources());
        var stream = StreamId.Inspection(inspection ?? "");

        CheckId(root, inspection, framework, force);
        if (inspection is not null && framework is not null && force is not null && title is not null && inspectorate is not null && occurred is not null)
            reading.State(stream, new InspectionOutline(inspection, framework, force, title, inspectorate, occurred), origin, root.At);

        var items = new Inspected(stream, origin);
        foreach (var node in root.List("documents", 1)) GatheringItems.Document(new Entry(node, reading), items);
        foreach (var node in root.List("evidence")) GatheringItems.Evidence(new Entry(node, reading), items);
        foreach (var node in root.List("fileReviews")) GatheringItems.FileReview(new Entry(node, reading), items);
        foreach (var node in root.List("actionPlans")) GatheringItems.ActionPlan(new Entry(node, reading), items);
        foreach (var node in root.List("findings")) GatheringItems.Finding(new Entry(node, reading), items);
        foreach (var node in root.List("measures")) MeasureItems.Measure(new Entry(node, reading), items);
        foreach (var node in root.List("caveats")) MeasureItems.Caveat(new Entry(node, reading), items);
        foreach (var node in root.List("judgments", 1)) JudgmentItems.Judgment(new Entry(node, reading), items);
        JudgmentItems.Moderations(root, items);
        foreach (var node in root.List("monitoring")) GatheringItems.Monitoring(new Entry(node, reading), items);
        foreach (var node in root.List("links")) GatheringItems.Link(new Entry(node, reading), items);
        foreach (var node in root.List("remarks")) GatheringItems.Remark(new Entry(node, reading), items);
        foreach (var node in root.FindList("redactions")) GatheringItems.Redaction(new Entry(node, reading), items);
        JudgmentItems.Publication(root, items);
        RecommendationItems.Read(root, inspection, origin);

        var carried = reading.Statements.Select(statement => statement.Held.Fact).OfType<Judgment>().Select(judgment => judgment.CarriedFrom?.Scope).OfType<string>();
        return new FactFile(
            reading.Path, FileKind.Inspection, stream, root.At, reading,
            [StreamId.Framework(framework ?? ""), StreamId.Force(force ?? ""), .. carried.Select(StreamId.Inspection).Where(source => source != stream).Distinct()]);
    }

    private static void CheckId(Entry root, string? inspection, string? framework, string? force)
    {
        if (inspection is null || framework is null || force is null) return;

        var expected = $"{framework}.{force}";
        var number = inspection.StartsWith(expected, StringComparison.Ordinal) ? inspection[expected.Length..] : "?";
        if (number.Length > 0 && number[0] != '.')
        {
            root.Reading.Add(
                root.At.Members["inspection"],
                "inspection-id",
                $"found {Quote.Excerpt(inspection)}; expected \"{expected}\", or \"{expected}.2\" for a second one, "
                + $"as the framework is \"{framework}\" and the force \"{force}\"");
        }
    }
}

/// <summary>Where the items of an inspection go, and the provenance that they share.</summary>
internal sealed record Inspected(string Stream, Provenance From)
{
    public void State(Entry entry, Fact fact, Items<Citation> sources) => entry.Reading.State(Stream, fact, From with { Sources = sources }, entry.At);

    /// <summary>What whoever read the report says of it, and not the report: that something is missing in it, or how it is to be read.</summary>
    public Provenance OfItsReaders => From with { Voice = Voice.System };
}
