using Lifecycle.EventStore;

namespace Lifecycle.Web.Serving;

/// <summary>Keeps the read models up to date while the host runs: page after page while there is work, then at every tick.</summary>
internal sealed partial class ProjectionService(Projector projector, TimeProvider time, ILogger<ProjectionService> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        do
        {
            try
            {
                while (await projector.RunOnce(stoppingToken) > 0)
                {
                }
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                Failed(log, trouble.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "The read models stand still: {Reason}")]
    private static partial void Failed(ILogger log, string reason);
}
