using Lifecycle.EventStore.Tests;
using Lifecycle.Testing;

[assembly: AssemblyFixture(typeof(StoreTemplate))]

namespace Lifecycle.EventStore.Tests;

/// <summary>The migrated database that every test of this assembly gets a copy of.</summary>
public sealed class StoreTemplate : IAsyncDisposable
{
    private readonly TestTemplate _template = new(["""
        create table if not exists lifecycle_read.notes (position bigint primary key, text text not null check (text <> 'indigestible'));
        create table if not exists lifecycle_read.note_count (notes bigint not null);
        create table if not exists lifecycle_read.notes_v2 (position bigint primary key, text text not null);
        """]);

    public Task<TestDatabase> Clone(CancellationToken stop) => _template.Clone(stop);

    public ValueTask DisposeAsync() => _template.DisposeAsync();
}
