namespace Lifecycle.EventStore;

/// <summary>
/// A whole log as text: a line that says what it is, a line for each event with every column of its row, and a line with the number of
/// events and the SHA-256 of all lines before, by which a file that was cut or changed is known.
/// </summary>
internal static class LogFormat
{
    internal const string Name = "lifecycle-log";
    internal const int Version = 1;

    /// <summary>Bytes of one line. The largest event, with its numbers written out as the database does, stays below.</summary>
    internal const int LongestLine = 64 * 1024 * 1024;

    internal const string Tenant = "*DEFAULT*";

    /// <summary>Microseconds, as the database keeps them, in UTC.</summary>
    internal const string Time = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
}

/// <summary>The first line.</summary>
internal sealed record LogHeader(string Format, int Version, long LastPosition, long Events);

/// <summary>The last line.</summary>
internal sealed record LogTrailer(long Events, string Sha256);
