using System.Security.Cryptography;
using Lifecycle.Testing;
using Lifecycle.Web.Subscriptions;
using Lifecycle.Web.Tests.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace Lifecycle.Web.Tests.Subscriptions;

/// <summary>Secrets are kept sealed; the keys are in a folder that the processes share, and not in the database.</summary>
public sealed class Sealing_a_secret(WebTemplate template) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lifecycle-keys-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Keys => Path.Combine(_folder.FullName, "keys");

    [Fact]
    public async Task keeps_it_out_of_the_database()
    {
        await using var database = await template.Clone(Stop);
        var desk = new Operator(database, keys: Keys);
        var first = (string)(await desk.Does("add", "observatory", "https://hooks.example/in"))["secret"]!;
        var kept = await Kept(database);
        var second = (string)(await desk.Does("change", "observatory", "--new-secret"))["secret"]!;

        foreach (var (secret, sealedOne) in new[] { (first, kept), (second, await Kept(database)) })
        {
            Assert.DoesNotContain(secret["whsec_".Length..], sealedOne, StringComparison.Ordinal);
            Assert.Equal(secret, new SecretSeal(Keys).Open("observatory", sealedOne));
        }
    }

    [Fact]
    public void is_of_no_use_for_another_subscriber()
    {
        var seal = new SecretSeal(Keys);

        Assert.Throws<CryptographicException>(() => seal.Open("imposter", seal.Seal("observatory", "whsec_AAAA")));
    }

    [Fact]
    public void is_of_no_use_where_it_was_never_sealed() =>
        Assert.Throws<CryptographicException>(() => new SecretSeal(Keys).Open("observatory", "whsec_AAAA"));

    [Fact]
    public void is_opened_with_keys_that_another_process_has_made_since()
    {
        var seal = new SecretSeal(Keys);
        var old = seal.Seal("observatory", "whsec_AAAA");
        Assert.Equal("whsec_AAAA", seal.Open("observatory", old));
        foreach (var key in Directory.GetFiles(Keys)) File.Move(key, Path.Combine(_folder.FullName, Path.GetFileName(key)));

        var other = new SecretSeal(Keys).Seal("observatory", "whsec_BBBB");

        Assert.Equal("whsec_BBBB", seal.Open("observatory", other));
        Assert.Throws<CryptographicException>(() => seal.Open("observatory", old));
    }

    [Fact]
    public void keeps_the_keys_where_nobody_else_may_look()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders have no modes here.");
        new SecretSeal(Keys).Seal("observatory", "whsec_AAAA");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(Keys).UnixFileMode);
    }

    [Theory]
    [InlineData("/keys/here", "/state/serve-1", "/keys/here")]
    [InlineData(null, "/state/serve-1", "/state/keys")]
    [InlineData("", "/state/serve-1", "/state/keys")]
    public void finds_the_keys_where_it_is_told_or_beside_the_file_of_the_role_that_serves(string? keys, string serveFile, string folder) =>
        Assert.Equal(Path.GetFullPath(folder), SecretSeal.From(keys, serveFile).Folder);

    [Fact]
    public async Task is_refused_where_no_keys_can_be_made()
    {
        await using var database = await template.Clone(Stop);
        await File.WriteAllTextAsync(Keys, "a file", Stop);

        var said = await new Operator(database, keys: Keys).Subscribers("add", "observatory", "https://hooks.example/in");

        Assert.Equal(1, said.Code);
        Assert.EndsWith($"The keys that seal secrets cannot be read in or written to {Keys}. Make the folder writable, or name another in LIFECYCLE_KEYS.\n", said.Error, StringComparison.Ordinal);
        Assert.Equal(0, await new EventStore.EventStore(database.ServeSource).LastPosition(Stop));
    }

    [Fact]
    public async Task holds_deliveries_up_where_the_keys_are_lost_until_there_is_a_new_secret_and_gives_nothing_up()
    {
        await using var receiver = await Receiver.Start();
        await using var database = await template.Clone(Stop);
        await Served.Import(database, Seeds.Folder, Stop);
        var desk = new Operator(database);
        await new Operator(database, keys: Keys).Does("add", "observatory", receiver.Url, "--from", "start");
        var time = new StillTime();
        await using var served = await Served.Beside(database, Stop, builder =>
        {
            Operator.Allow(receiver)(builder);
            builder.Services.AddSingleton<TimeProvider>(time);
        });

        // More often than a receiver that fails would be tried.
        for (var tries = 0; tries < 10; tries++)
        {
            await time.SomebodyWaits(TimeSpan.FromSeconds(5)).WaitAsync(Stop);
            time.Pass(TimeSpan.FromSeconds(5));
        }

        await time.SomebodyWaits(TimeSpan.FromSeconds(5)).WaitAsync(Stop);
        var shown = await desk.Shows("observatory");
        Assert.Equal("its secret cannot be opened with the keys here: bring the keys back, or give it a new secret", (string?)shown["lastError"]);
        Assert.Equal((0, 0, "357"), ((int)shown["tries"]!, (int)shown["deadLetters"]!, (string?)shown["behind"]));
        Assert.False(receiver.HasMore);

        await desk.Does("change", "observatory", "--new-secret");
        time.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal("0000000000000001-0000000000000001", (await receiver.Next()).Line.Split(' ')[0]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> Kept(TestDatabase database) => (await new Web.Subscriptions.Subscribers(database.ServeSource).One("observatory", Stop))!.Subscriber.Secret;
}
