using Lifecycle.Faults.Journals;

namespace Lifecycle.Faults.Writing;

/// <summary>Sends one request after the other, of all kinds, sound and not, and never twice the same but on purpose.</summary>
internal sealed class Writer(string name, Random random, Crew crew)
{
    private const int HotStreams = 6;
    private const int GuardedStreams = 4;
    private const int KeptCommands = 100;
    private const int Patience = 1000;

    private readonly List<Draft> _commands = [];
    private int _number;
    private int _stream;

    internal async Task Run(CancellationToken stop)
    {
        while (!crew.Done) await Step(stop);
    }

    private Task Step(CancellationToken stop) => random.Next(100) switch
    {
        < 36 => Send(Plain([Own()]), stop),
        < 48 => Send(Plain([Hot()]), stop),
        < 54 => Send(Plain([Hot() with { Expected = null }]), stop),
        < 59 => Send(Plain([Stale()]), stop),
        < 65 => Send(Plain([new(crew.NextRace(), 0, 1)]), stop),
        < 75 => Send(Plain(Several()), stop),
        < 78 => Send(Plain([Guard(), Hot() with { Events = 0, Expected = random.Next(2) == 0 ? null : crew.Version("hot/0") }]), stop),
        < 80 => Send(Faulty.Of(Plain(Several()), random), stop),
        < 88 => Command(stop),
        < 91 => CommandTwiceAtOnce(stop),
        < 93 => CommandAgainstAnother(stop),
        < 98 => EarlierCommand(stop),
        _ => CutSomebodyOff(stop),
    };

    private async Task<Answer> Send(Draft draft, CancellationToken stop)
    {
        crew.Journal.Add(draft.Sent);
        return await Again(draft, Chance(), stop);
    }

    private async Task<Answer> Again(Draft draft, Cut cut, CancellationToken stop)
    {
        var answer = await Sending.Send(crew, Store(), draft, cut, stop);
        if (answer is Answer.Appended { Versions: var versions }) crew.Learn(versions);
        if (answer is Answer.Stale { Actual: var actual }) crew.Learn(actual);
        return answer;
    }

    private async Task Command(CancellationToken stop)
    {
        var draft = Keyed();
        await Settle(draft, await Send(draft, stop), stop);
    }

    // The two may come in either order, through one store or through two.
    private async Task CommandTwiceAtOnce(CancellationToken stop)
    {
        var draft = Keyed();
        crew.Journal.Add(draft.Sent);
        var answers = await Task.WhenAll(Again(draft, Chance(), stop), Again(draft, Chance(), stop));
        await Settle(draft, answers.FirstOrDefault(answer => !MayComeOut(answer)) ?? answers[0], stop);
    }

    private async Task CommandAgainstAnother(CancellationToken stop)
    {
        var (one, other) = (Keyed(), Keyed());
        other = Draft.Of(other.Sent.Tag, one.Sent.Key! with { Hash = "another" }, other.Sent.Parts, random);
        var answers = await Task.WhenAll(Send(one, stop), Send(other, stop));
        await Settle(one, answers[0], stop);
        await Settle(other, answers[1], stop);
    }

    /// <summary>Sends until the outcome is known; a stale command is decided anew under its key, as a client would.</summary>
    private async Task Settle(Draft draft, Answer answer, CancellationToken stop)
    {
        for (var tries = 0; MayComeOut(answer); tries++)
        {
            if (tries == Patience) throw new InvalidOperationException($"{draft.Sent.Tag} was sent {tries} times and its outcome is still not known.");
            answer = await Again(draft, Cut.None, stop);
        }

        if (answer is Answer.Stale && random.Next(2) == 0)
        {
            var fresh = draft.Sent.Parts.Select(part => part with { Expected = crew.Version(part.Stream) });
            draft = Draft.Of(NextTag(), draft.Sent.Key, [.. fresh], random);
            answer = await Send(draft, stop);
        }

        if (_commands.Count < KeptCommands) _commands.Add(draft);
        else _commands[random.Next(KeptCommands)] = draft;
    }

    private async Task EarlierCommand(CancellationToken stop)
    {
        if (_commands.Count == 0) return;

        var draft = _commands[random.Next(_commands.Count)];
        switch (random.Next(4))
        {
            case 0:
                await Sending.LookUp(crew, Store(), draft, stop);
                break;
            case 1:
                await Send(Draft.Of(NextTag(), draft.Sent.Key! with { Hash = "yet another" }, draft.Sent.Parts, random), stop);
                break;
            default:
                await Again(draft, Chance(), stop);
                break;
        }
    }

    private async Task CutSomebodyOff(CancellationToken stop)
    {
        if (crew.CutSomebodyOff is { } cut && random.Next(10) == 0) await cut(random);
        else await Send(Plain([Own()]), stop);
    }

    // Whether sending it again may come to something else.
    private static bool MayComeOut(Answer answer) => answer is Answer.Open or Answer.Nothing;

    private Draft Plain(IReadOnlyList<SentPart> parts) => Draft.Of(NextTag(), null, parts, random);

    private Draft Keyed()
    {
        var tag = NextTag();
        return Draft.Of(tag, new($"key {tag}", "one"), random.Next(3) == 0 ? Several() : [random.Next(2) == 0 ? Own() : Hot()], random);
    }

    // Right as far as this writer knows: nobody else writes there.
    private SentPart Own()
    {
        if (random.Next(6) == 0) _stream++;
        var stream = $"own/{name}/{(random.Next(8) == 0 ? random.Next(_stream + 1) : _stream)}";
        return new(stream, crew.Version(stream), random.Next(1, 4));
    }

    private SentPart Hot()
    {
        var stream = $"hot/{random.Next(HotStreams)}";
        return new(stream, crew.Version(stream), random.Next(1, 3));
    }

    private SentPart Guard()
    {
        var stream = $"guarded/{random.Next(GuardedStreams)}";
        return new(stream, crew.Version(stream), 0);
    }

    private SentPart Stale()
    {
        var part = random.Next(2) == 0 ? Hot() : Own();
        var off = random.Next(1, 4);
        return part with { Expected = random.Next(2) == 0 ? Math.Max(0, part.Expected!.Value - off) : part.Expected + off };
    }

    private IReadOnlyList<SentPart> Several()
    {
        var parts = new List<SentPart> { Own() };
        if (random.Next(2) == 0) parts.Add(Hot() with { Expected = null });
        if (random.Next(3) == 0) parts.Add(Guard() with { Events = random.Next(40) == 0 ? 1 : 0 });
        parts.Add(new($"own/{name}/beside/{random.Next(50)}", null, random.Next(1, 4)));
        return [.. parts.OrderBy(_ => random.Next())];
    }

    private EventStore.EventStore Store() => crew.Stores[random.Next(crew.Stores.Count)];

    private Cut Chance() => random.Next(25) switch
    {
        0 => new(random.Next(4) == 0 ? CutWhen.Before : CutWhen.After, random.Next(60)),
        _ => Cut.None,
    };

    private string NextTag() => $"{name}.{++_number}";
}
