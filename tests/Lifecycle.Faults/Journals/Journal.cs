using System.Collections.Concurrent;
using System.Text.Json;

namespace Lifecycle.Faults.Journals;

/// <summary>Everything that writers sent and heard, also from another process, which writes it out line by line as it happens.</summary>
/// <param name="lines">Where each line goes as well; null where the journal is kept in this process.</param>
public sealed class Journal(TextWriter? lines = null)
{
    private readonly ConcurrentQueue<Sent> _sent = new();
    private readonly ConcurrentQueue<Attempt> _attempts = new();

    /// <summary>The requests, each once.</summary>
    public IReadOnlyCollection<Sent> Sent => _sent;

    /// <summary>The calls that came to an end.</summary>
    public IReadOnlyCollection<Attempt> Attempts => _attempts;

    /// <summary>To be called before the request leaves, so that nothing in the log is a stranger, whoever is killed.</summary>
    public void Add(Sent sent)
    {
        _sent.Enqueue(sent);
        Tell(new(sent, null));
    }

    public void Add(Attempt attempt)
    {
        _attempts.Enqueue(attempt);
        Tell(new(null, attempt));
    }

    /// <summary>Takes in a line of another process's journal.</summary>
    public void Read(string line)
    {
        var (sent, attempt) = JsonSerializer.Deserialize<Line>(line)!;
        if (sent is not null) _sent.Enqueue(sent);
        if (attempt is not null) _attempts.Enqueue(attempt);
    }

    /// <summary>Takes in the last line of a process that was killed, unless it was cut short.</summary>
    public bool ReadLast(string line)
    {
        try
        {
            Read(line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Tell(Line line)
    {
        if (lines is null) return;
        var text = JsonSerializer.Serialize(line);
        lock (lines) lines.WriteLine(text);
    }

    private sealed record Line(Sent? Sent, Attempt? Attempt);
}
