using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;

namespace Lifecycle.Bench.Log;

/// <summary>
/// A made-up force with its whole history: two inspections and their recommendations. Every force's history has the same size, so that a
/// longer log has more forces and not larger ones.
/// </summary>
internal sealed class MadeUpForce(int number)
{
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"shire-{number}");

    public IReadOnlyList<LogEvent> Events()
    {
        var events = new List<LogEvent>();
        events.AddRange(Listed());
        events.AddRange(new MadeUpInspection(number, $"crime-2014.{Name}", "2014-11", MadeUpFrameworks.Earlier).Events());
        events.AddRange(new MadeUpInspection(number + 1, $"peel-2017-effectiveness.{Name}", "2017-06", MadeUpFrameworks.Later).Events());
        return events;
    }

    private IEnumerable<LogEvent> Listed()
    {
        var since = new Term(Occasion.Parse("1974"), null);
        Fact[] facts =
        [
            new ForceOutline(Name, string.Create(CultureInfo.InvariantCulture, $"E{23000000 + number}"), Items.Of<string>($"{Name} constabulary"), "register of codes"),
            new ForceName($"The police of {Name}", since),
            new LocalPolicingBody("Police and Crime Commissioner", since with { From = Occasion.Parse("2012-11") }),
            new MonitoringPhase("scan and engage", "scan", since with { From = Occasion.Parse("2016") }, MadeUp.Statement(number, 1)),
        ];
        return facts.Select((fact, at) => new LogEvent($"force/{Name}", fact.Recorded(), MadeUp.Grounds("register.txt", "2014", at)));
    }
}
