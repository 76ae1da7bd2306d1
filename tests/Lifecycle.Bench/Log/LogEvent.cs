using Lifecycle.Domain;

namespace Lifecycle.Bench.Log;

/// <summary>One event of the made-up log, with the stream that it goes to.</summary>
internal sealed record LogEvent(string Stream, DomainEvent Happened, Provenance From)
{
    public string StreamType => Stream[..Stream.IndexOf('/', StringComparison.Ordinal)];
}
