using Lifecycle.Testing;
using Npgsql;

namespace Lifecycle.Web.Tests.Commands;

/// <summary>Lets no row after a position into a read model while it is held: freezes a rebuild exactly there.</summary>
internal sealed class Gate : IAsyncDisposable
{
    private const string Waiting =
        "select pid from pg_locks where locktype = 'advisory' and objid = 4711 and not granted and database = (select oid from pg_database where datname = current_database())";

    private readonly NpgsqlConnection _holder;

    private Gate(NpgsqlConnection holder) => _holder = holder;

    public static async Task<Gate> Before(TestDatabase database, string table, long position, CancellationToken stop)
    {
        await using var make = database.OwnerSource.CreateCommand($$"""
            create or replace function lifecycle_read.wait_at_the_gate() returns trigger language plpgsql as $body$
            begin
              if new.position > {{position}} then
                perform pg_advisory_lock_shared(4711);
                perform pg_advisory_unlock_shared(4711);
              end if;
              return new;
            end
            $body$;
            create trigger gate before insert on lifecycle_read.{{table}} for each row execute function lifecycle_read.wait_at_the_gate();
            """);
        var holder = await database.OwnerSource.OpenConnectionAsync(stop);
        await using (var hold = new NpgsqlCommand("select pg_advisory_lock(4711)", holder)) await hold.ExecuteNonQueryAsync(stop);
        await make.ExecuteNonQueryAsync(stop);
        return new Gate(holder);
    }

    /// <summary>Returns when a session waits. A process that is killed then has nothing more on its way to the database.</summary>
    public async Task UntilSomebodyWaits(CancellationToken stop)
    {
        while (await Ask<bool>($"select exists ({Waiting})") is false) stop.ThrowIfCancellationRequested();
    }

    /// <summary>Ends the sessions that wait: those of a process that was killed would go on once it opens, and commit what they had begun.</summary>
    public async Task EndWhoWaits(CancellationToken stop)
    {
        while (await Ask<long>($"select count(pg_terminate_backend(pid)) from ({Waiting}) w") > 0) stop.ThrowIfCancellationRequested();
    }

    public async Task Open()
    {
        await using var open = new NpgsqlCommand("select pg_advisory_unlock(4711)", _holder);
        await open.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await using (var open = new NpgsqlCommand("select pg_advisory_unlock_all()", _holder)) await open.ExecuteNonQueryAsync();
        await _holder.DisposeAsync();
    }

    private async Task<T> Ask<T>(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _holder);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
