using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests;

/// <summary>What is on record, written down fact by fact: each gets the next position, and its own line of a report as source.</summary>
internal sealed class Entries
{
    private readonly List<OnRecord<Fact>> _entries = [];
    private int _withdrawals;

    public Dossier Dossier => new(_entries);

    private int Next => _entries.Count + _withdrawals + 1;

    /// <summary>The record as it would be had one fact never been recorded.</summary>
    public Dossier Without(OnRecord<Fact> entry) => new(_entries.Where(other => other.Event.Position != entry.Event.Position));

    public Entries Framework(string framework, params Fact[] facts)
    {
        foreach (var fact in facts) Put($"framework/{framework}", fact, Occasion.NotRecorded, null, framework, null);
        return this;
    }

    public Entries Force(string force, params Fact[] facts)
    {
        foreach (var fact in facts) Put($"force/{force}", fact, Occasion.NotRecorded, force, null, null);
        return this;
    }

    /// <summary>Facts of an inspection, all of the date on which it occurred.</summary>
    public Entries Inspection(string inspection, string occurred, params Fact[] facts)
    {
        var (framework, force) = (inspection.Split('.')[0], inspection.Split('.')[1]);
        var outline = new InspectionOutline(inspection, framework, force, framework, "HMIC", Edtf.Parse(occurred));
        if (_entries.All(entry => entry.Fact != outline)) Put($"inspection/{inspection}", outline, Occasion.Parse(occurred), force, framework, inspection);
        foreach (var fact in facts)
        {
            var stream = fact is Recommendation made ? $"recommendation/{made.Id()}" : $"inspection/{inspection}";
            Put(stream, fact, Occasion.Parse(occurred), force, framework, inspection);
        }

        return this;
    }

    /// <summary>A step in the life of a recommendation.</summary>
    public Entries Step(string recommendation, LifeStep step)
    {
        var made = _entries.Single(entry => (entry.Fact as Recommendation)?.Id() == recommendation);
        return Put(made.Event.Stream, step, step.Occurred, made.Force, made.Framework, made.Inspection);
    }

    public Entries Thread(string thread, ThreadStatus status, params ThreadLink[] links) => Put(
        $"thread/{thread}",
        new SubjectThread(thread, "northamptonshire", $"Thread {thread}", "editor-1", Occasion.NotRecorded, status, Items.Of(links), null),
        Occasion.NotRecorded, "northamptonshire", null, null);

    /// <summary>Corrects a judgment: the version on record ends, and the new one begins.</summary>
    public Entries Corrected(string inspection, Judgment to, string reason)
    {
        var old = End(inspection, to.Question);
        Put(old.Event.Stream, to, old.From.Occurred, old.Force, old.Framework, inspection);
        _entries[^1] = _entries[^1] with { From = _entries[^1].From with { Reason = reason } };
        return this;
    }

    /// <summary>Withdraws a judgment: the version on record ends at the next position, which is left to the withdrawal.</summary>
    public Entries Withdrawn(string inspection, string question)
    {
        End(inspection, question);
        _withdrawals++;
        return this;
    }

    private OnRecord<Fact> End(string inspection, string question)
    {
        var at = _entries.FindIndex(entry => entry.Stands && entry.Inspection == inspection && entry.Fact is Judgment judgment && judgment.Question == question);
        var old = _entries[at];
        _entries[at] = old with { Until = Next };
        return old;
    }

    private Entries Put(string stream, Fact fact, Occasion occurred, string? force, string? framework, string? inspection)
    {
        var position = Next;
        _entries.Add(new(
            fact,
            new Provenance(occurred, null, Voice.Inspectorate, Items.Of(Citation.Parse($"report.txt:{position}"))),
            new EventRef(position, new Guid(position, 0, 0, new byte[8]), "recorded", stream, position, DateTimeOffset.UnixEpoch.AddSeconds(position)),
            force, framework, inspection, null));
        return this;
    }
}
