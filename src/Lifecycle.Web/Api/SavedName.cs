using System.Text.RegularExpressions;

namespace Lifecycle.Web.Api;

/// <summary>
/// What a browser calls an answer that it saves: its address in plain characters, with the times that were asked for, so that answers of two
/// bases lie side by side.
/// </summary>
internal static partial class SavedName
{
    public static string Of(HttpRequest request)
    {
        var address = request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        var times = Times.Names.Where(request.Query.ContainsKey).Select(name => $"{name}-{request.Query[name]}");
        return $"{Other().Replace(string.Join('-', address.Concat(times)), "-")}.csv";
    }

    [GeneratedRegex("[^A-Za-z0-9._-]+")]
    private static partial Regex Other();
}
