namespace Lifecycle.EventStore;

/// <summary>The stable codes of <see cref="AppendResult.Refused"/>.</summary>
public static class RefusalCode
{
    /// <summary>The append names no stream.</summary>
    public const string NoStreams = "no-streams";

    /// <summary>The append names a stream twice.</summary>
    public const string StreamTwice = "stream-twice";

    /// <summary>A stream id is empty or longer than 250 characters.</summary>
    public const string StreamId = "stream-id";

    /// <summary>An event's wire name is empty or longer than 500 characters, or its schema version is below 1.</summary>
    public const string EventType = "event-type";

    /// <summary>A text outside the body holds U+0000 or half of a surrogate pair.</summary>
    public const string Text = "text";

    /// <summary>A body, a text or a whole append is larger than <see cref="AppendLimits"/> allow.</summary>
    public const string TooLarge = "too-large";

    /// <summary>A body is not UTF-8.</summary>
    public const string NotUtf8 = "not-utf8";

    /// <summary>A body is not JSON.</summary>
    public const string NotJson = "not-json";

    /// <summary>A body nests deeper than <see cref="AppendLimits.Depth"/>.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>A body holds U+0000, which the database cannot keep.</summary>
    public const string NullCharacter = "null-character";

    /// <summary>A body holds half of a surrogate pair.</summary>
    public const string LoneSurrogate = "lone-surrogate";

    /// <summary>A body holds a number that changes when it is read as a double.</summary>
    public const string Number = "number";

    /// <summary>An object in a body has the same name twice, of which the database would keep one.</summary>
    public const string DuplicateName = "duplicate-name";

    /// <summary>An event id is in the log already, and not as the first of an append of this command.</summary>
    public const string EventIdTaken = "event-id-taken";

    /// <summary>The database would not keep what the checks before it had let through.</summary>
    public const string Database = "database";
}
