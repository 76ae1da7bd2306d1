using System.Text;
using System.Text.Json;

namespace Lifecycle.EventStore.Tests;

/// <summary>Events of these tests: the store does not care what they say.</summary>
internal static class Sample
{
    internal static readonly Envelope Envelope = new("2014-11", "clerk-7", "inspectorate", ["report.txt:12", "report.txt:40-44"], "as agreed");

    internal static NewEvent Note(string text) => Event("noted", JsonSerializer.Serialize(new { text }));

    internal static NewEvent Event(string type, string json) => Event(type, Encoding.UTF8.GetBytes(json));

    internal static NewEvent Event(string type, byte[] body) => new(type, 1, "Tests.Noted, Tests", body, Envelope);

    internal static AppendRequest Append(string stream, ExpectedVersion expected, params NewEvent[] events) =>
        new([new(stream, expected, events)]);

    internal static CommandKey Key(
        string key, string request = "request", string caller = "inspector-1", string command = "note", string stream = "file/a") =>
        new(caller, command, stream, key, Encoding.UTF8.GetBytes(request));

    internal static string Text(StoredEvent stored) =>
        JsonDocument.Parse(stored.Data).RootElement.GetProperty("text").GetString()!;
}
