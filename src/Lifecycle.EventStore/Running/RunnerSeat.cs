namespace Lifecycle.EventStore;

/// <summary>One projection as the runner of this process sees it.</summary>
/// <param name="Name">The read model's name.</param>
/// <param name="IsElected">Whether this process keeps it up to date; another may.</param>
/// <param name="Unknown">The event that this binary does not know and that stands before this projection; null where there is none.</param>
/// <param name="Trouble">Why it does not go on just now; null where it does. It is tried again by itself.</param>
public sealed record RunnerSeat(string Name, bool IsElected, UnknownEventException? Unknown, Exception? Trouble);

/// <summary>Something about the runner that has just changed and is worth a line in a log.</summary>
/// <param name="Names">The read models that it concerns; none where it is the whole runner.</param>
/// <param name="Trouble">What holds them up now; null where they go on again.</param>
public sealed record RunnerNotice(IReadOnlyList<string> Names, Exception? Trouble);
