using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;

namespace Lifecycle.Web.Importing;

/// <summary>Reads recommendations, areas for improvement and causes of concern, with their parts, deadlines and life.</summary>
internal static class RecommendationItems
{
    private static readonly Atom<Voice> Speaker = WordAtom<Voice>.Among("inspectorate", "force", "local policing body");

    public static void Read(Entry root, string? inspection, Provenance origin)
    {
        var nodes = root.List("recommendations");
        foreach (var node in nodes) Recommendation(new Entry(node, root.Reading), inspection, origin);
        CheckTogether(root, nodes);
    }

    private static void Recommendation(Entry entry, string? inspection, Provenance origin)
    {
        var reading = entry.Reading;
        var label = entry.Get("label", Atoms.Label);
        var faults = reading.Faults.Count;
        var kind = entry.Get("kind", WordAtom<RecommendationKind>.Any);
        if (reading.Faults.Count == faults && kind != RecommendationKind.Recommendation && entry.Has("under"))
            entry.Shape($"\"under\" does not go with the kind \"{Words.Of(kind)}\"; expected it only on a recommendation");
        var under = entry.Find("under", Atoms.Label);
        var question = entry.Get("question", Atoms.Slug);
        var statement = entry.Get("statement", Atoms.Words);
        var subjects = entry.Set("subjects", Atoms.Slug, 1);
        var addressee = entry.Get("addressee", Atoms.Words);
        var closure = entry.Get("closure", Atoms.Words);
        var deadlines = entry.List("deadlines").Select(node => Deadline(new Entry(node, reading))).OfType<Deadline>().ToList();
        var parts = entry.List("parts").Select(node => Part(new Entry(node, reading))).OfType<Part>().ToList();
        var sources = entry.Sources();
        var life = entry.List("life");
        var whole = entry.IsWhole() && inspection is not null;

        var stream = StreamId.Recommendation($"{inspection}.{label}");
        if (whole)
        {
            var made = new Recommendation(
                inspection!, label, kind, under, question, statement, subjects, addressee, closure,
                Items.Unordered(deadlines, TextOf), Items.Unordered(parts, part => part.Label));
            reading.State(stream, made, origin with { Sources = sources }, entry.At);
        }

        // In the order of time, as the order in the file carries no meaning.
        var steps = life.Select(node => Step(new Entry(node, reading))).OfType<(LifeStep Step, Provenance By, Node At)>();
        foreach (var (step, by, at) in steps.OrderBy(each => each.Step.Occurred.Date?.Earliest ?? DateOnly.MaxValue).ThenBy(each => each.Step.Step))
            reading.State(stream, step, by, at);
    }

    private static Deadline? Deadline(Entry entry)
    {
        var words = entry.Get("words", Atoms.Words);
        var rule = entry.Get("rule", Atoms.Rule);
        var covers = entry.FindSet("covers", Atoms.Slug);
        var sources = entry.Sources();
        return entry.IsWhole() ? new Deadline(words, rule, covers, sources) : null;
    }

    private static Part? Part(Entry entry)
    {
        var label = entry.Get("label", Atoms.Slug);
        var form = entry.Get("form", WordAtom<PartForm>.Any);
        var statement = entry.Get("statement", Atoms.Words);
        var sources = entry.Sources();
        return entry.IsWhole() ? new Part(label, form, statement, sources) : null;
    }

    private static (LifeStep Step, Provenance By, Node At)? Step(Entry entry)
    {
        var faults = entry.Reading.Faults.Count;
        var step = entry.Get("step", WordAtom<Step>.Any);
        var known = entry.Reading.Faults.Count == faults;
        var occurred = entry.Get("occurred", Atoms.Occasion);
        var actor = entry.Get("actor", Atoms.Words);
        var voice = entry.Get("voice", Speaker);
        var reason = entry.Find("reason", Atoms.Words);
        var part = entry.Find("part", Atoms.Slug);
        var revised = entry.Member("revised") is { } node ? Deadline(new Entry(node, entry.Reading)) : null;
        var sources = entry.Sources();
        if (known) CheckStep(entry, step);
        if (!entry.IsWhole()) return null;

        var who = actor == "not recorded" ? null : actor;
        return (new LifeStep(step, part, occurred, who, voice, reason, revised), new Provenance(occurred, who, voice, sources), entry.At);
    }

    private static void CheckStep(Entry entry, Step step)
    {
        if (step is Domain.Recommendations.Step.Rejected or Domain.Recommendations.Step.DeadlineExtended && entry.At.Kind == NodeKind.Object && !entry.Has("reason"))
            entry.Shape($"\"reason\" is missing; expected a text, as the step is \"{Words.Of(step)}\"");
        CheckExtension(entry, step);
        if (entry.At.Members.GetValueOrDefault("voice") is not { Kind: NodeKind.Text } voice || !Words.TryParse<Voice>(voice.Text, out var spoken)) return;

        // A claim is the force's; whether it holds is for others to say.
        if (step == Domain.Recommendations.Step.CompletionClaimed && spoken != Voice.Force)
            entry.Reading.Shape(voice, $"found {voice.Found()}; expected \"force\", as the step is \"{Words.Of(step)}\"");
        if (step is Domain.Recommendations.Step.Met or Domain.Recommendations.Step.NotVerified or Domain.Recommendations.Step.DeadlineExtended && spoken == Voice.Force)
            entry.Reading.Shape(voice, $"found \"force\"; expected \"inspectorate\" or \"local policing body\", as the step is \"{Words.Of(step)}\"");
    }

    // The revised deadline names the parts itself.
    private static void CheckExtension(Entry entry, Step step)
    {
        if (entry.At.Kind != NodeKind.Object) return;

        var extended = step == Domain.Recommendations.Step.DeadlineExtended;
        if (extended && !entry.Has("revised")) entry.Shape($"\"revised\" is missing; expected a deadline, as the step is \"{Words.Of(step)}\"");
        if (!extended && entry.Has("revised")) entry.Shape($"\"revised\" does not go with the step \"{Words.Of(step)}\"; expected it only with \"deadline extended\"");
        if (extended && entry.Has("part")) entry.Shape($"\"part\" does not go with the step \"{Words.Of(step)}\"; expected the parts in \"covers\" of \"revised\"");
    }

    /// <summary>What the recommendations of one report need together.</summary>
    private static void CheckTogether(Entry root, IReadOnlyList<Node> nodes)
    {
        var made = root.Reading.Statements.Where(statement => statement.Held.Fact is Recommendation).ToList();
        if (made.Count < nodes.Count) return;

        var facts = made.Select(statement => (Recommendation)statement.Held.Fact).ToList();
        // The schema can only say that the one does not go without the other.
        var shape = facts.Any(fact => fact.Kind == RecommendationKind.CauseOfConcern) != facts.Any(fact => fact.Under is not null);
        foreach (var refusal in Register.Check(facts).Where(refusal => refusal.Code != "duplicate-label"))
            root.Reading.Add(root.At.Members["recommendations"], shape ? Fault.Shape : refusal.Code, refusal.Detail);
    }

    private static string TextOf(Deadline deadline) => $"{deadline.Rule} {deadline.Words} {deadline.Covers} {deadline.Sources}";
}
