namespace Lifecycle.Domain.Time;

/// <summary>
/// The duty of a local policing body to publish its comments on a report within 56 days beginning with the day
/// the report is published (Police Act 1996, section 55(5A), in force from 2 May 2017).
/// </summary>
public static class ResponseDuty
{
    /// <summary>The day of publication is day 1.</summary>
    public const int Days = 56;

    public static DateOnly InForceFrom { get; } = new(2017, 5, 2);

    /// <summary>When the comments are due on a report of this publication date (null where it is not recorded).</summary>
    public static ResponseDue DueFrom(Edtf? publication)
    {
        if (publication is null) return new ResponseDue.NotDeterminable(Due.WithoutPublication.Why);
        if (publication.Latest < InForceFrom) return new ResponseDue.NotApplicable();

        var fromTheStart = publication.Earliest >= InForceFrom;
        var first = LastDay(fromTheStart ? publication.Earliest : InForceFrom);
        return Due.From(first, LastDay(publication.Latest)) switch
        {
            Due.Between due when fromTheStart => new ResponseDue.Between(due.Earliest, due.Latest),
            Due.Between due => new ResponseDue.OnlyIfInForce(due.Earliest, due.Latest),
            var beyond => new ResponseDue.NotDeterminable(((Due.NotDeterminable)beyond).Why),
        };
    }

    private static DateOnly? LastDay(DateOnly published) => published.PlusDays(Days - 1);
}
