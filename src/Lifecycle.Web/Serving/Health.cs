using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;
using Npgsql;

namespace Lifecycle.Web.Serving;

/// <summary>Whether the process lives, and whether it is ready: database reachable, every read model caught up or going.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new { status = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(Projector projector, EventStore.EventStore store, AssertionReader reader, LifecycleEvents events, CancellationToken stop)
    {
        try
        {
            var last = await store.LastPosition(stop);
            var states = await projector.States(stop);
            var built = await reader.IsBuilt([.. LifecycleModels.Projections(events).Select(projection => projection.CheckpointName)], stop);
            var ready = built && states.All(state => state.Stop is null);
            var body = new
            {
                status = ready ? "ready" : "not ready",
                lastPosition = last,
                readModels = states.Select(state => new
                {
                    state.Name,
                    state.Version,
                    state.Checkpoint,
                    behind = Math.Max(0, last - state.Checkpoint),
                    stoppedBy = state.Stop is { } stopped ? $"{stopped.Type} at position {stopped.Position}: {stopped.Error}" : null,
                }),
            };
            return ready ? TypedResults.Ok(body) : TypedResults.Json(body, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (PostgresException refused) when (refused.SqlState[..2] is "28" or "3D" or "3F" or "42")
        {
            return TypedResults.Json(new { status = "not ready", reason = $"the database refuses (SQLSTATE {refused.SqlState}): is it migrated, and may this role read it?" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (NpgsqlException)
        {
            return TypedResults.Json(new { status = "not ready", reason = "the database does not answer" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
