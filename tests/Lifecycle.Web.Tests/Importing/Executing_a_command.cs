using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Testing;
using Lifecycle.Web.Execution;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>Load, fold, decide, append: a decision counts only for the streams as it saw them.</summary>
public sealed class Executing_a_command(WebTemplate template)
{
    private const string Force = "force/northshire";
    private const string Other = "force/southshire";

    private static readonly Provenance From = new(Occasion.NotRecorded, null, Voice.System, Items<Citation>.Empty);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task appends_what_was_decided()
    {
        await using var database = await ImportDatabase.From(template);

        var outcome = await Run(database, _ => Listed(Force));

        var appended = Assert.IsType<Outcome.Appended>(outcome);
        Assert.Equal((1, 1), (appended.First, appended.Last));
        Assert.Equal(new Dictionary<string, long> { [Force] = 1, [Other] = 0 }, appended.Versions);
        Assert.Equal([$"{Force}: force_listed"], await database.HappenedAfter(0));
    }

    [Fact]
    public async Task appends_nothing_where_nothing_changes()
    {
        await using var database = await ImportDatabase.From(template);

        Assert.IsType<Outcome.Unchanged>(await Run(database, _ => Verdict.Of([])));
        Assert.Equal(0, await database.LastPosition());
    }

    [Fact]
    public async Task appends_nothing_where_the_domain_refuses()
    {
        await using var database = await ImportDatabase.From(template);

        var outcome = await Run(database, _ => Verdict.Refused(new Refusal("no", "Not today.")));

        Assert.Equal([new Refusal("no", "Not today.")], Assert.IsType<Outcome.Refused>(outcome).Refusals);
        Assert.Equal(0, await database.LastPosition());
    }

    [Fact]
    public async Task decides_anew_where_a_stream_that_was_only_looked_at_has_changed()
    {
        await using var database = await ImportDatabase.From(template);
        var seen = new List<long>();

        var outcome = await Run(database, streams =>
        {
            seen.Add(streams[Other].Version);
            if (seen.Count == 1) Meanwhile(database, Other, 0);
            return Listed(Force);
        });

        Assert.IsType<Outcome.Appended>(outcome);
        Assert.Equal([0, 1], seen);
        Assert.Equal([$"{Other}: force_listed", $"{Force}: force_listed"], await database.HappenedAfter(0));
    }

    [Fact]
    public async Task gives_up_where_others_are_always_faster()
    {
        await using var database = await ImportDatabase.From(template);
        var tries = 0;

        var outcome = await Run(database, _ =>
        {
            Meanwhile(database, Other, tries++);
            return Listed(Force);
        });

        Assert.Equal(new Dictionary<string, long> { [Force] = 0, [Other] = 5 }, Assert.IsType<Outcome.Stale>(outcome).Actual);
        Assert.Equal(5, tries);
    }

    [Fact]
    public async Task may_look_at_no_stream_that_it_did_not_name()
    {
        await using var database = await ImportDatabase.From(template);

        var unnamed = await Assert.ThrowsAsync<KeyNotFoundException>(() => Run(database, streams => Verdict.Of([new Change("force/westshire", [.. streams["force/westshire"].Facts.All.Select(_ => Happens(Force))])])));
        Assert.Equal("The command does not read force/westshire.", unnamed.Message);
    }

    [Fact]
    public async Task appends_once_where_the_answer_to_the_append_was_lost()
    {
        await using var database = await ImportDatabase.From(template);
        await using var wire = Wire.To(database.Database.Serve);
        var store = new EventStore.EventStore(wire.Source);
        wire.LoseTheAnswerTo("lifecycle.append");

        var outcome = await new Execute(store, LifecycleEvents.Create(), TimeProvider.System).Run(Command(), _ => Listed(Force), Stop);

        Assert.Equal(1, wire.Lost);
        Assert.Equal(1, Assert.IsType<Outcome.Appended>(outcome).Last);
        Assert.Equal([$"{Force}: force_listed"], await database.HappenedAfter(0));
    }

    private static Command Command() => new("tester", "list", Force, null, _ => Task.FromResult<IReadOnlyCollection<string>>([Force, Other]));

    private static Task<Outcome> Run(ImportDatabase database, Func<Streams, Verdict> decide) => new Execute(database.Store, LifecycleEvents.Create(), TimeProvider.System).Run(Command(), decide, Stop);

    private static Verdict Listed(string stream) => Verdict.Of([new Change(stream, [Happens(stream)])]);

    private static Happened Happens(string stream) => new(new ForceListed(new ForceOutline(stream, "E23000001", Items<string>.Empty, "Made up")), From);

    private static void Meanwhile(ImportDatabase database, string stream, long version)
    {
        var added = LifecycleEvents.Create().Catalogue.Write(Happens(stream).Event, From.ToEnvelope());
        var append = database.Store.Append(new AppendRequest([new StreamAppend(stream, ExpectedVersion.Exactly(version), [added])]), Stop);
        Assert.IsType<AppendResult.Appended>(append.GetAwaiter().GetResult());
    }
}
