using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Vocabulary = Lifecycle.Domain.Explanations.ProvVocabulary;

namespace Lifecycle.Domain.Explanations;

/// <summary>
/// Where a judgment comes from, in W3C PROV: what it was derived from, who is behind it, which event recorded each fact from which
/// lines, what it revised, and what made a fact invalid.
/// </summary>
public static class Proving
{
    /// <returns>Null where no such judgment is on record.</returns>
    public static ProvDocument? Of(Dossier dossier, QuestionRef judgment, params IEnumerable<Ending> withdrawals)
    {
        var judged = dossier.Standing<Judgment>(judgment.Scope).FirstOrDefault(entry => entry.Fact.Question == judgment.Question);
        return judged is null ? null : new Graph(dossier, judged, withdrawals).ToDocument();
    }

    /// <summary>The graph in the making: nodes by id, each once.</summary>
    private sealed class Graph(Dossier dossier, OnRecord<Judgment> judged, IEnumerable<Ending> withdrawals)
    {
        private const string NotRecorded = "not recorded";

        private readonly Dictionary<string, ProvNode> _nodes = [];
        private readonly Dictionary<long, Ending> _endings = withdrawals.ToDictionary(ending => ending.Event.Position);

        public ProvDocument ToDocument()
        {
            var grounds = Grounds().ToList();
            foreach (var entry in grounds.Append(judged.As<Fact>()!).SelectMany(Versions).DistinctBy(entry => entry.Event.Position)) AddFact(entry);
            AddInspection(judged.Inspection!);
            return new ProvDocument(Vocabulary.Context, Items.Of(_nodes.Values));
        }

        /// <summary>What the judgment rests on: its question's findings and figures, and the evidence of its inspection.</summary>
        private IEnumerable<OnRecord<Fact>> Grounds()
        {
            var place = new QuestionRef(judged.Inspection!, judged.Fact.Question);
            return [
                .. dossier.Standing<Finding>(place.Scope).Select(entry => entry.As<Fact>()!).Where(entry => Case.StandsUnder(entry, [place])),
                .. dossier.Standing<Measure>(place.Scope).Select(entry => entry.As<Fact>()!).Where(entry => Case.StandsUnder(entry, [place])),
                .. dossier.Standing<Evidence>(place.Scope).Select(entry => entry.As<Fact>()!),
                .. dossier.Standing<FileReview>(place.Scope).Select(entry => entry.As<Fact>()!),
                .. Source(),
            ];
        }

        /// <summary>The judgment that this one is carried forward from, where that is on record.</summary>
        private IEnumerable<OnRecord<Fact>> Source() => judged.Fact.CarriedFrom is not { } from ? [] : dossier.Standing<Judgment>(from.Scope)
            .Where(entry => entry.Fact.Question == from.Question).Select(entry => entry.As<Fact>()!);

        /// <summary>A fact and the versions before it.</summary>
        private IEnumerable<OnRecord<Fact>> Versions(OnRecord<Fact> entry) => Before(entry) is { } before ? [.. Versions(before), entry] : [entry];

        private OnRecord<Fact>? Before(OnRecord<Fact> entry) =>
            dossier.Entries.FirstOrDefault(other => other.Until == entry.Event.Position && other.Fact.GetType() == entry.Fact.GetType());

        private void AddFact(OnRecord<Fact> entry)
        {
            var derived = entry.Sources.Select(AddLines).Concat(DerivedFrom(entry)).Distinct().ToList();
            _nodes[Vocabulary.Fact(entry)] = new ProvNode(Vocabulary.Fact(entry), Domain.Items.Of<string>(Vocabulary.Entity), entry.Fact.Name())
            {
                Value = Narration.Gist(entry.Fact),
                Occurred = entry.From.Occurred.ToString(),
                WasGeneratedBy = AddRecording(entry.Event, entry.From, entry.Inspection),
                WasDerivedFrom = derived.Count == 0 ? null : Domain.Items.Of(derived),
                WasAttributedTo = Domain.Items.Of(Agents(entry.From, entry.Inspection, entry.Force)),
                WasRevisionOf = Before(entry) is { } before ? Vocabulary.Fact(before) : null,
                WasInvalidatedBy = Invalidation(entry),
            };
        }

        private IEnumerable<string> DerivedFrom(OnRecord<Fact> entry) => entry.Fact switch
        {
            Finding finding => dossier.Standing<Evidence>(entry.Inspection!).Where(evidence => finding.Evidence.Contains(evidence.Fact.Id)).Select(evidence => Vocabulary.Fact(evidence.As<Fact>()!)),
            Judgment when entry.Event == judged.Event => Grounds().Where(ground => ground.Fact is not (Evidence { InformedJudgments: Informed.No })).Select(Vocabulary.Fact),
            _ => [],
        };

