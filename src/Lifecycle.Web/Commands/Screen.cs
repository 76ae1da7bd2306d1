using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Lifecycle.Web.Commands;

/// <summary>Where a verb speaks: results to standard output, for people or as JSON; everything else to standard error.</summary>
internal sealed class Screen(TextWriter output, TextWriter error, bool json)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public bool IsJson { get; } = json;

    private bool ErrorIsTerminal => error == Console.Error && !Console.IsErrorRedirected;

    private bool OutputIsTerminal => output == Console.Out && !Console.IsOutputRedirected;

    public int Width => OutputIsTerminal ? Math.Clamp(Console.WindowWidth - 1, 40, 120) : 100;

    /// <summary>Whether somebody sits before it who can be shown things one after the other, and press keys.</summary>
    public bool HasAudience => !IsJson && OutputIsTerminal && !Console.IsInputRedirected;

    /// <summary>The lines, in place of what the terminal showed before: as many as it has room for.</summary>
    public void Redraw(IReadOnlyList<string> lines) => output.WriteLine($"\u001b[2J\u001b[H{string.Join('\n', Fit(lines, Console.WindowHeight - 1))}");

    /// <summary>The first lines and the last one; where there are more than there is room for, how many are left out.</summary>
    internal static IEnumerable<string> Fit(IReadOnlyList<string> lines, int height)
    {
        var room = Math.Max(height, 3);
        return lines.Count <= room ? lines : [.. lines.Take(room - 2), $"  … {lines.Count - room + 1} more lines, for which the terminal is too low", lines[^1]];
    }

    /// <summary>A line for people; left out where JSON was asked for.</summary>
    public void Say(string line)
    {
        if (!IsJson) output.WriteLine(line);
    }

    /// <summary>The whole answer, where JSON was asked for.</summary>
    /// <param name="answer">What to write.</param>
    /// <param name="shape">How, where it is an answer of the API and is written as there.</param>
    public void Answer(object answer, JsonSerializerOptions? shape = null)
    {
        if (IsJson) output.WriteLine(JsonSerializer.Serialize(answer, shape ?? Indented));
    }

    /// <summary>One line of an answer of many (NDJSON), where JSON was asked for.</summary>
    public void Line(object answer, JsonSerializerOptions shape)
    {
        if (IsJson) output.WriteLine(JsonSerializer.Serialize(answer, shape));
    }

    /// <summary>What follows from the item before, under it.</summary>
    public void Note(string text)
    {
        if (IsJson) return;

        foreach (var line in Paragraph.Wrap(text, Width, Paragraph.Rest)) output.WriteLine(line);
    }

    /// <summary>A paragraph of prose.</summary>
    public void Prose(string text)
    {
        if (IsJson) return;

        foreach (var line in Paragraph.Wrap(text, Width, "", "")) output.WriteLine(line);
    }

    /// <summary>A statement with what it rests on, as an indented paragraph no wider than the screen.</summary>
    public void Item(string statement, string sources)
    {
        if (IsJson) return;

        foreach (var line in Paragraph.Wrap(sources.Length == 0 ? statement : $"{statement} [{sources}]", Width)) output.WriteLine(line);
    }

    /// <summary>What went wrong, in sentences.</summary>
    public void Fail(string sentence) => error.WriteLine(sentence);

    /// <summary>Rows with a heading each; on a terminal as a table, else separated by tabs.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (IsJson) return;

        if (!OutputIsTerminal)
        {
            output.WriteLine(string.Join('\t', headings));
            foreach (var row in rows) output.WriteLine(string.Join('\t', row));
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings) table.AddColumn(heading);
        foreach (var row in rows) table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }

    /// <summary>Does long work, with a bar on a terminal and with a line at each tenth of the way elsewhere.</summary>
    public async Task<T> Show<T>(Func<IProgress<Advance>, Task<T>> work)
    {
        if (!ErrorIsTerminal) return await work(new ProgressLines(error));

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return await console.Progress().AutoClear(true).StartAsync(shown => work(new ProgressBars(shown)));
    }
}
