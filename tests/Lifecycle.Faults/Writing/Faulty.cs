using System.Text;
using Lifecycle.EventStore;

namespace Lifecycle.Faults.Writing;

/// <summary>Requests that can never be appended, each with the one thing wrong.</summary>
internal static class Faulty
{
    private static readonly byte[] TooLarge = Encoding.UTF8.GetBytes($$"""{"text":"{{new string('x', AppendLimits.EventBytes)}}"}""");

    private static readonly (string Code, byte[] Body)[] Bodies =
    [
        (RefusalCode.TooLarge, TooLarge),
        (RefusalCode.NotUtf8, [(byte)'"', 0xff, (byte)'"']),
        (RefusalCode.NotJson, "{"u8.ToArray()),
        (RefusalCode.TooDeep, Encoding.UTF8.GetBytes(new string('[', AppendLimits.Depth + 1) + new string(']', AppendLimits.Depth + 1))),
        (RefusalCode.NullCharacter, """{"text":"\u0000"}"""u8.ToArray()),
        (RefusalCode.LoneSurrogate, """{"text":"\ud800"}"""u8.ToArray()),
        (RefusalCode.Number, """{"text":12345678901234567890}"""u8.ToArray()),
        (RefusalCode.DuplicateName, """{"text":1,"text":2}"""u8.ToArray()),
    ];

    /// <summary>A sound request with something spoilt.</summary>
    internal static Draft Of(Draft sound, Random random)
    {
        var request = sound.Request;
        var first = request.Streams[0];
        var (code, spoilt) = random.Next(6) switch
        {
            0 => (RefusalCode.NoStreams, request with { Streams = [] }),
            1 => (RefusalCode.StreamTwice, request with { Streams = [.. request.Streams, first] }),
            2 => (RefusalCode.StreamId, request with { Streams = [.. request.Streams, first with { Stream = new('s', AppendLimits.StreamIdLength + 1) }] }),
            3 => (RefusalCode.Text, request with { UserName = "no\0body" }),
            _ => WithBody(request, random),
        };
        return new(sound.Sent with { Faulty = code }, spoilt);
    }

    // The sound part comes first, so that a store that went by parts would write it.
    private static (string, AppendRequest) WithBody(AppendRequest request, Random random)
    {
        var (code, body) = Bodies[random.Next(Bodies.Length)];
        var spoilt = request.Streams[^1];
        return (code, request with { Streams = [.. request.Streams.SkipLast(1), spoilt with { Events = [.. spoilt.Events, Draft.Event("", 0, "") with { Data = body }] }] });
    }
}
