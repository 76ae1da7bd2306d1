namespace Lifecycle.Web.Pages;

/// <summary>What forces were called on the page's day, or their addresses.</summary>
internal sealed class ForceNames(IReadOnlyDictionary<string, string> names)
{
    /// <summary>All of them, by name.</summary>
    public IEnumerable<(string Force, string Name)> All => names.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    public string this[string force] => names.GetValueOrDefault(force, force);
}
