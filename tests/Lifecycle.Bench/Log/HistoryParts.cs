namespace Lifecycle.Bench.Log;

/// <summary>A made-up history cut into parts of whole forces, each made when it is wanted: both sides of a round want the same one.</summary>
/// <param name="forces">How many forces a part has.</param>
internal sealed class HistoryParts(int forces)
{
    private int _made = -1;
    private LogRow[] _rows = [];

    /// <summary>How many events each part has.</summary>
    public int Events { get; } = forces * EventsOfForce;

    private static int EventsOfForce { get; } = new MadeUpForce(0).Events().Count;

    /// <summary>The parts of a history of so many events.</summary>
    public static HistoryParts Of(long events, int parts) => new(Math.Max(1, (int)(events / parts / EventsOfForce)));

    public LogRow[] Part(int number)
    {
        if (number == _made) return _rows;

        var before = (long)number * Events;
        _rows = [.. Enumerable.Range(number * forces, forces)
            .SelectMany(force => new MadeUpForce(force).Events())
            .Select((happened, at) => LogRow.Of(happened, before + at + 1))];
        _made = number;
        return _rows;
    }
}
