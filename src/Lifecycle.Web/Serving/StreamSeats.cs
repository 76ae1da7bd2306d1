namespace Lifecycle.Web.Serving;

/// <summary>How many readers may follow the feed at once: each keeps a connection, and up to a page of memory.</summary>
internal sealed class StreamSeats(int most)
{
    /// <summary>The configuration that says how many.</summary>
    public const string Variable = "LIFECYCLE_STREAMS";

    private const int Usual = 200;

    private int _taken;

    public int Most { get; } = most;

    public int Taken => _taken;

    /// <exception cref="InvalidOperationException">The configuration is no number.</exception>
    public static StreamSeats From(IConfiguration configuration) => configuration[Variable] switch
    {
        null or "" => new(Usual),
        var text when int.TryParse(text, out var most) && most >= 0 => new(most),
        var text => throw new InvalidOperationException($"{Variable} is \"{text}\"; expected how many readers may follow the feed at once, such as {Usual}."),
    };

    /// <summary>A seat, to be given back; null where all are taken.</summary>
    public IDisposable? Take()
    {
        if (Interlocked.Increment(ref _taken) <= Most) return new Seat(this);

        Interlocked.Decrement(ref _taken);
        return null;
    }

    private sealed class Seat(StreamSeats seats) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref seats._taken);
    }
}
