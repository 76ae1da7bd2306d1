using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Recommendations;

/// <summary>
/// One obligation within a recommendation: a part of it, or the whole where it has none (<paramref name="Part"/> null), with the
/// report's deadline for it (null: none is stated), when the report was published (null: not by the times looked at) and the steps
/// that bear on it.
/// </summary>
public sealed record Obligation(string? Part, Deadline? Deadline, Occasion? Published, IReadOnlyList<OnRecord<LifeStep>> Steps)
{
    private static readonly Due.NotDeterminable NotPublished = new("no publication on record by then");

    /// <summary>The obligations of a recommendation: its parts, or the whole.</summary>
    public static IReadOnlyList<Obligation> Of(Recommendation made, Occasion? published, IEnumerable<OnRecord<LifeStep>> steps)
    {
        var all = steps.ToList();
        return [.. made.Parts.Select(part => (string?)part.Label).DefaultIfEmpty(null).Select(part =>
        {
            var deadline = made.Deadlines.FirstOrDefault(deadline => Extending.Covers(deadline, part));
            return new Obligation(part, deadline, published, [.. all.Where(step => Bears(step.Fact, part, deadline))]);
        })];
    }

    /// <summary>When a deadline falls, of a report published then (null: not by the times looked at).</summary>
    public static Due DueOf(Deadline deadline, Occasion? published)
    {
        var due = deadline.Rule.DueFrom(published?.Date);
        return published is null && due == Due.WithoutPublication ? NotPublished : due;
    }

    /// <summary>
    /// How it stands on a day. A step counts once it had certainly been taken; while its date leaves that open, the standing is
    /// what it is with and without the step, and ambiguous where that differs.
    /// </summary>
    public ObligationOnDay On(DateOnly day)
    {
        var readings = ReadingsOn(day).ToList();
        var standing = StandingOf(readings);
        return new ObligationOnDay(
            this,
            day,
            standing,
            readings[0],
            [.. readings.Select(reading => reading.Due).Distinct()],
            [.. new StepsTaken(Steps, day).Open.Where(step => Matters(step, readings[0], day))],
            standing == DeadlineStanding.Ambiguous ? AmbiguousAround(day) : null);
    }

    private IEnumerable<ObligationReading> ReadingsOn(DateOnly day) => new StepsTaken(Steps, day).Readings().Select(taken => Read(taken, day));

    private bool Matters(OnRecord<LifeStep> step, ObligationReading certain, DateOnly day)
    {
        var with = Read([.. new StepsTaken(Steps, day).Certain, step], day);
        return with.Standing != certain.Standing || with.Due != certain.Due;
    }

    private ObligationReading Read(IReadOnlyList<OnRecord<LifeStep>> taken, DateOnly day)
    {
        var extension = Closure.LastOf(taken.Where(step => step.Fact.Revised is not null));
        var due = (extension?.Fact.Revised ?? Deadline) is { } deadline ? DueOf(deadline, Published) : null;
        var step = Deciding.Of(taken, Part);
        return new(Deciding.Standing(step) ?? ByDeadline(due, extension is not null, day), due, extension, step);
    }

    private static DeadlineStanding ByDeadline(Due? due, bool extended, DateOnly day) => due?.On(day) switch
    {
        null => DeadlineStanding.NoDeadline,
        Standing.NotYetDue => extended ? DeadlineStanding.Extended : DeadlineStanding.NotDue,
        Standing.Ambiguous => DeadlineStanding.Ambiguous,
        Standing.PastDue => DeadlineStanding.PastDue,
        _ => DeadlineStanding.NotDeterminable,
    };

    // The standing changes on few days; between them it stays. So the days around this one are looked at a stretch at a time.
    private AmbiguousDays AmbiguousAround(DateOnly day)
    {
        var starts = Turns().Append(DateOnly.MinValue).Distinct().Order().ToList();
        var first = starts.FindLastIndex(start => start <= day);
        var next = first + 1;
        while (first >= 0 && IsAmbiguous(starts[first])) first--;
        while (next < starts.Count && IsAmbiguous(starts[next])) next++;
        return new(first < 0 ? null : starts[first + 1], next < starts.Count ? starts[next].AddDays(-1) : null);
    }

    private bool IsAmbiguous(DateOnly day) => StandingOf(ReadingsOn(day)) == DeadlineStanding.Ambiguous;

    private IEnumerable<DateOnly> Turns()
    {
        var dues = Steps.Select(step => step.Fact.Revised).Append(Deadline).OfType<Deadline>().Select(deadline => DueOf(deadline, Published)).OfType<Due.Between>();
        return dues.SelectMany(due => new[] { due.Earliest.PlusDays(1), due.Latest.PlusDays(1) }).OfType<DateOnly>()
            .Concat(Steps.SelectMany(step => new[] { StepsTaken.AtTheEarliest(step), StepsTaken.AtTheLatest(step) }));
    }

    private static DeadlineStanding StandingOf(IEnumerable<ObligationReading> readings) =>
        readings.Select(reading => reading.Standing).Distinct().ToList() is [var only] ? only : DeadlineStanding.Ambiguous;

    private static bool Bears(LifeStep step, string? part, Deadline? deadline) => step.Revised is { } revised
        ? deadline is not null && Extending.Covers(revised, part)
        : step.Part is null || step.Part == part;
}

/// <summary>
/// How an obligation stands if certain steps had been taken: the deadline in force (null: none), the extension that put it there
/// and the step that decides, each null where there is none.
/// </summary>
public sealed record ObligationReading(DeadlineStanding Standing, Due? Due, OnRecord<LifeStep>? Extension, OnRecord<LifeStep>? Step);

/// <summary>
/// How an obligation stands on a day. <paramref name="Certain"/> is the reading by what had certainly happened, <paramref name="Dues"/>
/// are the deadlines that may be in force, <paramref name="Open"/> the steps that would change it and of which it is not certain that they had been taken.
/// </summary>
public sealed record ObligationOnDay(
    Obligation Obligation,
    DateOnly Day,
    DeadlineStanding Standing,
    ObligationReading Certain,
    IReadOnlyList<Due?> Dues,
    IReadOnlyList<OnRecord<LifeStep>> Open,
    AmbiguousDays? Ambiguous)
{
    /// <summary>The deadline in force, by what had certainly happened.</summary>
    public Deadline? Deadline => Certain.Extension?.Fact.Revised ?? Obligation.Deadline;

    public bool IsClosed => Standing is DeadlineStanding.Met or DeadlineStanding.ClosedOtherwise;

    /// <summary>Of what was met, whether in time; null of anything else, and where no deadline is stated.</summary>
    public Punctuality? Punctuality => Standing != DeadlineStanding.Met ? null : (Certain.Due, Certain.Step!.Fact.Occurred.Date) switch
    {
        (null, _) => null,
        (Due.Between due, { } met) when met.Latest <= due.Earliest => Recommendations.Punctuality.InTime,
        (Due.Between due, { } met) when met.Earliest > due.Latest => Recommendations.Punctuality.AfterItFellDue,
        _ => Recommendations.Punctuality.NotDeterminable,
    };

    /// <summary>The most pressing of several; the one that fell due first where they stand alike.</summary>
    public static ObligationOnDay MostPressing(IEnumerable<ObligationOnDay> obligations) =>
        obligations.OrderBy(each => each.Standing).ThenBy(each => (each.Certain.Due as Due.Between)?.Latest ?? DateOnly.MaxValue).First();
}
