using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Web.Execution;

namespace Lifecycle.Web.Importing;

/// <summary>What a file refers to in other streams, and whether it is there.</summary>
internal static class References
{
    private const string National = "national";

    /// <summary>Questions of the earlier frameworks that a lineage may name.</summary>
    public static HashSet<QuestionRef> Questions(FactFile file, Streams streams) =>
        [.. file.RestsOn.SelectMany(stream => Questions(streams[stream]))];

    /// <summary>Items of the inspections that a thread may name.</summary>
    public static HashSet<ItemRef> Items(FactFile file, Streams streams) =>
        [.. file.RestsOn.SelectMany(stream => Items(streams[stream]))];

    /// <summary>Forces that nobody has listed, and threads that belong to another one.</summary>
    public static IEnumerable<Fault> Check(FactFile file, Streams streams)
    {
        if (file.Kind is not (FileKind.Inspection or FileKind.Threads)) yield break;

        var mayBeNational = file.Kind == FileKind.Inspection;
        if (file.Root.Members.GetValueOrDefault("force") is { Kind: NodeKind.Text } force
            && !(mayBeNational && force.Text == National)
            && streams[StreamId.Force(force.Text)].Facts.IsEmpty)
        {
            var or = mayBeNational ? $", or write \"{National}\" for an inspection of no single force" : "";
            yield return At(file, force, "unknown-force", $"force {Quote.Excerpt(force.Text)} is not on record; import the forces first{or}");
        }

        foreach (var (stream, held, at) in file.Statements)
        {
            if (held.Fact is SubjectThread stated && streams[stream].Facts.Find<SubjectThread>("thread") is { } known && known.Force != stated.Force)
                yield return At(file, at, "thread-taken", $"{stated.Name()} is on record for force \"{known.Force}\"; choose another id");
        }
    }

    private static IEnumerable<QuestionRef> Questions(LoadedStream stream) =>
        stream.Facts.Of<FrameworkOutline>().SelectMany(framework =>
            stream.Facts.Of<FrameworkQuestion>().Select(question => new QuestionRef(framework.Framework, question.Question)));

    private static IEnumerable<ItemRef> Items(LoadedStream stream)
    {
        foreach (var made in stream.Facts.Of<Recommendation>())
        {
            yield return new ItemRef(ItemKind.Recommendation, made.Id(), null);
            foreach (var part in made.Parts) yield return new ItemRef(ItemKind.Recommendation, made.Id(), part.Label);
        }

        foreach (var outline in stream.Facts.Of<InspectionOutline>())
        {
            foreach (var finding in stream.Facts.Of<Finding>()) yield return new ItemRef(ItemKind.Finding, $"{outline.Inspection}/{finding.Id}", null);
            foreach (var measure in stream.Facts.Of<Measure>()) yield return new ItemRef(ItemKind.Measure, $"{outline.Inspection}/{measure.Id}", null);
            foreach (var caveat in stream.Facts.Of<Caveat>()) yield return new ItemRef(ItemKind.Caveat, $"{outline.Inspection}/{caveat.Id}", null);
        }
    }

    private static Fault At(FactFile file, Node node, string code, string message) => new(file.Path, node.Line, node.Pointer, code, message);
}
