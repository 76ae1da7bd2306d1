using System.Security.Cryptography;
using System.Text.Json;
using Lifecycle.EventStore;

namespace Lifecycle.Web.Execution;

/// <summary>
/// The key of a command that names none: what it appends, and to which versions. Sent again after a broken connection it is
/// recognised; said again when the streams have moved on, it is another command.
/// </summary>
internal static class ContentKey
{
    public static CommandKey Of(Command command, IReadOnlyList<StreamAppend> appends)
    {
        var content = appends.Select(append => new
        {
            append.Stream,
            append.Expected.Version,
            Events = append.Events.Select(added => new { added.Type, added.Schema, Data = Convert.ToBase64String(added.Data.Span), added.Envelope }),
        });
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content));
        return new CommandKey(command.Caller, command.Name, command.Stream, Convert.ToHexStringLower(hash), hash);
    }
}
