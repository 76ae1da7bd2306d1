using Lifecycle.ReadModels.Forces;

namespace Lifecycle.Web.Pages;

/// <summary>What forces were called on the page's day; where that is not on record, their address.</summary>
internal sealed class ForceNames(IEnumerable<ForceItem> forces)
{
    private readonly Dictionary<string, string> _names = forces.ToDictionary(force => force.Force, force => force.Name == ForceAnswer.NotRecorded ? force.Force : force.Name);

    /// <summary>All of them, by name.</summary>
    public IEnumerable<(string Force, string Name)> All => _names.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    public string this[string force] => _names.GetValueOrDefault(force, force);
}
