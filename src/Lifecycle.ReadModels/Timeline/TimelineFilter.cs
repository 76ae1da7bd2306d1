using Lifecycle.Domain;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>
/// Which events are asked for: of these types, and of these streams, each the id of one or, with a slash at its end, the beginning of
/// several. None named: all.
/// </summary>
public sealed record TimelineFilter(IReadOnlyList<string> Types, IReadOnlyList<string> Streams)
{
    public static TimelineFilter All { get; } = new([], []);

    public bool IsOpen => Types.Count == 0 && Streams.Count == 0;

    public bool Holds(EventRef happened) =>
        (Types.Count == 0 || Types.Contains(happened.Type)) && (Streams.Count == 0 || Streams.Any(stream => Names(stream, happened.Stream)));

    private static bool Names(string asked, string stream) => asked.EndsWith('/') ? stream.StartsWith(asked, StringComparison.Ordinal) : stream == asked;
}
