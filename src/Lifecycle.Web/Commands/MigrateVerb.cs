using System.CommandLine;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;

namespace Lifecycle.Web.Commands;

/// <summary><c>migrate</c>: makes or updates the tables and the role that serves.</summary>
internal static class MigrateVerb
{
    public static Command Create(Settings settings) => new Command(
        "migrate",
        "Bring the database to this program's form: tables, functions, and the role that serves. Needs LIFECYCLE_DB.")
        .Runs(settings, async (run, stop) =>
        {
            var owner = run.OpenAsOwner();
            var role = await ServingRoles.Ensure(run, owner, stop);
            var projections = LifecycleModels.Projections(run.Events);
            await Schema.Migrate(owner, LifecycleModels.Scripts, role.Name, stop, projections);
            var dropped = await RetiredVersions.Drop(owner, projections, stop);

            run.Screen.Say($"The database \"{run.Database!.Database}\" at {run.Database.Host}:{run.Database.Port} is migrated.");
            run.Screen.Say(role.File is { } file ? $"The role \"{role.Name}\" serves; its connection string is kept in {file}." : $"The role \"{role.Name}\" serves, as LIFECYCLE_DB_SERVE says.");
            foreach (var version in dropped) run.Screen.Say($"{version} is dropped: no node has run it for a day.");
            run.Screen.Answer(new { migrated = true, database = run.Database.Database, role = role.Name, file = role.File, dropped });
            return ExitCode.Done;
        });
}
