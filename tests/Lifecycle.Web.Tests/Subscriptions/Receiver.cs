using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lifecycle.Web.Tests.Subscriptions;

/// <summary>A request that a receiver was sent.</summary>
internal sealed record Received(string Path, IReadOnlyDictionary<string, string> Headers, string Body, string? ContentType)
{
    public JsonNode Event => JsonNode.Parse(Body)!;

    public string Id => Headers["webhook-id"];

    public string Type => (string)Event["type"]!;

    /// <summary>Place and type of the event.</summary>
    public string Line => Following.Public.Line(Event);
}

/// <summary>A receiver of events: HTTPS on this machine, under a certificate of an authority that exists for it alone.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();
    private readonly string _authority;

    private Receiver(WebApplication app, string authority) => (_app, _authority) = (app, authority);

    /// <summary>What is answered; a status, once the task is done.</summary>
    public Func<Received, HttpResponse, Task<int>> Answer { get; set; } = (_, _) => Task.FromResult(204);

    public string Url => $"https://localhost:{new Uri(_app.Urls.Single()).Port}/hooks?key=a-secret-of-the-receivers";

    public string Origin => $"https://localhost:{new Uri(_app.Urls.Single()).Port}";

    /// <summary>The file of the authority that its certificate is of (PEM).</summary>
    public string Authority => _authority;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Receiver> Start()
    {
        var (authority, certificate) = Certificates();
        var file = Path.Combine(Path.GetTempPath(), $"lifecycle-authority-{Guid.NewGuid():N}.pem");
        await File.WriteAllTextAsync(file, authority, Stop);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        var receiver = new Receiver(app, file);
        app.Run(receiver.Take);
        await app.StartAsync(Stop);
        return receiver;
    }

    /// <summary>The next request.</summary>
    public async Task<Received> Next() => await _received.Reader.ReadAsync(Stop);

    public async Task<IReadOnlyList<Received>> Take(int count)
    {
        var taken = new List<Received>();
        while (taken.Count < count) taken.Add(await Next());
        return taken;
    }

    /// <summary>Whether requests came that nobody has looked at.</summary>
    public bool HasMore => _received.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync()
    {
        File.Delete(_authority);
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private async Task Take(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var received = new Received(
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            await reader.ReadToEndAsync(context.RequestAborted),
            context.Request.ContentType);
        _received.Writer.TryWrite(received);
        context.Response.StatusCode = await Answer(received, context.Response).WaitAsync(context.RequestAborted);
    }

    private static (string Authority, X509Certificate2 Server) Certificates()
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=Authority of a test", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authorityRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var authority = authorityRequest.CreateSelfSigned(from, to);

        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var serverRequest = new CertificateRequest("CN=localhost", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        serverRequest.CertificateExtensions.Add(names.Build());
        serverRequest.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var server = serverRequest.Create(authority, from.AddHours(1), to.AddHours(-1), RandomNumberGenerator.GetBytes(8));
        using var withKey = server.CopyWithPrivateKey(serverKey);
        return (authority.ExportCertificatePem(), X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null));
    }
}
