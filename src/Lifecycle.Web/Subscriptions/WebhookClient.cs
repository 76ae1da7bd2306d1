using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lifecycle.Web.Api;

namespace Lifecycle.Web.Subscriptions;

/// <summary>What came of sending an event once.</summary>
/// <param name="Error">Why it was not taken; null where it was.</param>
/// <param name="Gone">Whether the receiver wants nothing any more.</param>
/// <param name="RetryAfter">How long the receiver asks to wait.</param>
/// <param name="Tried">False where it could not even be sent, for a reason that is not the receiver's.</param>
internal sealed record Sent(string? Error, bool Gone = false, TimeSpan? RetryAfter = null, bool Tried = true)
{
    public static Sent Taken { get; } = new((string?)null);
}

/// <summary>
/// Sends events to receivers: over https and nothing else, to the very address that was checked, without redirects, proxy or cookies.
/// What a receiver says beyond its status is not read.
/// </summary>
internal sealed class WebhookClient : IDisposable
{
    /// <summary>How long a receiver may take to answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly ReceiverRules _rules;
    private readonly SecretSeal _seal;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    public WebhookClient(ReceiverRules rules, SecretSeal seal, TimeProvider time)
    {
        (_rules, _seal, _time) = (rules, seal, time);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = Connect,
            // Each connection is dialled and checked anew now and then: names move.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 16 * 1024,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = IsTrusted },
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <param name="to">Whom to.</param>
    /// <param name="id">The event's id: the same each time that it is sent.</param>
    /// <param name="body">The CloudEvent.</param>
    /// <param name="stop">Ends the attempt; whether the event was taken is not known then.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<Sent> Send(Subscriber to, Guid id, ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        if (ReceiverRules.Fault(to.Url.OriginalString) is { } fault) return new Sent(fault);

        using var patience = new CancellationTokenSource(Patience, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            using var request = Request(to, id, body);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end.Token);
            return Read(response);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Sent(string.Create(CultureInfo.InvariantCulture, $"no answer within {Patience.TotalSeconds} seconds"));
        }
        catch (HttpRequestException failed)
        {
            return new Sent(Explain(failed));
        }
        catch (CryptographicException)
        {
            return new Sent("its secret cannot be opened with the keys here: bring the keys back, or give it a new secret", Tried: false);
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(Subscriber to, Guid id, ReadOnlyMemory<byte> body)
    {
        var (name, timestamp) = (id.ToString(), _time.GetUtcNow().ToUnixTimeSeconds());
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(CloudEventWriter.Single, "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, to.Url) { Content = content };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("lifecycle", null));
        request.Headers.Add("webhook-id", name);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSecret.Sign(_seal.Open(to.Name, to.Secret), name, timestamp, body.Span));
        return request;
    }

    private Sent Read(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var retryAfter = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return status switch
        {
            >= 200 and < 300 => Sent.Taken,
            410 => new Sent("answered 410 Gone", Gone: true),
            >= 300 and < 400 => new Sent($"answered {status}; redirects are not followed, so correct the address"),
            _ => new Sent($"answered {status}", RetryAfter: retryAfter),
        };
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var addresses = await _rules.AddressesOf(context.DnsEndPoint.Host, stop);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // To these addresses, and not by the name again, which might lead elsewhere by now.
            await socket.ConnectAsync([.. addresses], context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The machine's own judgment stands; an authority named in the configuration is trusted beside those that the machine knows.</summary>
    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is null || _rules.Authorities.Count == 0) return false;

        using var other = new X509Chain();
        other.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        other.ChainPolicy.CustomTrustStore.AddRange(_rules.Authorities);
        other.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        other.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        if (chain is not null) other.ChainPolicy.ExtraStore.AddRange(chain.ChainElements.Select(element => element.Certificate).ToArray());
        return other.Build((X509Certificate2)certificate);
    }

    private static string Explain(HttpRequestException failed) => failed switch
    {
        { InnerException: ForbiddenReceiverException forbidden } => forbidden.Message,
        { HttpRequestError: HttpRequestError.NameResolutionError } => "its name leads to no address",
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection: its certificate is not trusted, or not for this name",
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } } => "its name leads to no address",
        { InnerException: SocketException refused } => $"it cannot be reached ({refused.SocketErrorCode})",
        _ => $"the connection failed ({failed.HttpRequestError})",
    };
}
