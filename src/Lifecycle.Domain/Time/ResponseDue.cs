namespace Lifecycle.Domain.Time;

/// <summary>The last day for a local policing body's comments, as far as the publication date tells.</summary>
public abstract record ResponseDue
{
    private ResponseDue()
    {
    }

    /// <summary>Published before the duty existed.</summary>
    public sealed record NotApplicable : ResponseDue;

    /// <summary>The last day lies between these two; they are one when the day of publication is known.</summary>
    public sealed record Between(DateOnly First, DateOnly Last) : ResponseDue;

    /// <summary>
    /// The stated publication date spans 2 May 2017: no duty if published before it, else a last day between these two.
    /// </summary>
    public sealed record OnlyIfInForce(DateOnly First, DateOnly Last) : ResponseDue;

    public sealed record NotDeterminable(string Why) : ResponseDue;
}
