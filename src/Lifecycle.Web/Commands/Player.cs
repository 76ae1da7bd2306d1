namespace Lifecycle.Web.Commands;

/// <summary>What somebody who watches wants next; <see cref="Nothing"/> where time passed and no key was pressed.</summary>
internal enum Wish
{
    Nothing,
    PauseOrPlay,
    Next,
    Back,
    First,
    Last,
    Quit,
}

/// <summary>How a frame is shown; <see cref="End"/>: none comes after it.</summary>
internal enum Playing
{
    On,
    Paused,
    End,
}

/// <summary>Plays frames one after the other, at a speed or by keys. What was shown is kept, so that one can go back.</summary>
/// <param name="show">Shows a frame, and whether and how it goes on from there.</param>
/// <param name="wait">Waits for a wish, this long at most; null: until there is one.</param>
internal sealed class Player<T>(Action<T, Playing> show, Func<TimeSpan?, CancellationToken, Task<Wish>> wait)
{
    private readonly List<T> _seen = [];
    private int _at = -1;
    private bool _playing;
    private bool _isComplete;

    /// <param name="frames">What is played.</param>
    /// <param name="between">How long each is shown; null: until a key is pressed.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>False where there was nothing to show.</returns>
    public async Task<bool> Play(IAsyncEnumerable<T> frames, TimeSpan? between, CancellationToken stop)
    {
        await using var rest = frames.GetAsyncEnumerator(stop);
        _playing = between is not null;
        if (!await Forward(rest)) return false;

        while (true)
        {
            var shown = (At: _at, Playing: await How(rest));
            show(_seen[shown.At], shown.Playing);
            do
            {
                var wish = await wait(_playing ? between : null, stop);
                if (wish == Wish.Quit) return true;

                await Do(wish, between is not null, rest);
            }
            while (shown == (_at, await How(rest)));
        }
    }

    // The last frame goes on to nothing.
    private async Task<Playing> How(IAsyncEnumerator<T> rest)
    {
        if (!await HasNext(rest)) _playing = false;
        return _playing ? Playing.On : await HasNext(rest) ? Playing.Paused : Playing.End;
    }

    private async Task Do(Wish wish, bool canPlay, IAsyncEnumerator<T> rest)
    {
        switch (wish)
        {
            case Wish.PauseOrPlay:
                _playing = canPlay && !_playing;
                break;
            case Wish.Nothing when _playing:
                await Forward(rest);
                break;
            case Wish.Next:
                _playing = false;
                await Forward(rest);
                break;
            case Wish.Back:
                (_playing, _at) = (false, Math.Max(0, _at - 1));
                break;
            case Wish.First:
                (_playing, _at) = (false, 0);
                break;
            case Wish.Last:
                _playing = false;
                while (await Forward(rest))
                {
                }

                break;
        }
    }

    private async Task<bool> Forward(IAsyncEnumerator<T> rest)
    {
        if (!await HasNext(rest)) return false;

        _at++;
        return true;
    }

    private async Task<bool> HasNext(IAsyncEnumerator<T> rest)
    {
        if (_at + 1 < _seen.Count) return true;
        if (_isComplete || !await rest.MoveNextAsync())
        {
            _isComplete = true;
            return false;
        }

        _seen.Add(rest.Current);
        return true;
    }
}
