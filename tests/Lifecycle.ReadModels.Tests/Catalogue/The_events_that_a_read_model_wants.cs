using Lifecycle.Domain;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Catalogue;

public sealed class The_events_that_a_read_model_wants
{
    private static readonly LifecycleEvents Events = LifecycleEvents.Create();
    private static readonly IReadOnlyList<Projection> Models = LifecycleModels.Projections(Events);

    public static TheoryData<string> Names { get; } = [.. Models.Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void are_those_that_it_writes_something_for(string name)
    {
        var model = Models.Single(one => one.Name == name);
        var named = model.Types ?? Events.Catalogue.Entries.Select(entry => entry.Name);

        var written = Sample.Events.Where(happened => Writes(model, happened)).Select(NameOf).Order(StringComparer.Ordinal);

        Assert.Equal(written, named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void are_all_of_them_only_for_the_timeline() =>
        Assert.Equal(["Timeline"], Models.Where(model => model.Types is null).Select(model => model.Name));

    private static bool Writes(Projection model, DomainEvent happened)
    {
        var write = new Statements();
        var body = Events.Catalogue.Write(happened, Sample.Grounds.ToEnvelope());
        model.Project(
            new(1, Guid.Empty, "inspection/crime-2014.northamptonshire", 1, body.Type, body.Schema, body.Data, body.Envelope, DateTimeOffset.UnixEpoch, null, null, null),
            happened,
            write);
        return !write.IsEmpty;
    }

    private static string NameOf(DomainEvent happened) => Events.Catalogue.Entries.Single(entry => entry.Type == happened.GetType()).Name;
}
