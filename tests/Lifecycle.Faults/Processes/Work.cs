using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Lifecycle.EventStore;
using Lifecycle.Faults.Projections;
using Lifecycle.Faults.Writing;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;
using Npgsql;

namespace Lifecycle.Faults.Processes;

/// <summary>The other process: reads its order, carries it out, and ends by itself when nobody listens any more.</summary>
internal static class Work
{
    internal static async Task<int> Run(TextReader input, TextWriter output)
    {
        var order = JsonSerializer.Deserialize<Order>(await input.ReadLineAsync() ?? throw new InvalidDataException("There is no order."))!;
        var calls = Channel.CreateUnbounded<string>();
        _ = Task.Run(() => Listen(input, calls.Writer));
        await using var source = Connecting.Pooled(order.Connection);
        await (order switch
        {
            Order.Write write => Write(write, source, output),
            Order.Count count => Count(count, source, calls.Reader, output),
            Order.Rebuild rebuild => Rebuild(rebuild, source, output),
            _ => throw new InvalidDataException($"{order} is no order."),
        });
        return 0;
    }

    private static async Task Listen(TextReader input, ChannelWriter<string> calls)
    {
        while (await input.ReadLineAsync() is { } line) await calls.WriteAsync(line);

        // Whoever started this process is gone, or done with it.
        Environment.Exit(0);
    }

    private static Task Write(Order.Write order, NpgsqlDataSource source, TextWriter output) =>
        new Crew(order.Name, order.Seed, [new(source), new(source)], new(output), order.Appends).Run(order.Writers, CancellationToken.None);

    private static async Task Count(Order.Count order, NpgsqlDataSource source, ChannelReader<string> calls, TextWriter output)
    {
        using var projector = new Projector(source, new(source), Taken.Catalogue, [new Taken()], order.PageSize);
        await foreach (var position in calls.ReadAllAsync())
        {
            await projector.CatchUp(long.Parse(position, CultureInfo.InvariantCulture), CancellationToken.None);
            await output.WriteLineAsync(position);
        }
    }

    private static async Task Rebuild(Order.Rebuild order, NpgsqlDataSource source, TextWriter output)
    {
        var events = LifecycleEvents.Create();
        var models = LifecycleModels.Projections(events);
        using var projector = new Projector(source, new(source), events.Catalogue, models, order.PageSize);
        await projector.Rebuild([.. models.Select(model => model.Name)], new Voice(output), CancellationToken.None);
        await output.WriteLineAsync("rebuilt");
    }

    private sealed class Voice(TextWriter output) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => output.WriteLine($"{value.Name} {value.Position} {value.Last}");
    }
}
