namespace Lifecycle.Web.Importing;

/// <summary>Guesses which known name a misspelt one was meant to be.</summary>
internal static class Spelling
{
    /// <summary>The nearest known names; all of them where none is near.</summary>
    public static string Nearest(string name, IEnumerable<string> known)
    {
        var all = known.Distinct().Select(word => (Word: word, Distance: Distance(name, word))).ToList();
        var near = all.Where(each => each.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(each => each.Distance).ThenBy(each => each.Word, StringComparer.Ordinal).Take(3).ToList();
        return near.Count > 0
            ? Quote.Choice(near.Select(each => each.Word))
            : Quote.Choice(all.Select(each => each.Word).Order(StringComparer.Ordinal));
    }

    /// <summary>Letters to insert, remove or exchange (Levenshtein). Names longer than any property are far from all.</summary>
    private static int Distance(string from, string to)
    {
        if (from.Length > 80) return int.MaxValue;

        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var exchange = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchange, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[to.Length];
    }
}
