namespace Lifecycle.Web.Pages.Forces;

/// <summary>A width that a chart is laid out for: what it leaves for the names of the grades, and for words beyond its last year.</summary>
internal sealed record ChartForm(string Name, double Width, double Gutter, double Beyond, int Characters)
{
    public static ChartForm Wide { get; } = new("wide", 1200, 192, 210, 50);

    public static ChartForm Middle { get; } = new("middle", 700, 192, 90, 36);

    public static ChartForm Narrow { get; } = new("narrow", 330, 107, 20, 26);

    public static IReadOnlyList<ChartForm> All { get; } = [Wide, Middle, Narrow];
}

/// <summary>
/// Words in a chart, in lines that begin, have their middle or end <paramref name="At"/> a place; the first <paramref name="Titles"/> of them
/// are their title.
/// </summary>
internal sealed record ChartLabel(IReadOnlyList<string> Lines, double At, double Top, string Anchor = "start", int Titles = 0)
{
    public const double LineHeight = 17;

    // Wider than most letters of the font, and of those that stand in for it, so that words never need more than what is kept for them.
    private const double Letter = 8.4;

    public double Width => Lines.Max(line => line.Length) * Letter;

    public double Height => Lines.Count * LineHeight;

    public double Left => Anchor switch { "start" => At, "end" => At - Width, _ => At - (Width / 2) };

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double Baseline(int line) => Top + 13 + (line * LineHeight);

    /// <summary>How many letters a width has room for.</summary>
    public static int Room(double width) => (int)(width / Letter);

    /// <summary>Puts words that would stand in one another's way in rows, the first row that has room.</summary>
    public static IReadOnlyList<IReadOnlyList<ChartLabel>> Rows(IEnumerable<ChartLabel> labels)
    {
        const double Apart = 10;
        var rows = new List<List<ChartLabel>>();
        foreach (var label in labels)
        {
            var row = rows.Find(row => row.TrueForAll(other => label.Right + Apart <= other.Left || other.Right + Apart <= label.Left));
            if (row is null) rows.Add([label]);
            else row.Add(label);
        }

        return rows;
    }
}
