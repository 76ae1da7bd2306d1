using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Recommendations;

/// <summary>Which of the steps in a life had been taken by a day: certainly, or by what their dates leave open.</summary>
internal sealed class StepsTaken(IEnumerable<OnRecord<LifeStep>> steps, DateOnly day)
{
    private readonly List<OnRecord<LifeStep>> _steps = [.. steps];

    public IReadOnlyList<OnRecord<LifeStep>> Certain => [.. _steps.Where(step => AtTheLatest(step) <= day)];

    public IReadOnlyList<OnRecord<LifeStep>> Open => [.. _steps.Where(step => AtTheEarliest(step) <= day && day < AtTheLatest(step))];

    /// <summary>With none of the steps that may have been taken by then, with each of them, and with all. What had certainly been taken comes first.</summary>
    public IEnumerable<IReadOnlyList<OnRecord<LifeStep>>> Readings()
    {
        var (certain, open) = (Certain, Open);
        return open.Count == 0 ? [certain] : [certain, .. open.Select(step => (IReadOnlyList<OnRecord<LifeStep>>)[.. certain, step]), [.. certain, .. open]];
    }

    public static DateOnly AtTheEarliest(OnRecord<LifeStep> step) => step.Fact.Occurred.Date?.Earliest ?? DateOnly.MinValue;

    // What has no date had happened by the day on which it was recorded.
    public static DateOnly AtTheLatest(OnRecord<LifeStep> step) => step.Fact.Occurred.Date?.Latest ?? UnitedKingdom.DayOf(step.Event.RecordedAt);
}