        private string? Invalidation(OnRecord<Fact> entry)
        {
            if (entry.Until is not { } until) return null;
            if (dossier.Entries.FirstOrDefault(other => other.Event.Position == until) is { } next) return AddRecording(next.Event, next.From, next.Inspection);

            return _endings.TryGetValue(until, out var ending) ? AddRecording(ending.Event, ending.From, entry.Inspection) : null;
        }

        private string AddRecording(EventRef happened, Provenance from, string? inspection)
        {
            var id = Vocabulary.Recording(happened);
            var used = from.Sources.Select(AddLines).ToList();
            _nodes[id] = new ProvNode(id, Domain.Items.Of(Vocabulary.Activity, $"lifecycle:{happened.Type}"), $"{happened.Type} at position {happened.Position}")
            {
                EndedAtTime = happened.RecordedAt,
                Position = happened.Position,
                Reason = from.Reason,
                Used = used.Count == 0 ? null : Domain.Items.Of(used),
                WasInformedBy = inspection is null ? null : Domain.Items.Of<string>(AddInspection(inspection)),
                WasAssociatedWith = Domain.Items.Of<string>(from.Actor is null ? AddAgent(Vocabulary.Named("agent", NotRecorded), Vocabulary.Agent, NotRecorded) : Person(from.Actor)),
            };
            return id;
        }

        private string AddInspection(string inspection)
        {
            var id = Vocabulary.Inspection(inspection);
            if (_nodes.ContainsKey(id)) return id;

            var outline = dossier.Standing<InspectionOutline>(inspection).FirstOrDefault()?.Fact;
            var used = inspection != judged.Inspection ? [] : Grounds().Where(ground => ground.Fact is Evidence or FileReview).Select(Vocabulary.Fact).ToList();
            _nodes[id] = new ProvNode(id, Domain.Items.Of<string>(Vocabulary.Activity), outline?.Title ?? inspection)
            {
                Occurred = outline?.Occurred.ToString() ?? NotRecorded,
                Used = used.Count == 0 ? null : Domain.Items.Of(used),
                WasAssociatedWith = Domain.Items.Of<string>(Inspectorate(inspection)),
            };
            return id;
        }

        private IEnumerable<string> Agents(Provenance from, string? inspection, string? force)
        {
            yield return from.Voice switch
            {
                Voice.Inspectorate => Inspectorate(inspection),
                Voice.Force => AddAgent(Vocabulary.Named("force", force ?? NotRecorded), Vocabulary.Organization, force ?? NotRecorded),
                Voice.LocalPolicingBody => AddAgent(Vocabulary.Named("local-policing-body", force ?? NotRecorded), Vocabulary.Organization, $"local policing body of {force ?? NotRecorded}"),
                _ => AddAgent("urn:lifecycle:system", Vocabulary.SoftwareAgent, "Lifecycle"),
            };
            if (from.Actor is { } actor) yield return Person(actor);
        }

        private string Inspectorate(string? inspection)
        {
            var name = inspection is null ? NotRecorded : dossier.Standing<InspectionOutline>(inspection).FirstOrDefault()?.Fact.Inspectorate ?? NotRecorded;
            return AddAgent(Vocabulary.Named("agent", name), name == NotRecorded ? Vocabulary.Agent : Vocabulary.Organization, name);
        }

        private string Person(string actor) => AddAgent(Vocabulary.Named("person", actor), Vocabulary.Person, actor);

        private string AddAgent(string id, string type, string label)
        {
            _nodes.TryAdd(id, new ProvNode(id, Domain.Items.Of(type == Vocabulary.Agent ? [type] : (IEnumerable<string>)[Vocabulary.Agent, type]), label));
            return id;
        }

        private string AddLines(Citation citation)
        {
            var id = Vocabulary.Lines(citation);
            _nodes.TryAdd(id, new ProvNode(id, Domain.Items.Of<string>(Vocabulary.Entity), $"{citation}")
            {
                Lines = string.Join(',', citation.Lines),
                WasDerivedFrom = Domain.Items.Of<string>(AddDocument(citation.Document)),
            });
            return id;
        }

        private string AddDocument(string document)
        {
            var id = Vocabulary.Document(document);
            var registered = dossier.Standing<SourceDocument>().FirstOrDefault(entry => entry.Fact.Document == document)?.Fact;
            _nodes.TryAdd(id, new ProvNode(id, Domain.Items.Of<string>(Vocabulary.Entity), registered?.Title ?? document) { Sha256 = registered?.Sha256 });
            return id;
        }
    }
}
