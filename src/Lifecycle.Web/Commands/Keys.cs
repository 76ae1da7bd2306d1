namespace Lifecycle.Web.Commands;

/// <summary>The keys that are pressed at a terminal, as wishes.</summary>
/// <param name="time">The clock that waits go by.</param>
/// <param name="pressed">The next key that was pressed, null where none was.</param>
internal sealed class Keys(TimeProvider time, Func<ConsoleKeyInfo?> pressed)
{
    /// <summary>Those that lead from frame to frame.</summary>
    public const string Steps = $"n next · {Back} · G last · {Leave}";

    private const string Back = "b back · g first";

    private const string Leave = "q quit";

    /// <summary>How often it is looked whether a key was pressed; a terminal does not say so by itself.</summary>
    internal static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    public static Keys OfTerminal() => new(TimeProvider.System, () => Console.KeyAvailable ? Console.ReadKey(intercept: true) : null);

    /// <summary>Those that do something where it stands.</summary>
    public static string Explained(Playing playing, bool canPlay) => playing switch
    {
        Playing.End => $"end · {Back} · {Leave}",
        Playing.On => $"playing · space pause · {Steps}",
        _ => canPlay ? $"paused · space play · {Steps}" : $"paused · {Steps}",
    };

    /// <summary>The first wish within this time (null: whenever there is one); nothing where the time has passed.</summary>
    public async Task<Wish> Within(TimeSpan? atMost, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            while (pressed() is { } key)
                if (WishOf(key) is not Wish.Nothing and var wish) return wish;

            var left = atMost - time.GetElapsedTime(began) ?? Look;
            if (left <= TimeSpan.Zero) return Wish.Nothing;

            await Task.Delay(left < Look ? left : Look, time, stop);
        }
    }

    private static Wish WishOf(ConsoleKeyInfo key) => key switch
    {
        { Key: ConsoleKey.Spacebar } => Wish.PauseOrPlay,
        { Key: ConsoleKey.RightArrow or ConsoleKey.Enter } or { KeyChar: 'n' } => Wish.Next,
        { Key: ConsoleKey.LeftArrow or ConsoleKey.Backspace } or { KeyChar: 'b' } => Wish.Back,
        { Key: ConsoleKey.Home } or { KeyChar: 'g' } => Wish.First,
        { Key: ConsoleKey.End } or { KeyChar: 'G' } => Wish.Last,
        { Key: ConsoleKey.Escape } or { KeyChar: 'q' } => Wish.Quit,
        _ => Wish.Nothing,
    };
}
