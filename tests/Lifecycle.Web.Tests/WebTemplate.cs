using System.Text.Json.Nodes;
using Lifecycle.ReadModels;
using Lifecycle.Testing;
using Lifecycle.Web.Tests;
using Lifecycle.Web.Tests.Serving;

[assembly: AssemblyFixture(typeof(WebTemplate))]

namespace Lifecycle.Web.Tests;

/// <summary>The product, once for all tests of this assembly: its migrated database, and itself served with its own data.</summary>
public sealed class WebTemplate : IAsyncDisposable
{
    private readonly TestTemplate _template = new(LifecycleModels.Scripts);
    private readonly SemaphoreSlim _once = new(1);
    private Served? _seeded;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An empty, migrated database of the test's own.</summary>
    public Task<TestDatabase> Clone(CancellationToken stop) => _template.Clone(stop);

    /// <summary>The product with its own data, for tests that only read.</summary>
    public async Task<Served> Seeded()
    {
        await _once.WaitAsync(Stop);
        try
        {
            return _seeded ??= await Served.With(this, Seeds.Folder, Stop);
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>What the product with its own data answers.</summary>
    public async Task<JsonNode> Get(string address) => await (await Seeded()).Get(address);

    /// <summary>What a product answers whose seeds differ in one fact.</summary>
    public async Task<JsonNode> GetWith(string file, Action<JsonNode> change, string address)
    {
        JsonNode? answer = null;
        await Seeds.Changed(file, change, async folder =>
        {
            await using var served = await Served.With(this, folder, Stop);
            answer = await served.Get(address);
        });
        return answer!;
    }

    public async ValueTask DisposeAsync()
    {
        _once.Dispose();
        if (_seeded is not null) await _seeded.DisposeAsync();
        await _template.DisposeAsync();
    }
}
