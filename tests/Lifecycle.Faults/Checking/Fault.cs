namespace Lifecycle.Faults.Checking;

/// <summary>What can be wrong with a log, with the answers that were given about it, or with what readers saw of it.</summary>
public enum Fault
{
    /// <summary>Positions do not run from 1 without gaps.</summary>
    PositionGap,

    /// <summary>A later position has no later recorded time.</summary>
    TimeNotRising,

    /// <summary>A stream lacks a version.</summary>
    VersionGap,

    /// <summary>A stream has a version twice.</summary>
    VersionTwice,

    /// <summary>A stream's versions do not rise with the positions.</summary>
    VersionsOutOfOrder,

    /// <summary>Two events have one id.</summary>
    IdTwice,

    /// <summary>The table of streams says otherwise than the events.</summary>
    StreamRowWrong,

    /// <summary>The sequence has not reached the last position.</summary>
    SequenceBehind,

    /// <summary>An event was sent by nobody.</summary>
    Stranger,

    /// <summary>A part of an append is missing.</summary>
    AppendTorn,

    /// <summary>An append's events are not at consecutive positions in the order of the request.</summary>
    AppendScattered,

    /// <summary>A request was appended twice.</summary>
    AppendTwice,

    /// <summary>Two requests were appended under one command's key.</summary>
    CommandTwice,

    /// <summary>The headers do not say how many events the append has, on its first event alone.</summary>
    CountWrong,

    /// <summary>An expected version did not hold at the append's place in the log.</summary>
    ExpectationNotHeld,

    /// <summary>An event is stored of a request that was refused, put off or given up each time.</summary>
    RefusedButStored,

    /// <summary>What was acknowledged is not in the log.</summary>
    AcknowledgedButMissing,

    /// <summary>An append was acknowledged with other positions or versions than it has.</summary>
    AcknowledgedElsewhere,

    /// <summary>A command was acknowledged as new more than once.</summary>
    NewTwice,

    /// <summary>Versions were told that the streams never had at one moment of the call, or an expectation was said not to hold that did.</summary>
    StaleUntrue,

    /// <summary>A key was said to be used by another request that it was not used by.</summary>
    KeyReusedUntrue,

    /// <summary>A sound request was refused, or a faulty one was refused for something else or not at all.</summary>
    RefusalUntrue,

    /// <summary>A command was not known, or decided anew, although one had been acknowledged under its key before.</summary>
    CommandForgotten,

    /// <summary>An append stands before one that was acknowledged before it was sent.</summary>
    OutOfRealTime,

    /// <summary>A reader saw an event without having seen the one before it.</summary>
    ReaderSkipped,

    /// <summary>A reader saw an event at a place that it had passed.</summary>
    ReaderReordered,

    /// <summary>A reader saw at some place another event than the log has there.</summary>
    ReaderSawAnother,

    /// <summary>A reader came to an end before what had been acknowledged when it began.</summary>
    ReaderBehind,

    /// <summary>A projection did not take in every event.</summary>
    ProjectionMissed,

    /// <summary>A projection took in an event more than once.</summary>
    ProjectionCountedTwice,

    /// <summary>A projection took in events in another order than the log's.</summary>
    ProjectionReordered,
}

/// <summary>One fault that was found, and where.</summary>
public sealed record Finding(Fault Fault, string Where)
{
    public override string ToString() => $"{Fault}: {Where}";
}
