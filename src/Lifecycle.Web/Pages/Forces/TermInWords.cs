using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Forces;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>How long a name or a body was in use, as far as is recorded.</summary>
internal static class TermInWords
{
    public static string Of(TermAnswer term) => (Stated(term.From), term.To) switch
    {
        ({ } from, null) => $"since {from}",
        (null, null) => "since when is not recorded",
        ({ } from, { } end) => Stated(end) is { } to ? $"from {from} to {to}" : $"from {from}; until when is not recorded",
        (null, { } end) => Stated(end) is { } to ? $"until {to}; since when is not recorded" : "from when to when is not recorded",
    };

    private static string? Stated(DateAnswer date) => date.Earliest is null ? null : Dates.Of(date);
}
