using Lifecycle.Domain;
using Lifecycle.Domain.Operations;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Feed;

namespace Lifecycle.Web.Subscriptions;

/// <summary>Somebody outside who is sent what becomes public: one request for each event, in order, at least once.</summary>
/// <param name="Name">What operators call it.</param>
/// <param name="Url">Where to.</param>
/// <param name="Secret">Signs what is sent, once it is opened (<see cref="SecretSeal"/>); never in an event, a log or an answer.</param>
/// <param name="Types">The events that it wants; null: all.</param>
/// <param name="Stream">What the streams that it wants begin with.</param>
/// <param name="State">Whether it is sent anything at the moment.</param>
/// <param name="Revision">Rises with every change.</param>
internal sealed record Subscriber(string Name, Uri Url, string Secret, IReadOnlyList<string>? Types, string Stream, SubscriptionState State, long Revision)
{
    public FeedFilter Filter => new(Types, Stream);

    /// <summary>Scheme, host and port of the address: what may be told of it.</summary>
    public string Receiver => Url.GetLeftPart(UriPartial.Authority);

    /// <summary>What is recorded of it.</summary>
    public Subscription ToSubscription() => new(Name, Receiver, new Items<string>(Types ?? []), Stream.Length == 0 ? null : Stream, State);
}

/// <summary>How far a subscriber has come, and how it fares with the event after that.</summary>
/// <param name="Cursor">It has everything up to here.</param>
/// <param name="Tries">How often the next event was tried in vain.</param>
/// <param name="FailingSince">Since when it takes nothing; null where it does.</param>
/// <param name="NextTry">When the next try is due; null: at once.</param>
/// <param name="LastError">Why the last try failed; null where it did not.</param>
internal sealed record Progress(FeedCursor Cursor, int Tries, DateTimeOffset? FailingSince, DateTimeOffset? NextTry, string? LastError);

/// <summary>A subscriber with how far it has come.</summary>
internal sealed record Standing(Subscriber Subscriber, Progress Progress, int DeadLetters);

/// <summary>An event that a subscriber did not take in all its tries.</summary>
internal sealed record DeadLetter(FeedCursor Place, Guid Event, int Tries, string LastError, DateTimeOffset GivenUpAt, bool Replay);

/// <summary>All subscribers in numbers.</summary>
internal sealed record SubscribersSummary(int Count, int Paused, int Failing, int DeadLetters);
