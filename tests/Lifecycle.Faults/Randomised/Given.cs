using System.Globalization;
using System.Security.Cryptography;

namespace Lifecycle.Faults.Randomised;

/// <summary>How much is tried and from which seed, as the environment says.</summary>
internal static class Given
{
    private const int UsualSeed = 20141127;
    private const int UsualAppends = 100_000;

    // With fewer, not every kind of answer comes.
    private const int FewestAppends = 20_000;

    /// <summary><c>LIFECYCLE_FAULTS_SEED</c>: a number, or "random".</summary>
    internal static int Seed { get; } = Environment.GetEnvironmentVariable("LIFECYCLE_FAULTS_SEED") switch
    {
        null or "" => UsualSeed,
        "random" => RandomNumberGenerator.GetInt32(int.MaxValue),
        var said => Number("LIFECYCLE_FAULTS_SEED", said),
    };

    /// <summary><c>LIFECYCLE_FAULTS_APPENDS</c>: how many calls are made at least, from 20000.</summary>
    internal static int Appends { get; } = Environment.GetEnvironmentVariable("LIFECYCLE_FAULTS_APPENDS") switch
    {
        null or "" => UsualAppends,
        var said => Number("LIFECYCLE_FAULTS_APPENDS", said, FewestAppends),
    };

    private static int Number(string name, string said, int least = 0) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new InvalidOperationException($"{name} is \"{said}\"; a whole number from {least} was expected.");
}
