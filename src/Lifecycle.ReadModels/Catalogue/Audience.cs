namespace Lifecycle.ReadModels.Catalogue;

/// <summary>The moment at which an event may reach a viewer. The default is never.</summary>
public enum Moment
{
    Never,
    AtOnce,
    WithTheDraft,
    WithAnEmbargoedCopy,
    WithPublication,
}

/// <summary>Who may see an event, and when: the inspected force, its local policing body, the public.</summary>
public sealed record Audience(Moment Force, Moment LocalPolicingBody, Moment Public)
{
    /// <summary>Frameworks, forces, published history: for everybody from the start.</summary>
    public static Audience Everybody { get; } = new(Moment.AtOnce, Moment.AtOnce, Moment.AtOnce);

    /// <summary>The schedule and the requests: the force knows them at once, everybody else with the report.</summary>
    public static Audience ForceAtOnce { get; } = new(Moment.AtOnce, Moment.WithPublication, Moment.WithPublication);

    /// <summary>What a draft shows the force, an embargoed copy the policing body, and the report everybody.</summary>
    public static Audience Report { get; } = new(Moment.WithTheDraft, Moment.WithAnEmbargoedCopy, Moment.WithPublication);

    /// <summary>How the inspectorate came to its view: never for anybody outside.</summary>
    public static Audience InspectorateOnly { get; } = new(Moment.Never, Moment.Never, Moment.Never);
}
