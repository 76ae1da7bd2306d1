using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Web.Execution;

namespace Lifecycle.Web.Importing;

/// <summary>
/// Brings files into the log: all are read and checked before anything is recorded, and nothing is recorded if one is at fault.
/// Each file then is one append.
/// </summary>
internal sealed class Import(EventStore.EventStore store, LifecycleEvents events, StreamNames names, Reports reports)
{
    /// <summary>Who the log says recorded it.</summary>
    public const string Caller = "import";

    private readonly Execute _execute = new(store, events, TimeProvider.System);

    public async Task<ImportResult> Run(IReadOnlyList<string> paths, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var (files, faults) = await Check(paths, mode, progress, stop);
        if (faults.Count > 0) return new ImportResult(faults, []);

        var done = new List<FileResult>();
        foreach (var (file, decided) in files)
        {
            if (decided.Events > 0)
            {
                var (result, refused) = await Record(file, mode, stop);
                if (refused.Count > 0) return new ImportResult(refused, done);
                done.Add(result!);
            }
            else
            {
                done.Add(new FileResult(file.Path, file.Name, 0, 0, 0, []));
            }

            progress?.Report(new ImportProgress("Recording", done.Count, files.Count));
        }

        return new ImportResult([], done);
    }

    /// <summary>What <see cref="Run"/> would do; nothing is recorded.</summary>
    public async Task<ImportResult> Try(IReadOnlyList<string> paths, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var (files, faults) = await Check(paths, mode, progress, stop);
        return faults.Count > 0
            ? new ImportResult(faults, [])
            : new ImportResult([], [.. files.Select(each => new FileResult(each.File.Path, each.File.Name, each.Decided.Events, 0, 0, each.Decided.Done))]);
    }

    private async Task<(IReadOnlyList<(FactFile File, Decided Decided)> Files, IReadOnlyList<Fault> Faults)> Check(
        IReadOnlyList<string> paths, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var set = FileSet.Read(paths, progress, stop);
        await new SourceDocuments(store, events.Catalogue, names, new Citing(reports)).Check(set.Files, stop);

        var checking = new Checking(store, events.Catalogue, names, mode);
        var decided = new List<(FactFile, Decided)>();
        foreach (var file in set.Files.Where(file => !set.IsBlocked(file)))
        {
            decided.Add((file, await checking.Check(file, stop)));
            progress?.Report(new ImportProgress("Checking", decided.Count, set.Files.Count));
        }

        return (decided, set.Faults);
    }

    private async Task<(FileResult? Result, IReadOnlyList<Fault> Faults)> Record(FactFile file, ImportMode mode, CancellationToken stop)
    {
        var batch = await Batch.Of(file, names, mode, stop);
        var decided = Decided.Nothing;
        var command = new Command(Caller, mode.Reason is null ? "import" : "correct", file.Main, batch.Correlation, async again =>
        {
            batch = await Batch.Of(file, names, mode, again);
            return batch.Reads(file);
        });
        var outcome = await _execute.Run(command, streams =>
        {
            decided = Deciding.Decide(file, streams, batch, mode);
            return new Verdict(decided.Changes, [.. decided.Faults.Select(fault => new Domain.Refusal(fault.Code, fault.Message))]);
        }, stop);

        return outcome switch
        {
            Outcome.Appended appended => (new FileResult(file.Path, file.Name, decided.Events, appended.First, appended.Last, decided.Done), []),
            Outcome.Unchanged => (new FileResult(file.Path, file.Name, 0, 0, 0, []), []),
            Outcome.Refused when decided.Faults.Count > 0 => (null, decided.Faults),
            Outcome.Refused refused => (null, [.. refused.Refusals.Select(refusal => Whole(file, refusal.Code, refusal.Detail))]),
            Outcome.Unknown => (null, [Whole(file, "outcome-unknown", "the database went away while this file was being recorded; import it again, which records nothing twice")]),
            Outcome.Busy => (null, [Whole(file, "busy", "the log was busy for too long and nothing of this file was recorded; import it again")]),
            _ => (null, [Whole(file, "stale", "others kept changing what this file rests on and nothing of it was recorded; import it again")]),
        };
    }

    private static Fault Whole(FactFile file, string code, string message) => new(file.Path, null, "", code, message);
}
