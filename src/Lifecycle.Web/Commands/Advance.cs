using System.Globalization;
using Spectre.Console;

namespace Lifecycle.Web.Commands;

/// <summary>How far a stage of long work has come.</summary>
internal sealed record Advance(string Stage, long Done, long Of)
{
    /// <summary>How fast it goes, as the end of a line; empty where that is not known.</summary>
    public string Pace { get; init; } = "";
}

/// <summary>Progress as plain lines: one at each tenth of the way, none for work that is over at once.</summary>
internal sealed class ProgressLines(TextWriter writer) : IProgress<Advance>
{
    private const int WorthShowing = 50;

    private readonly Dictionary<string, long> _tenths = new(StringComparer.Ordinal);

    public void Report(Advance value)
    {
        if (value.Of < WorthShowing) return;

        var tenth = 10 * value.Done / value.Of;
        if (_tenths.GetValueOrDefault(value.Stage) == tenth) return;

        _tenths[value.Stage] = tenth;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Stage}: {value.Done:N0} of {value.Of:N0}{value.Pace}"));
    }
}

/// <summary>Progress as bars on a terminal.</summary>
internal sealed class ProgressBars(ProgressContext shown) : IProgress<Advance>
{
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    public void Report(Advance value)
    {
        if (!_bars.TryGetValue(value.Stage, out var bar)) _bars[value.Stage] = bar = shown.AddTask(Markup.Escape(value.Stage));
        bar.MaxValue = Math.Max(1, value.Of);
        bar.Value = value.Done;
        bar.Description = Markup.Escape(value.Stage + value.Pace);
    }
}
