using Lifecycle.Domain.Recommendations;

namespace Lifecycle.ReadModels.Recommendations;

/// <summary>How many open recommendations of one kind stand alike, with deadlines of one age.</summary>
public sealed record AgeingCount(RecommendationKind Kind, DeadlineStanding Standing, AgeBand Band, int Count);

/// <summary>How old open recommendations are on a day. What was met, rejected or superseded by then is closed, and not counted by age.</summary>
public sealed record AgeingAnswer(int Open, int Closed, IReadOnlyList<AgeingCount> Counts)
{
    public static AgeingAnswer Of(IEnumerable<RecommendationAnswer> all)
    {
        var (open, closed) = (new List<RecommendationAnswer>(), 0);
        foreach (var item in all)
        {
            if (item.Age is null) closed++;
            else open.Add(item);
        }

        return new(open.Count, closed, [.. open
            .GroupBy(item => (item.Kind, item.Standing.Standing, item.Age!.Band))
            .OrderBy(group => group.Key)
            .Select(group => new AgeingCount(group.Key.Kind, group.Key.Standing, group.Key.Band, group.Count()))]);
    }
}
