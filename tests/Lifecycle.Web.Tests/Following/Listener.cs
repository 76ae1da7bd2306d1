using System.Net;
using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Following;

/// <summary>A message of a stream of server-sent events.</summary>
internal sealed record Message(string Id, string Data)
{
    public JsonNode Event => JsonNode.Parse(Data)!;
}

/// <summary>A reader of server-sent events, by the letter of the standard and with nothing of the product's.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private Listener(HttpResponseMessage response, Stream body) => (_response, _lines) = (response, new StreamReader(body));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The last id that came, also with a comment.</summary>
    public string? LastId { get; private set; }

    public HttpResponseMessage Response => _response;

    public static async Task<Listener> Open(HttpClient http, string address = "/api/events/stream", string? lastEventId = null)
    {
        var response = await Ask(http, address, lastEventId);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new Listener(response, await response.Content.ReadAsStreamAsync(Stop));
    }

    /// <summary>The answer as far as its headers.</summary>
    public static async Task<HttpResponseMessage> Ask(HttpClient http, string address, string? lastEventId = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (lastEventId is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }

    /// <summary>The next message; null at the end of the stream.</summary>
    public async Task<Message?> Next()
    {
        string? data = null;
        while (await Line() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) data = data is null ? line[6..] : $"{data}\n{line[6..]}";
            else if (line.Length == 0 && data is not null) return new Message(LastId!, data);
        }

        return null;
    }

    public async Task<IReadOnlyList<Message>> Take(int count)
    {
        var messages = new List<Message>();
        while (messages.Count < count) messages.Add(await Next() ?? throw new EndOfStreamException($"The stream ended after {messages.Count} of {count} messages."));
        return messages;
    }

    /// <summary>The next line as it comes; null at the end of the stream.</summary>
    public async Task<string?> Line()
    {
        var line = await _lines.ReadLineAsync(Stop);
        if (line?.StartsWith("id: ", StringComparison.Ordinal) == true) LastId = line[4..];
        return line;
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
