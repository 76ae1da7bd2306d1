using System.Collections.ObjectModel;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Inspections;

/// <summary>An inspection as its stream left it, with the framework whose questions it answers.</summary>
public sealed record Inspection(Ledger Facts, Ledger Framework)
{
    /// <summary>Other inspections, by id, from which a judgment here may be carried forward.</summary>
    public IReadOnlyDictionary<string, Ledger> Others { get; init; } = ReadOnlyDictionary<string, Ledger>.Empty;

    /// <summary>The threads that may join items of this inspection.</summary>
    public IReadOnlyList<SubjectThread> Threads { get; init; } = [];

    public InspectionOutline? Outline => Facts.Find<InspectionOutline>("outline");

    public bool IsPublished => Facts.Find<Publication>("publication") is not null;

    public bool ModerationIsUnrecorded => Facts.Find<UnrecordedModeration>("moderation") is not null;

    public FrameworkQuestion? Question(string question) => Framework.Find<FrameworkQuestion>(question);

    public GradingScale? Scale => Framework.Find<GradingScale>("scale");
}
