namespace Lifecycle.Web.Importing;

/// <summary>The files of one run, read, in the order in which they build on each other.</summary>
/// <param name="Files">Those whose kind could be told.</param>
/// <param name="Readings">All, also those of which no more could be read than what is wrong.</param>
/// <param name="Missing">Paths that stand for no file.</param>
internal sealed record FileSet(IReadOnlyList<FactFile> Files, IReadOnlyList<Reading> Readings, IReadOnlyList<Fault> Missing)
{
    public IReadOnlyList<Fault> Faults => [.. Missing, .. Readings.SelectMany(reading => reading.Faults.OrderBy(fault => fault.Line ?? int.MaxValue))];

    public static FileSet Read(IReadOnlyList<string> paths, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var missing = new List<Fault>();
        var readings = new List<Reading>();
        var files = new List<FactFile>();
        var found = Gathering.Files(paths, missing);
        foreach (var path in found)
        {
            stop.ThrowIfCancellationRequested();
            var reading = new Reading(path);
            readings.Add(reading);
            if (FileReader.Read(reading) is { } file) files.Add(file);
            progress?.Report(new ImportProgress("Reading", readings.Count, found.Count));
        }

        CheckOnce(files);
        return new FileSet(InOrder(files), readings, missing);
    }

    /// <summary>Whether a file cannot be judged because one that it may build on is faulty.</summary>
    public bool IsBlocked(FactFile file) =>
        Readings.Count > Files.Count || Files.Any(other => other != file && other.Reading.Faults.Count > 0 && MayBuildOn(file.Kind, other.Kind));

    private static bool MayBuildOn(FileKind kind, FileKind other) => kind switch
    {
        FileKind.Framework => other == FileKind.Framework,
        _ => other < kind,
    };

    /// <summary>Two files that state one stream would contradict or repeat each other.</summary>
    private static void CheckOnce(List<FactFile> files)
    {
        var first = new Dictionary<string, FactFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var stream in file.Streams)
            {
                if (first.TryAdd(stream, file)) continue;

                var at = file.Statements.First(statement => statement.Stream == stream).At;
                file.Reading.Add(at, "stated-twice", $"{stream} is stated by {first[stream].Path} too; expected it in one file");
            }
        }
    }

    /// <summary>Forces, frameworks, inspections, threads; earlier frameworks before those whose lineage names them.</summary>
    private static List<FactFile> InOrder(List<FactFile> files)
    {
        var waiting = files.OrderBy(file => file.Kind).ThenBy(file => file.Main, StringComparer.Ordinal).ToList();
        var ordered = new List<FactFile>();
        while (waiting.Count > 0)
        {
            // Frameworks that refer to each other in a circle come in some order, and are refused by the domain.
            var next = waiting.Find(file => file.Kind == waiting[0].Kind && !WaitsFor(file, waiting)) ?? waiting[0];
            waiting.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    private static bool WaitsFor(FactFile file, List<FactFile> waiting) =>
        waiting.Exists(other => other != file && other.Kind == FileKind.Framework && file.RestsOn.Contains(other.Main));
}
