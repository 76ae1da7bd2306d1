using System.Net.Sockets;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Following;

/// <summary>There is much more to send here than the two ends of a connection take in by themselves.</summary>
public sealed class A_reader_who_does_not_read(WebTemplate api)
{
    private const int Events = 800;
    private const int AtOnce = 100;
    private const int BytesOfAnEvent = 32 * 1024;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task holds_nobody_up_and_gets_everything_in_order_once_it_reads()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await MakeMuchPublic(served);
        using var small = ThatTakesLittle(served);
        await using var idle = await Listener.Open(small);
        await using var listener = await Listener.Open(served.Http);

        var expected = await Public.Expected(served);
        Assert.Equal(357 + Events, expected.Count);
        Assert.Equal(expected.Select(Public.PlaceOf), await Places(listener, expected.Count));

        Assert.Equal(expected.Select(Public.PlaceOf), await Places(idle, expected.Count));
    }

    [Fact]
    public async Task leaves_what_waits_for_it_in_the_database()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await MakeMuchPublic(served);
        using var small = ThatTakesLittle(served);
        await using var idle = await Listener.Open(small);
        await using (var listener = await Listener.Open(served.Http)) await listener.Take(357 + Events);

        // As in no life: the last event becomes nobody's. Had it been read for the idle one, that one would get it all the same.
        await using (var hide = served.Database.OwnerSource.CreateCommand($"update lifecycle_read.timeline_v1 set public_from = null where position = {357 + Events}"))
            Assert.Equal(1, await hide.ExecuteNonQueryAsync(Stop));
        await served.Append("force/bedfordshire", [Named("Bedfordshire")], Stop);

        var places = await Places(idle, 357 + Events);
        Assert.Equal(["0000000000001156-0000000000001156", "0000000000001158-0000000000001158"], places.TakeLast(2));
    }

    /// <summary>A client with as small a buffer of its own as the machine allows.</summary>
    private static HttpClient ThatTakesLittle(Served served)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
                await socket.ConnectAsync(context.DnsEndPoint, stop);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = served.Http.BaseAddress };
    }

    private static async Task MakeMuchPublic(Served served)
    {
        var filling = new string('x', BytesOfAnEvent);
        for (var first = 1; first <= Events; first += AtOnce)
            await served.Append("force/bedfordshire", [.. Enumerable.Range(first, AtOnce).Select(n => Named($"Bedfordshire {n} {filling}"))], Stop);
    }

    private static ForceNamed Named(string name) => new(new(name, new(Occasion.NotRecorded, null)));

    private static async Task<IEnumerable<string>> Places(Listener listener, int count) => (await listener.Take(count)).Select(message => message.Id);
}
