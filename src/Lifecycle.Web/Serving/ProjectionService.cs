using Lifecycle.EventStore;

namespace Lifecycle.Web.Serving;

/// <summary>Keeps the read models up to date, and listens to what the database announces, while the host runs.</summary>
internal sealed class ProjectionService(Runner runner, Wakeups wakeups) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(wakeups.Run(stoppingToken), runner.Run(stoppingToken));
}

/// <summary>What the runner has to say, in the host's log: once for each change.</summary>
internal sealed partial class RunnerLog(ILogger<RunnerLog> log)
{
    public void Write(RunnerNotice notice)
    {
        var who = notice.Names.Count == 0 ? "all" : string.Join(", ", notice.Names);
        if (notice.Trouble is { } trouble) StandStill(log, who, trouble.Message);
        else GoOn(log, who);
    }

    [LoggerMessage(LogLevel.Warning, "Read models stand still ({Who}): {Reason}")]
    private static partial void StandStill(ILogger log, string who, string reason);

    [LoggerMessage(LogLevel.Warning, "Read models go on ({Who}).")]
    private static partial void GoOn(ILogger log, string who);
}
