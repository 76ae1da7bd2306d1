using Npgsql;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>The position that an answer about a force would stand on, and the greatest that changed anything in its scope.</summary>
public readonly record struct ScopeReach(long Basis, long Changed);

/// <summary>
/// Looks up how far answers about forces reach, without reading them, for many callers at once. A few looks are under way at most;
/// whoever asks meanwhile goes with the next. So each is told what was so after it had asked, and many callers cost little more than one.
/// </summary>
public sealed class ScopeLooks(NpgsqlDataSource source, IReadOnlyList<string> models)
{
    /// <summary>Some travel while others are answered; with one alone, all callers would wait in step.</summary>
    private const int Most = 4;

    private readonly string[] _models = [.. models];
    private readonly Lock _gate = new();
    private Look? _next;
    private int _underWay;

    /// <returns>Null where that can be told only by reading it: nothing is to be seen of the force, or one model is ahead of another.</returns>
    public async Task<ScopeReach?> Of(string force, CancellationToken stop)
    {
        Look look;
        int place;
        bool leads;
        lock (_gate)
        {
            look = _next ??= new Look();
            place = look.PlaceOf(force);
            leads = _underWay < Most;
            if (leads) _underWay++;
        }

        if (leads) _ = Run();
        return (await look.Found.Task.WaitAsync(stop))[place];
    }

    private async Task Run()
    {
        while (Take() is { } look)
        {
            try
            {
                look.Found.SetResult(await Read(look.Forces));
            }
            catch (Exception failed) when (failed is not OutOfMemoryException)
            {
                look.Found.SetException(failed);
            }
        }
    }

    private Look? Take()
    {
        lock (_gate)
        {
            var look = _next;
            _next = null;
            if (look is null) _underWay--;
            return look;
        }
    }

    // Many wait for it: it does not end because one of them does.
    private async Task<ScopeReach?[]> Read(IReadOnlyList<string> forces)
    {
        await using var command = source.CreateCommand(Sql.Of("read_scopes_changed"));
        command.Parameters.Add(new() { Value = _models });
        command.Parameters.Add(new() { Value = forces });
        var found = new ScopeReach?[forces.Count];
        await using var rows = await command.ExecuteReaderAsync(CancellationToken.None);
        while (await rows.ReadAsync(CancellationToken.None))
        {
            if (rows.IsDBNull(1) || rows.IsDBNull(2)) continue;

            var reach = new ScopeReach(rows.GetInt64(1), rows.GetInt64(2));
            if (reach.Changed <= reach.Basis) found[rows.GetInt64(0) - 1] = reach;
        }

        return found;
    }

    private sealed class Look
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
        private readonly List<string> _forces = [];

        public IReadOnlyList<string> Forces => _forces;

        public TaskCompletionSource<ScopeReach?[]> Found { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int PlaceOf(string force)
        {
            if (_places.TryGetValue(force, out var place)) return place;

            _places.Add(force, _forces.Count);
            _forces.Add(force);
            return _forces.Count - 1;
        }
    }
}
