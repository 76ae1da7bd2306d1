namespace Lifecycle.Bench.Measuring;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Prepare">What it does before its stretch, unmeasured.</param>
/// <param name="Run">One stretch of this many operations.</param>
public sealed record Side(string Name, Func<Task> Prepare, Func<long, Task<Stretch>> Run);

/// <summary>Runs the sides of a comparison in turns, so that whatever else happens on the machine happens to all of them.</summary>
public static class Rounds
{
    /// <param name="count">How many rounds are measured.</param>
    /// <param name="operations">How many operations a stretch has, the same for all sides.</param>
    /// <param name="sides">The sides, in the order of the first round; it turns around from round to round.</param>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Stretch>>> Run(int count, long operations, IReadOnlyList<Side> sides)
    {
        var stretches = sides.ToDictionary(side => side.Name, _ => new List<Stretch>());
        for (var round = 0; round < count; round++)
        {
            foreach (var side in round % 2 == 0 ? sides : sides.Reverse())
            {
                await side.Prepare();
                GC.Collect();
                GC.WaitForPendingFinalizers();
                stretches[side.Name].Add(await side.Run(operations));
            }
        }

        return stretches.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Stretch>)pair.Value);
    }
}
