using Lifecycle.Domain;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>
/// A judgment, or with <paramref name="IsBefore"/> what it was before its correction, in the row of its grade: its place, how far its line
/// reaches, and its words.
/// </summary>
internal sealed record ChartRun(GradeStep Step, Grade? Grade, bool IsBefore, double X, double End, ChartLabel Words);

/// <summary>A run with its height, its words over it.</summary>
internal sealed record PlacedRun(ChartRun Run, double Y, ChartLabel Words);

/// <summary>The row of a grade, or of what has none, as high as what stands in it needs.</summary>
internal sealed record ChartLevel(Grade? Grade, ChartLabel Name, double Top, double Height, IReadOnlyList<PlacedRun> Runs)
{
    private const double Sign = 9;
    private const double Around = 12;

    public double Bottom => Top + Height;

    /// <summary>Lines that run at the same time lie under one another, so that each is seen; words stand over their line.</summary>
    public static ChartLevel Of(Grade? grade, IReadOnlyList<string> name, double nameEnds, double top, IEnumerable<ChartRun> runs)
    {
        var placed = new List<PlacedRun>();
        var y = top + 4;
        foreach (var lane in Lanes(runs))
        {
            var rows = ChartLabel.Rows(lane.OrderBy(run => run.X).Select(run => run.Words));
            var line = y + rows.Sum(row => row.Max(words => words.Height)) + Around;
            var bottom = line - Around;
            foreach (var row in rows)
            {
                placed.AddRange(row.Select(words => new PlacedRun(lane.First(run => ReferenceEquals(run.Words, words)), line, words with { Top = bottom - words.Height })));
                bottom -= row.Max(words => words.Height);
            }

            y = line + Around;
        }

        var height = Math.Max(y - top, (name.Count * ChartLabel.LineHeight) + 14);
        return new(grade, new(name, nameEnds, top + ((height - (name.Count * ChartLabel.LineHeight)) / 2), "end"), top, height, placed);
    }

    private static List<List<ChartRun>> Lanes(IEnumerable<ChartRun> runs)
    {
        var lanes = new List<List<ChartRun>>();
        foreach (var run in runs.OrderBy(run => run.X))
        {
            // One may begin where another ends.
            var lane = lanes.Find(lane => lane.TrueForAll(other => Math.Max(other.End - Sign, other.X + Sign) < run.X - (Sign / 2)));
            if (lane is null) lanes.Add([run]);
            else lane.Add(run);
        }

        return lanes;
    }
}
