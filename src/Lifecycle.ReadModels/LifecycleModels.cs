using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.ReadModels.Threads;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels;

/// <summary>All read models: the scripts that make their tables, and their projections.</summary>
public static class LifecycleModels
{
    public static IReadOnlyList<string> Scripts { get; } =
    [
        Sql.Of("create_assertions"),
        Sql.Of("add_made_known"),
        Sql.Of("reorder_assertions_key"),
        Sql.Of("drop_former_indexes"),
        Sql.Of("create_assertions_by_force"),
        Sql.Of("create_assertions_by_inspection"),
        Sql.Of("create_assertions_open"),
        Sql.Of("create_assertions_waiting"),
        Sql.Of("create_assertions_publications"),
        Sql.Of("create_assertions_documents"),
        Sql.Of("create_withheld"),
        Sql.Of("create_scope_changes"),
        Sql.Of("create_note_changes"),
        Sql.Of("create_scopes_changed"),
        Sql.Of("note_changes_on_insert"),
        Sql.Of("note_changes_on_update"),
        Sql.Of("create_clear_assertions"),
        Sql.Of("create_basis"),
        Sql.Of("create_visible_rows"),
        Sql.Of("create_position_at"),
        Sql.Of("create_frameworks"),
        Sql.Of("create_forces"),
        Sql.Of("create_grade_history"),
        Sql.Of("create_grades_by_question"),
        Sql.Of("create_inspections"),
        Sql.Of("create_measures"),
        Sql.Of("create_recommendations"),
        Sql.Of("create_threads"),
        Sql.Of("create_timeline"),
        Sql.Of("create_timeline_public"),
        Sql.Of("create_searchable"),
        Sql.Of("create_findings_searched"),
        Sql.Of("create_recommendations_searched"),
        Sql.Of("fill_scope_changes"),
        Sql.Of("create_subscribers"),
        Sql.Of("create_subscriber_cursors"),
        Sql.Of("create_subscriber_dead_letters"),
    ];

    /// <summary>All read models, by the names of their checkpoints.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        FrameworksProjection.Model,
        ForcesProjection.Model,
        GradeHistoryProjection.Model,
        InspectionsProjection.Model,
        MeasuresProjection.Model,
        RecommendationsProjection.Model,
        ThreadsProjection.Model,
        TimelineProjection.Model,
    ];

    public static IReadOnlyList<Projection> Projections(LifecycleEvents events) =>
    [
        new FrameworksProjection(events),
        new ForcesProjection(events),
        new GradeHistoryProjection(events),
        new InspectionsProjection(events),
        new MeasuresProjection(events),
        new RecommendationsProjection(events),
        new ThreadsProjection(events),
        new TimelineProjection(events),
    ];
}
