namespace Lifecycle.Web.Commands;

/// <summary>Text broken at spaces into lines of a width, the first with a dash and the others under it, unless told otherwise.</summary>
internal static class Paragraph
{
    private const string First = "  - ";

    public const string Rest = "    ";

    public static IEnumerable<string> Wrap(string text, int width, string first = First, string rest = Rest)
    {
        var line = first;
        var bare = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!bare && line.Length + 1 + word.Length > width)
            {
                yield return line;
                (line, bare) = (rest, true);
            }

            line += bare ? word : $" {word}";
            bare = false;
        }

        yield return line;
    }
}
