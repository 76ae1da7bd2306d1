using Lifecycle.EventStore;
using Lifecycle.Faults.Checking;
using Lifecycle.Faults.Journals;
using Lifecycle.Faults.Processes;
using Lifecycle.Faults.Projections;
using Lifecycle.Faults.Reading;
using Lifecycle.Faults.Writing;
using Lifecycle.Testing;
using Sending = Lifecycle.Faults.Writing.Sending;

namespace Lifecycle.Faults.Randomised;

/// <summary>
/// The same seed makes the same choices; how the choices meet is up to the machine. What came of it is proved from the journal, the log
/// and what readers saw, not by comparing it with an earlier run.
/// </summary>
public sealed class Many_writers_and_many_readers(FaultsTemplate template, ITestOutputHelper output) : FaultsTest(template)
{
    private const int Stores = 3;
    private const int Writers = 72;
    private const int Readers = 3;

    // The backends that wait for the lock that appends take, or have it.
    private const string Appending = """
        select l.pid from pg_locks l
        where l.locktype = 'advisory' and l.objsubid = 1 and (l.classid::bigint << 32 | l.objid::bigint) = 7811887614297465708
          and l.database = (select d.oid from pg_database d where d.datname = current_database())
        """;

    private int _cuts;
    private int _appendsCut;

    [Fact]
    public async Task leave_a_log_that_every_answer_and_every_reader_agrees_with()
    {
        output.WriteLine($"seed {Given.Seed}, {Given.Appends} appends");
        var journal = new Journal();
        await using var wire = Wire.To(Serving());
        var stores = Enumerable.Range(0, Stores - 1).Select(_ => new EventStore.EventStore(Source()))
            .Append(new EventStore.EventStore(Keep(Connecting.Pooled(wire.Connection))));
        var crew = new Crew("a", Given.Seed, [.. stores], journal, Given.Appends * 17 / 20)
        {
            CutSomebodyOff = random => CutSomebodyOff(wire, random),
        };
        await using var other = await Worker.Start(new Order.Write(Serving(), "b", Given.Seed, Writers / 3, Given.Appends / 5));
        await using var doomed = await Worker.Start(new Order.Write(Serving(), "c", Given.Seed, Writers / 3, Given.Appends));

        var written = Task.WhenAll(
            crew.Run(Writers, Stop), Listen(other, journal, int.MaxValue), Listen(doomed, journal, Given.Appends / 20, doomed.Kill));
        var ended = written.ContinueWith(_ => crew.Pulse.Beat(), Stop, TaskContinuationOptions.None, TaskScheduler.Default);
        var feeds = Enumerable.Range(0, Readers).Select(number => Task.Run(() => FollowingTheFeed.Follow(
            $"reader {number}", crew.Stores[number % Stores], new Random(Given.Seed + number), crew.Pulse, written, Stop), Stop)).ToArray();
        var streams = Task.Run(() => ReadingStreams.Read(crew, crew.Stores[0], new Random(Given.Seed), written, Stop), Stop);
        var projected = Task.Run(() => Project(crew.Pulse, written), Stop);
        await Task.WhenAll([written, ended, streams, projected, .. feeds]);
        await other.EndsWell(Stop);

        var evidence = new Evidence(
            journal.Sent,
            journal.Attempts,
            await ReadingEverything.OfLog(Database.OwnerSource, Stop),
            await ReadingEverything.OfStreams(Database.OwnerSource, Stop),
            await ReadingEverything.OfSequence(Database.OwnerSource, Stop),
            await Task.WhenAll(feeds),
            await streams,
            await ReadingEverything.OfProjected(Database.OwnerSource, Stop));
        var findings = Checker.Check(evidence);

        Tell(journal);
        Assert.True(findings.Count == 0, $"Seed {Given.Seed}: {findings.Count} findings.\n{string.Join('\n', findings.Take(50))}");
        Assert.Equal(await Rows("select count(*) from lifecycle.mt_events"), await Rows("select events from lifecycle_read.taken_count"));
        AssertThatAllKindsHappened(journal);
        AssertThatCutsMetAppends(journal);
        Assert.All(evidence.Feeds, reader => Assert.Equal(evidence.Log.Count, reader.Pages.Sum(page => page.Events.Count)));
        Assert.NotEmpty(evidence.StreamReads);
    }

