using System.Text.RegularExpressions;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>
/// Words that keep their capital inside a sentence. A statement that becomes a clause loses the capital it begins with, unless it
/// begins with a name: a word that has another capital or a figure, that another capitalised word follows, or that stands capitalised
/// within a sentence anywhere on record.
/// </summary>
internal sealed partial class Names(Dossier dossier)
{
    private readonly HashSet<string> _known = [.. Texts(dossier).SelectMany(text => Within().Matches(text)).Select(match => match.Value)];

    /// <summary>A statement as a clause: without its capital and full stop, its sentences joined.</summary>
    public string Clause(string statement) =>
        string.Join(", and ", Wording.Sentences(statement).Select(sentence => Lower(sentence.TrimEnd('.')))).Replace("; ", ", and ", StringComparison.Ordinal);

    public string Lower(string text)
    {
        var words = text.Split(' ', 3);
        var first = words[0];
        var isName = first.Length == 0 || first.Skip(1).Any(letter => char.IsUpper(letter) || char.IsDigit(letter)) || _known.Contains(first)
            || (words.Length > 1 && words[1].Length > 1 && char.IsUpper(words[1][0]) && first.Length > 3);
        return isName ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }

    private static IEnumerable<string> Texts(Dossier dossier) => dossier.Entries.Select(entry => entry.Fact switch
    {
        Finding finding => finding.Statement,
        Caveat caveat => caveat.Statement,
        Recommendation made => made.Statement,
        InspectionLink link => link.Role,
        SubjectThread thread => thread.Title,
        _ => "",
    });

    [GeneratedRegex(@"(?<=[a-z,;] )\p{Lu}[\w’'-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Within();
}
