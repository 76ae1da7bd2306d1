using System.Text;
using System.Text.Json;
using Lifecycle.EventStore;
using Lifecycle.Faults.Journals;

namespace Lifecycle.Faults.Writing;

/// <summary>A request with what the journal keeps of it.</summary>
internal sealed record Draft(Sent Sent, AppendRequest Request)
{
    private static readonly Envelope Envelope = new("2014-11", null, "system", [], null);

    /// <summary>The one event of these tests. Its tag leads back from the log to the request.</summary>
    internal static NewEvent Event(string tag, int index, string text) =>
        new("noted", 1, null, JsonSerializer.SerializeToUtf8Bytes(new Noted(tag, index, text), JsonSerializerOptions.Web), Envelope);

    internal static Draft Of(string tag, SentKey? key, IReadOnlyList<SentPart> parts, Random random)
    {
        var index = 0;
        var streams = parts.Select(part => new StreamAppend(
            part.Stream,
            part.Expected is { } version ? ExpectedVersion.Exactly(version) : ExpectedVersion.Any,
            [.. Enumerable.Range(0, part.Events).Select(_ => Event(tag, index++, new string('x', random.Next(20, 200))))],
            "note"));
        return new(new(tag, key, parts), new([.. streams], key is null ? null : Command(key)));
    }

    private static CommandKey Command(SentKey key) => new("writer", "note", "notes", key.Key, Encoding.UTF8.GetBytes(key.Hash));
}

/// <summary>The body of the events of these tests.</summary>
internal sealed record Noted(string Tag, int Index, string Text);