    private static async Task Listen(Worker worker, Journal journal, int lines, Action? then = null)
    {
        for (var heard = 0; heard < lines && await worker.Hear(Stop) is { } line; heard++) journal.Read(line);
        if (then is null) return;

        // What it wrote before the end still comes; its very last line may be cut short.
        then();
        var pending = default(string);
        while (await worker.Hear(Stop) is { } line)
        {
            if (pending is not null) journal.Read(pending);
            pending = line;
        }

        if (pending is not null) journal.ReadLast(pending);
    }

    private async Task Project(Pulse pulse, Task written)
    {
        var source = Source(4);
        using var projector = new Projector(source, new(source), Taken.Catalogue, [new Taken()], pageSize: 500);
        while (true)
        {
            var (next, last) = (pulse.Next, written.IsCompleted);
            try
            {
                if (await projector.RunOnce(Stop) > 0) continue;
                if (last) return;
            }
            catch (Exception e) when (Sending.IsOfConnection(e))
            {
                continue;
            }

            await next.WaitAsync(Stop);
        }
    }

    /// <summary>Ends one backend of the serving role, in the middle of an append or whatever it is doing, or loses an answer on its way.</summary>
    private async Task CutSomebodyOff(Wire wire, Random random)
    {
        Interlocked.Increment(ref _cuts);
        switch (random.Next(4))
        {
            case 0:
                await CutAnAppend(random);
                break;
            case 1:
                await End($"select pid from pg_stat_activity where datname = current_database() and usename = '{Database.ServeRole}'", random);
                break;
            default:
                wire.LoseAnAnswer();
                break;
        }
    }

    // At some moments nobody appends. Each question is a round trip, and the other writers go on meanwhile.
    private async Task CutAnAppend(Random random)
    {
        for (var asked = 0; asked < 100; asked++)
        {
            if ((await End(Appending, random)).Length == 0) continue;
            Interlocked.Increment(ref _appendsCut);
            return;
        }
    }

    /// <summary>Ends one of these backends, in the round trip in which it is found.</summary>
    private Task<string[]> End(string backends, Random random) => Rows(
        $"select pg_terminate_backend(pid) from (select b.pid from ({backends}) b order by md5(b.pid || ' {random.Next()}') limit 1) one");

    private void Tell(Journal journal)
    {
        foreach (var kind in journal.Attempts.GroupBy(Kind).OrderByDescending(attempts => attempts.Count()))
            output.WriteLine($"{kind.Count(),8} {kind.Key}");
        output.WriteLine($"{_cuts,8} connections cut, {_appendsCut} of them in an append");
    }

    // A run in which one of these never came would prove less than it says.
    private static void AssertThatAllKindsHappened(Journal journal)
    {
        var kinds = journal.Attempts.Select(Kind).ToHashSet();
        Assert.Superset(new HashSet<string> { "appended", "repeated", "stale", "key reused", "refused", "cancelled", "not known" }, kinds);
        Assert.InRange(journal.Attempts.Count(attempt => !attempt.Looked), Given.Appends, int.MaxValue);
    }

    // A request without a key is told that it was there before only where the store sent it again: its first answer was lost.
    private void AssertThatCutsMetAppends(Journal journal)
    {
        Assert.NotEqual(0, _appendsCut);
        var withoutKey = journal.Sent.Where(sent => sent.Key is null).Select(sent => sent.Tag).ToHashSet();
        var sentAgain = journal.Attempts.Count(attempt => attempt.Answer is Answer.Appended { Repeated: true } && withoutKey.Contains(attempt.Tag));
        output.WriteLine($"{sentAgain,8} appended by a first try whose answer was lost");
        Assert.NotEqual(0, sentAgain);
    }

    private static string Kind(Attempt attempt) => attempt.Answer switch
    {
        Answer.Appended { Repeated: true } => "repeated",
        Answer.Appended => "appended",
        Answer.Stale => "stale",
        Answer.KeyReused => "key reused",
        Answer.Refused => "refused",
        Answer.NotKnown => "not known",
        Answer.Nothing nothing => nothing.Why,
        Answer.Open open => open.Why,
        var other => other.ToString(),
    };
}
