using Lifecycle.EventStore;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.Web.Subscriptions;
using Npgsql;

namespace Lifecycle.Web.Serving;

/// <summary>
/// Whether the process lives, and whether it is ready: the database answers, every read model is built and none is stopped, this process can
/// go on with those that it runs, and no event was met that this binary does not know. Here, and only here, is told over HTTP how far read models and their rebuilds have come;
/// of events that hold them up only where they stand, because not everybody is to know of them.
/// </summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new { status = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(
        Projector projector, EventStore.EventStore store, AssertionReader reader, Runner runner, Wakeups wakeups, Subscribers subscribers, IReadOnlyList<Projection> projections, CancellationToken stop)
    {
        try
        {
            var last = await store.LastPosition(stop);
            var states = await projector.States(stop);
            var seats = runner.Seats;
            var built = await reader.IsBuilt([.. projections.Select(projection => projection.CheckpointName)], stop);
            var unknown = seats.Select(seat => seat.Unknown).OfType<UnknownEventException>().MinBy(each => each.Position);
            var heldUp = seats.Where(seat => seat.Trouble is not null).Select(seat => seat.Name).ToList();
            var ready = built && heldUp.Count == 0 && states.All(state => state.Stop is null);
            return Answer(ready, new
            {
                status = Status(ready),
                lastPosition = last,
                readModels = states.Select(state => ReadModelReport.Of(state, last)),
                elections = seats.Where(seat => seat.IsElected).Select(seat => seat.Name),
                heldUp,
                wakeUps = wakeups.IsListening ? "listening" : "polling",
                subscribers = await subscribers.Summary(stop),
                unknownEvent = unknown is null ? null : new { unknown.Position },
            });
        }
        catch (PostgresException refused) when (refused.SqlState[..2] is "28" or "3D" or "3F" or "42")
        {
            return NotReady($"the database refuses (SQLSTATE {refused.SqlState}): is it migrated, and may this role read it?");
        }
        catch (NpgsqlException)
        {
            return NotReady("the database does not answer");
        }
    }

    private static IResult NotReady(string reason) => Answer(false, new { status = Status(false), reason });

    private static string Status(bool ready) => ready ? "ready" : "not ready";

    private static IResult Answer<T>(bool ready, T body) => TypedResults.Json(body, statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
