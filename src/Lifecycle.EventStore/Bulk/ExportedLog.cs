namespace Lifecycle.EventStore;

/// <summary>What a log file holds.</summary>
/// <param name="Events">How many events.</param>
/// <param name="LastPosition">The position of the last one; 0 where there is none.</param>
/// <param name="Sha256">Of all its lines but the last, in lower case: the file's identity.</param>
public sealed record ExportedLog(long Events, long LastPosition, string Sha256);

/// <summary>How far an export or import of a whole log has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Of">How much there is.</param>
public sealed record LogProgress(string Stage, long Done, long Of);
