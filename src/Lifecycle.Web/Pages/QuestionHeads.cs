namespace Lifecycle.Web.Pages;

/// <summary>
/// Heads of columns for a framework's questions. The words that most of them begin with ("How effective is the force at") are said once, above
/// the columns; each column says the rest.
/// </summary>
internal sealed class QuestionHeads
{
    private const int FewestWords = 3;

    public QuestionHeads(IReadOnlyList<string> titles) => Common = titles.SelectMany(Beginnings)
        .GroupBy(beginning => beginning)
        .Where(alike => alike.Count() > 1 && alike.Count() > titles.Count / 2)
        .Select(alike => alike.Key)
        .MaxBy(beginning => beginning.Length);

    /// <summary>What most of the questions begin with; null where they have nothing in common.</summary>
    public string? Common { get; }

    /// <summary>A question without what is said above; as a whole where it begins otherwise.</summary>
    public string Rest(string title) => IsCommon(title) ? title[(Common!.Length + 1)..] : title;

    public bool IsCommon(string title) => Common is not null && title.StartsWith($"{Common} ", StringComparison.Ordinal);

    private static IEnumerable<string> Beginnings(string title)
    {
        var words = title.Split(' ');
        return Enumerable.Range(FewestWords, Math.Max(0, words.Length - FewestWords)).Select(count => string.Join(' ', words.Take(count)));
    }
}
