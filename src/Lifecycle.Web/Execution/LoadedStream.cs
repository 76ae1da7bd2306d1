using Lifecycle.Domain;

namespace Lifecycle.Web.Execution;

/// <summary>A stream, loaded and folded.</summary>
/// <param name="Id">The stream's id.</param>
/// <param name="Version">Its last event's version; 0 where there is no such stream.</param>
/// <param name="Facts">What is on record.</param>
/// <param name="Own">What the caller itself stated: its own events alone, whatever others have recorded since.</param>
internal sealed record LoadedStream(string Id, long Version, Ledger Facts, Ledger Own)
{
    public static LoadedStream Absent(string id) => new(id, 0, Ledger.Empty, Ledger.Empty);

    /// <summary>The stream as it will be once the caller's event is recorded.</summary>
    public LoadedStream After(Happened happened) => Then(happened, own: true);

    internal LoadedStream Then(Happened happened, bool own) => this with
    {
        Version = Version + 1,
        Facts = Facts.Apply(happened.Event, happened.From),
        Own = own ? Own.Apply(happened.Event, happened.From) : Own,
    };
}

/// <summary>An event with its provenance.</summary>
internal sealed record Happened(DomainEvent Event, Provenance From);
