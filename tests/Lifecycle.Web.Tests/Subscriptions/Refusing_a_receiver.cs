using System.Net;
using Lifecycle.Web.Subscriptions;
using Lifecycle.Web.Tests.Serving;
using Microsoft.AspNetCore.Builder;

namespace Lifecycle.Web.Tests.Subscriptions;

/// <summary>Where nothing is sent to, and what an operator is told of it.</summary>
public sealed class Refusing_a_receiver(WebTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://hooks.example/", "http is refused; expected https, so that nobody on the way reads or changes what is sent")]
    [InlineData("hooks.example", "\"hooks.example\" is not an address; expected one such as https://hooks.example/lifecycle")]
    [InlineData("https://user:password@hooks.example/", "an address with a user or password is refused; who sent an event is shown by its signature")]
    [InlineData("https://hooks.example/#part", "an address with a fragment is refused: fragments are not sent")]
    [InlineData("https://127.0.0.1/", "127.0.0.1 is a loopback address; only addresses open to everybody are dialled unless LIFECYCLE_WEBHOOKS_PRIVATE is \"allow\"")]
    [InlineData("https://[::ffff:10.0.0.1]/", "::ffff:10.0.0.1 is a private address; only addresses open to everybody are dialled unless LIFECYCLE_WEBHOOKS_PRIVATE is \"allow\"")]
    [InlineData("https://169.254.169.254/", "169.254.169.254 is a link-local address; only addresses open to everybody are dialled unless LIFECYCLE_WEBHOOKS_PRIVATE is \"allow\"")]
    public async Task is_told_when_it_is_added(string url, string fault)
    {
        await using var database = await template.Clone(Stop);

        var said = await new Operator(database, privateWebhooks: null).Subscribers("add", "observatory", url);

        Assert.Equal(new Said(1, "", $"The address is refused: {fault}.\n"), said);
        Assert.Equal(0L, await Count(database, "select count(*) from lifecycle.mt_events"));
    }

    [Fact]
    public async Task is_told_of_a_name_that_leads_to_this_machine()
    {
        await using var database = await template.Clone(Stop);

        var said = await new Operator(database, privateWebhooks: null).Subscribers("add", "observatory", "https://localhost/");

        Assert.Equal(1, said.Code);
        Assert.Matches(@"^The address is refused: localhost leads to (127\.0\.0\.1|::1), which is a loopback address; only addresses open to everybody are dialled unless LIFECYCLE_WEBHOOKS_PRIVATE is ""allow""\.\n$", said.Error);
    }

    [Fact]
    public async Task is_checked_again_when_the_connection_is_made()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.With(template, Seeds.Folder, Stop, Only(receiver));
        var desk = new Operator(served.Database);

        // Added where private addresses are allowed, sent where they are not: as if the name had come to lead elsewhere meanwhile.
        await desk.Does("add", "observatory", receiver.Url, "--from", "start");

        await desk.Sees("observatory", shown => ((string?)shown["lastError"])?.Contains("which is a loopback address", StringComparison.Ordinal) == true);
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task is_not_sent_to_under_a_certificate_of_nobody_known()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.With(template, Seeds.Folder, Stop, builder =>
        {
            builder.Configuration[ReceiverRules.PrivateVariable] = "allow";
            builder.Configuration[SecretSeal.Variable] = Operator.Keys;
        });
        var desk = new Operator(served.Database);

        await desk.Does("add", "observatory", receiver.Url, "--from", "start");

        await desk.Sees("observatory", shown => (string?)shown["lastError"] == "no secure connection: its certificate is not trusted, or not for this name");
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task is_not_sent_to_under_a_certificate_for_another_name()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.With(template, Seeds.Folder, Stop, Operator.Allow(receiver));
        var desk = new Operator(served.Database);

        await desk.Does("add", "observatory", receiver.Url.Replace("localhost", "127.0.0.1", StringComparison.Ordinal), "--from", "start");

        await desk.Sees("observatory", shown => (string?)shown["lastError"] == "no secure connection: its certificate is not trusted, or not for this name");
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task is_not_followed_where_it_sends_elsewhere()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answer = (_, response) =>
        {
            response.Headers.Location = "/elsewhere";
            return Task.FromResult(307);
        };
        await using var served = await Served.With(template, Seeds.Folder, Stop, Operator.Allow(receiver));
        var desk = new Operator(served.Database);

        await desk.Does("add", "observatory", receiver.Url, "--from", "start");

        await desk.Sees("observatory", shown => (string?)shown["lastError"] == "answered 307; redirects are not followed, so correct the address");
        Assert.Equal("/hooks?key=a-secret-of-the-receivers", (await receiver.Next()).Path);
        Assert.False(receiver.HasMore);
    }

    [Theory]
    [InlineData("0.0.0.0", "an unspecified address")]
    [InlineData("10.255.0.1", "a private address")]
    [InlineData("100.64.0.1", "a provider's shared address")]
    [InlineData("127.8.0.1", "a loopback address")]
    [InlineData("169.254.169.254", "a link-local address")]
    [InlineData("172.31.255.255", "a private address")]
    [InlineData("192.168.1.1", "a private address")]
    [InlineData("198.18.0.1", "an address for benchmarks")]
    [InlineData("224.0.0.1", "a multicast address")]
    [InlineData("255.255.255.255", "a reserved address")]
    [InlineData("::", "an unspecified address")]
    [InlineData("::1", "a loopback address")]
    [InlineData("::ffff:127.0.0.1", "a loopback address")]
    [InlineData("::7f00:1", "an address that stands for another, or reserved")]
    [InlineData("64:ff9b::7f00:1", "an address that stands for another, or reserved")]
    [InlineData("fe80::1", "a link-local address")]
    [InlineData("fd00::1", "a private address")]
    [InlineData("ff02::1", "a multicast address")]
    [InlineData("2002:7f00:1::", "an address that stands for another")]
    [InlineData("2001:0:7f00:1::", "a reserved address")]
    [InlineData("2001:db8::1", "an address for documentation")]
    [InlineData("8.8.8.8", null)]
    [InlineData("172.32.0.1", null)]
    [InlineData("100.128.0.1", null)]
    [InlineData("2606:4700::1111", null)]
    [InlineData("::ffff:8.8.8.8", null)]
    public void knows_which_addresses_are_open_to_everybody(string address, string? what) => Assert.Equal(what, Addresses.Closed(IPAddress.Parse(address)));

    [Fact]
    public void refuses_a_configuration_that_it_cannot_read()
    {
        Assert.Equal("LIFECYCLE_WEBHOOKS_PRIVATE is \"yes\"; expected allow or refuse.", Assert.Throws<InvalidOperationException>(() => ReceiverRules.From("yes", null)).Message);
        Assert.StartsWith("LIFECYCLE_WEBHOOKS_CA names /nowhere/ca.pem, which cannot be read as certificates (PEM): ", Assert.Throws<InvalidOperationException>(() => ReceiverRules.From(null, "/nowhere/ca.pem")).Message, StringComparison.Ordinal);
    }

    // The vector that the standard's own libraries are tested with.
    [Fact]
    public void signs_by_the_standard() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSecret.Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""u8));

    private static Action<WebApplicationBuilder> Only(Receiver receiver) => builder =>
    {
        builder.Configuration[ReceiverRules.AuthoritiesVariable] = receiver.Authority;
        builder.Configuration[SecretSeal.Variable] = Operator.Keys;
    };

    private static async Task<long> Count(Lifecycle.Testing.TestDatabase database, string sql)
    {
        await using var command = database.OwnerSource.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }
}
