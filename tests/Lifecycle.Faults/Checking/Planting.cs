namespace Lifecycle.Faults.Checking;

/// <summary>How the checker is tried.</summary>
internal static class Planting
{
    /// <summary>The planted fault is found, and no other.</summary>
    internal static void Finds(Fault planted, Evidence evidence)
    {
        var found = Checker.Check(evidence);
        Assert.True(
            found.Count > 0 && found.All(one => one.Fault == planted), $"{planted} was planted. Found: {string.Join("; ", found)}.");
    }
}
