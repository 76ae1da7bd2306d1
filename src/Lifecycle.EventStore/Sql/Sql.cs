namespace Lifecycle.EventStore;

/// <summary>The statements of the <c>.sql</c> files beside this one, each read once.</summary>
internal static class Sql
{
    private static readonly EmbeddedSql Files = new(typeof(Sql).Assembly);

    internal static readonly string Append = Files.Of("call_append");
    internal static readonly string AppendEvent = Files.Of("call_append_event");
    internal static readonly string KnownAppend = Files.Of("call_known_append");
    internal static readonly string EndBackend = Files.Of("end_backend");
    internal static readonly string Announce = Files.Of("announce");
    internal static readonly string ReadStream = Files.Of("read_stream");
    internal static readonly string ReadFeed = Files.Of("read_feed");
    internal static readonly string ReadFeedOfTypes = Files.Of("read_feed_of_types");
    internal static readonly string ReadFeedOfStreams = Files.Of("read_feed_of_streams");
    internal static readonly string LastPosition = Files.Of("last_position");

    internal static readonly string ReadProjections = Files.Of("read_projections");
    internal static readonly string ReadReach = Files.Of("read_reach");
    internal static readonly string ReadPage = Files.Of("read_page");
    internal static readonly string MoveCheckpoints = Files.Of("call_move_checkpoints");
    internal static readonly string CommitWithoutWaiting = Files.Of("commit_without_waiting");
    internal static readonly string RaiseHighWaterMark = Files.Of("raise_high_water_mark");
    internal static readonly string RecordStop = Files.Of("record_stop");
    internal static readonly string SkipEvent = Files.Of("skip_event");
    internal static readonly string ReadSkip = Files.Of("read_skip");
    internal static readonly string StartRebuild = Files.Of("start_rebuild");
    internal static readonly string ClearStop = Files.Of("clear_stop");
    internal static readonly string ResumeRebuild = Files.Of("resume_rebuild");
    internal static readonly string LockRebuild = Files.Of("lock_rebuild");
    internal static readonly string UnlockRebuild = Files.Of("unlock_rebuild");

    internal static readonly string Listen = Files.Of("listen");
    internal static readonly string AnnounceProjected = Files.Of("announce_projected");
    internal static readonly string TakeElections = Files.Of("take_elections");
    internal static readonly string ReleaseElection = Files.Of("release_election");
    internal static readonly string NoticeLostClient = Files.Of("notice_lost_client");
    internal static readonly string ReportVersions = Files.Of("report_versions");
    internal static readonly string BeginNewVersions = Files.Of("begin_new_versions");
    internal static readonly string DropRetiredVersions = Files.Of("drop_retired_versions");
    internal static readonly string CallDropRetiredVersions = Files.Of("call_drop_retired_versions");
    internal static readonly string WidenImportBuffers = Files.Of("widen_import_buffers");
    internal static readonly string CreateImportRows = Files.Of("create_import_rows");
    internal static readonly string EmptyImportRows = Files.Of("empty_import_rows");
    internal static readonly string CopyImportRows = Files.Of("copy_import_rows");
    internal static readonly string ImportBatch = Files.Of("call_import_batch");
    internal static readonly string ReadImport = Files.Of("read_import");
    internal static readonly string FindTakenId = Files.Of("find_taken_id");

    internal static readonly string ExportExtent = Files.Of("export_extent");
    internal static readonly string ExportPage = Files.Of("export_page");

    internal static readonly string LockMigration = Files.Of("lock_migration");
    internal static readonly string UnlockMigration = Files.Of("unlock_migration");
    internal static readonly string ApplyGrants = Files.Of("apply_grants");
    internal static readonly string RoleExists = Files.Of("role_exists");
    internal static readonly string CreateRole = Files.Of("create_role");
    internal static readonly string CallCreateRole = Files.Of("call_create_role");
    internal static readonly string SetPassword = Files.Of("set_password");
    internal static readonly string CallSetPassword = Files.Of("call_set_password");

    /// <summary>The store's own tables, triggers and functions, in the order in which they build on each other.</summary>
    internal static readonly IReadOnlyList<string> Migration =
    [
        Files.Of("lock_append"),
        Files.Of("create_schema"),
        Files.Of("create_read_schema"),
        Files.Of("create_streams"),
        Files.Of("create_events"),
        Files.Of("create_events_stream_and_version_index"),
        Files.Of("create_events_event_id_index"),
        Files.Of("create_events_event_type_index"),
        Files.Of("create_events_sequence"),
        Files.Of("create_event_progression"),
        Files.Of("create_projection_stops"),
        Files.Of("create_projection_rebuilds"),
        Files.Of("create_projection_versions"),
        Files.Of("create_imports"),
        Files.Of("add_rebuild_progress"),
        Files.Of("create_projection_skips"),
        Files.Of("refuse_rewriting"),
        Files.Of("create_events_trigger"),
        Files.Of("always_fire_events_trigger"),
        Files.Of("create_streams_removal_trigger"),
        Files.Of("always_fire_streams_removal_trigger"),
        Files.Of("create_streams_rewriting_trigger"),
        Files.Of("always_fire_streams_rewriting_trigger"),
        Files.Of("known_append"),
        Files.Of("drop_single_append"),
        Files.Of("with_clock"),
        Files.Of("append"),
        Files.Of("append_event"),
        Files.Of("drop_whole_import_batch"),
        Files.Of("import_batch"),
        Files.Of("move_checkpoints"),
        Files.Of("grant_import"),
        Files.Of("grant_serve"),
        Files.Of("revoke_from_public"),
    ];
}
