namespace Lifecycle.Web.Importing;

/// <summary>How far an import has come.</summary>
internal sealed record ImportProgress(string Stage, int Done, int Of);

/// <summary>What became of a file.</summary>
/// <param name="Path">The file, as the caller named it.</param>
/// <param name="Statement">What it states, for example <c>inspection/crime-2014.northamptonshire</c> or <c>43 forces</c>.</param>
/// <param name="Events">How many events were recorded, or would be in a dry run.</param>
/// <param name="First">Position of the first one; 0 where none was recorded.</param>
/// <param name="Last">Position of the last one.</param>
/// <param name="Corrections">Of a correction, in words what it did.</param>
internal sealed record FileResult(string Path, string Statement, int Events, long First, long Last, IReadOnlyList<string> Corrections);

/// <summary>What became of an import. With faults, the files named are those that were recorded before the fault.</summary>
internal sealed record ImportResult(IReadOnlyList<Fault> Faults, IReadOnlyList<FileResult> Files)
{
    public bool IsDone => Faults.Count == 0;

    /// <summary>The position that read models should reach.</summary>
    public long Last => Files.Select(file => file.Last).DefaultIfEmpty(0).Max();
}
