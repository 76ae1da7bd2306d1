using Lifecycle.Domain.Frameworks;

namespace Lifecycle.Domain.Inspections;

/// <summary>An inspection as its stream left it, with the framework whose questions it answers.</summary>
public sealed record Inspection(Ledger Facts, Ledger Framework)
{
    public InspectionOutline? Outline => Facts.Of<InspectionOutline>().SingleOrDefault();

    public bool IsPublished => Facts.Of<Publication>().Any();

    public bool ModerationIsUnrecorded => Facts.Of<UnrecordedModeration>().Any();

    public FrameworkQuestion? Question(string question) => Framework.Find<FrameworkQuestion>(question);

    public GradingScale? Scale => Framework.Of<GradingScale>().SingleOrDefault();
}
