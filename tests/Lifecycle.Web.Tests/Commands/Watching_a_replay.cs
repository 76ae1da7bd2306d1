using Lifecycle.Testing;
using Lifecycle.Web.Commands;

namespace Lifecycle.Web.Tests.Commands;

/// <summary>At a terminal frames are shown one after the other, by time or by keys.</summary>
public sealed class Watching_a_replay
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly List<string> _shown = [];
    private readonly List<TimeSpan?> _waits = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task goes_on_by_itself_and_says_that_it_is_at_the_end() =>
        await Shows(["1 playing", "2 playing", "3 end"], [Second, Second, null], Second, Wish.Nothing, Wish.Nothing, Wish.Quit);

    [Fact]
    public async Task pauses_and_goes_on() =>
        await Shows(["1 playing", "1", "1 playing", "2 playing"], [Second, null, Second, Second], Second, Wish.PauseOrPlay, Wish.PauseOrPlay, Wish.Nothing, Wish.Quit);

    [Fact]
    public async Task steps_to_the_next_and_back_which_pauses_it() =>
        await Shows(["1 playing", "2", "3 end", "2"], [Second, null, null, null], Second, Wish.Next, Wish.Next, Wish.Back, Wish.Quit);

    [Fact]
    public async Task goes_to_the_last_and_to_the_first() =>
        await Shows(["1 playing", "3 end", "1"], [Second, null, null], Second, Wish.Last, Wish.First, Wish.Quit);

    [Fact]
    public async Task goes_no_further_back_than_the_first_and_no_further_on_than_the_last() =>
        await Shows(["1", "2", "3 end", "2", "1"], [null, null, null, null, null, null, null], null, Wish.Back, Wish.Next, Wish.Next, Wish.Next, Wish.Back, Wish.Back, Wish.Quit);

    [Fact]
    public async Task step_by_step_does_not_go_on_by_itself() =>
        await Shows(["1", "2"], [null, null, null], null, Wish.PauseOrPlay, Wish.Next, Wish.Quit);

    [Fact]
    public async Task does_not_play_on_from_the_end() =>
        await Shows(["1 playing", "3 end", "2", "2 playing"], [Second, null, null, null, Second], Second, Wish.Last, Wish.PauseOrPlay, Wish.Back, Wish.PauseOrPlay, Wish.Quit);

    [Theory]
    [InlineData("On", true, "playing · space pause · n next · b back · g first · G last · q quit")]
    [InlineData("Paused", true, "paused · space play · n next · b back · g first · G last · q quit")]
    [InlineData("Paused", false, "paused · n next · b back · g first · G last · q quit")]
    [InlineData("End", true, "end · b back · g first · q quit")]
    public void offers_the_keys_that_do_something(string playing, bool canPlay, string keys) => Assert.Equal(keys, Keys.Explained(Enum.Parse<Playing>(playing), canPlay));

    [Fact]
    public async Task takes_no_frame_but_the_one_after_before_it_is_wanted()
    {
        var taken = 0;
        var wishes = new Queue<Wish>([Wish.Next, Wish.Back, Wish.Next, Wish.Quit]);

        Assert.True(await new Player<int>((_, _) => { }, (_, _) => Task.FromResult(wishes.Dequeue())).Play(Taken(), null, Stop));
        Assert.Equal(3, taken);

        async IAsyncEnumerable<int> Taken()
        {
            while (true)
            {
                yield return ++taken;
                await Task.CompletedTask;
            }
        }
    }

    [Fact]
    public async Task says_where_there_is_nothing_to_show() =>
        Assert.False(await new Player<int>((_, _) => Assert.Fail("There is nothing to show."), (_, _) => Task.FromResult(Wish.Quit)).Play(AsyncEnumerable.Empty<int>(), Second, Stop));

    [Theory]
    [InlineData(4, "a|b|c|keys")]
    [InlineData(3, "a|  … 2 more lines, for which the terminal is too low|keys")]
    [InlineData(0, "a|  … 2 more lines, for which the terminal is too low|keys")]
    public void keeps_the_event_and_the_keys_in_sight_on_a_low_terminal(int height, string shown) => Assert.Equal(shown.Split('|'), Screen.Fit(["a", "b", "c", "keys"], height));

    [Theory]
    [InlineData(' ', ConsoleKey.Spacebar, "PauseOrPlay")]
    [InlineData('n', ConsoleKey.N, "Next")]
    [InlineData('\0', ConsoleKey.RightArrow, "Next")]
    [InlineData('b', ConsoleKey.B, "Back")]
    [InlineData('\0', ConsoleKey.LeftArrow, "Back")]
    [InlineData('g', ConsoleKey.G, "First")]
    [InlineData('G', ConsoleKey.G, "Last")]
    [InlineData('q', ConsoleKey.Q, "Quit")]
    public async Task understands_its_keys(char sign, ConsoleKey key, string wish)
    {
        var pressed = new Queue<ConsoleKeyInfo?>([new('x', ConsoleKey.X, false, false, false), new(sign, key, false, false, false), null]);

        Assert.Equal(Enum.Parse<Wish>(wish), await new Keys(new StillTime(), pressed.Dequeue).Within(Second, Stop));
    }

    [Fact]
    public async Task looks_for_a_key_until_the_time_has_passed()
    {
        var (time, looks) = (new StillTime(), 0);
        var waiting = new Keys(time, Look).Within(2 * Keys.Look, Stop);

        await time.SomebodyWaits(Keys.Look);
        time.Pass(Keys.Look);
        await time.SomebodyWaits(Keys.Look);
        Assert.False(waiting.IsCompleted);
        time.Pass(Keys.Look);

        Assert.Equal((Wish.Nothing, 3), (await waiting, looks));

        ConsoleKeyInfo? Look()
        {
            looks++;
            return null;
        }
    }

    private async Task Shows(string[] shown, TimeSpan?[] waits, TimeSpan? between, params Wish[] wishes)
    {
        var next = new Queue<Wish>(wishes);
        var player = new Player<int>((frame, playing) => _shown.Add($"{frame}{playing switch { Playing.On => " playing", Playing.End => " end", _ => "" }}"), (atMost, _) =>
        {
            _waits.Add(atMost);
            return Task.FromResult(next.Dequeue());
        });

        Assert.True(await player.Play(Enumerable.Range(1, 3).ToAsyncEnumerable(), between, Stop));
        Assert.Equal(shown, _shown);
        Assert.Equal(waits, _waits);
        Assert.Empty(next);
    }
}
