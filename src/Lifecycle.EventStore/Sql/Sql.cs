namespace Lifecycle.EventStore;

/// <summary>The statements of the <c>.sql</c> files beside this one, each read once.</summary>
internal static class Sql
{
    internal static readonly string Append = Text("call_append.sql");
    internal static readonly string KnownAppend = Text("call_known_append.sql");
    internal static readonly string EndBackend = Text("end_backend.sql");
    internal static readonly string Announce = Text("announce.sql");
    internal static readonly string ReadStream = Text("read_stream.sql");
    internal static readonly string ReadStreamBodies = Text("read_stream_bodies.sql");
    internal static readonly string ReadFeed = Text("read_feed.sql");
    internal static readonly string ReadFeedOfTypes = Text("read_feed_of_types.sql");
    internal static readonly string LastPosition = Text("last_position.sql");

    internal static readonly string ReadProjections = Text("read_projections.sql");
    internal static readonly string ReadReach = Text("read_reach.sql");
    internal static readonly string ReadPage = Text("read_page.sql");
    internal static readonly string MoveCheckpoints = Text("call_move_checkpoints.sql");
    internal static readonly string RaiseHighWaterMark = Text("raise_high_water_mark.sql");
    internal static readonly string RecordStop = Text("record_stop.sql");
    internal static readonly string SkipEvent = Text("skip_event.sql");
    internal static readonly string ReadSkip = Text("read_skip.sql");
    internal static readonly string StartRebuild = Text("start_rebuild.sql");
    internal static readonly string ResumeRebuild = Text("resume_rebuild.sql");
    internal static readonly string LockRebuild = Text("lock_rebuild.sql");
    internal static readonly string UnlockRebuild = Text("unlock_rebuild.sql");

    internal static readonly string Listen = Text("listen.sql");
    internal static readonly string AnnounceProjected = Text("announce_projected.sql");
    internal static readonly string TakeElections = Text("take_elections.sql");
    internal static readonly string ReleaseElection = Text("release_election.sql");
    internal static readonly string NoticeLostClient = Text("notice_lost_client.sql");
    internal static readonly string ReportVersions = Text("report_versions.sql");
    internal static readonly string BeginNewVersions = Text("begin_new_versions.sql");
    internal static readonly string DropRetiredVersions = Text("drop_retired_versions.sql");
    internal static readonly string CallDropRetiredVersions = Text("call_drop_retired_versions.sql");
    internal static readonly string WidenImportBuffers = Text("widen_import_buffers.sql");
    internal static readonly string CreateImportRows = Text("create_import_rows.sql");
    internal static readonly string EmptyImportRows = Text("empty_import_rows.sql");
    internal static readonly string CopyImportRows = Text("copy_import_rows.sql");
    internal static readonly string ImportBatch = Text("call_import_batch.sql");
    internal static readonly string ReadImport = Text("read_import.sql");
    internal static readonly string FindTakenId = Text("find_taken_id.sql");

    internal static readonly string ExportExtent = Text("export_extent.sql");
    internal static readonly string ExportPage = Text("export_page.sql");

    internal static readonly string LockMigration = Text("lock_migration.sql");
    internal static readonly string UnlockMigration = Text("unlock_migration.sql");
    internal static readonly string ApplyGrants = Text("apply_grants.sql");
    internal static readonly string RoleExists = Text("role_exists.sql");
    internal static readonly string CreateRole = Text("create_role.sql");
    internal static readonly string CallCreateRole = Text("call_create_role.sql");
    internal static readonly string SetPassword = Text("set_password.sql");
    internal static readonly string CallSetPassword = Text("call_set_password.sql");

    /// <summary>The store's own tables, triggers and functions, in the order in which they build on each other.</summary>
    internal static readonly IReadOnlyList<string> Migration =
    [
        Text("create_schema.sql"),
        Text("create_read_schema.sql"),
        Text("create_streams.sql"),
        Text("create_events.sql"),
        Text("create_events_stream_and_version_index.sql"),
        Text("create_events_event_id_index.sql"),
        Text("create_events_event_type_index.sql"),
        Text("create_events_sequence.sql"),
        Text("create_event_progression.sql"),
        Text("create_projection_stops.sql"),
        Text("create_projection_rebuilds.sql"),
        Text("create_projection_versions.sql"),
        Text("create_imports.sql"),
        Text("add_rebuild_progress.sql"),
        Text("create_projection_skips.sql"),
        Text("refuse_rewriting.sql"),
        Text("create_events_trigger.sql"),
        Text("always_fire_events_trigger.sql"),
        Text("create_streams_removal_trigger.sql"),
        Text("always_fire_streams_removal_trigger.sql"),
        Text("create_streams_rewriting_trigger.sql"),
        Text("always_fire_streams_rewriting_trigger.sql"),
        Text("known_append.sql"),
        Text("drop_single_append.sql"),
        Text("append.sql"),
        Text("drop_whole_import_batch.sql"),
        Text("import_batch.sql"),
        Text("move_checkpoints.sql"),
        Text("grant_import.sql"),
        Text("grant_serve.sql"),
        Text("revoke_from_public.sql"),
    ];

    private static string Text(string file)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded in this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
