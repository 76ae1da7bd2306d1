using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Lifecycle.Web.Subscriptions;

/// <summary>A receiver that nothing is sent to.</summary>
internal sealed class ForbiddenReceiverException(string message) : Exception(message);

/// <summary>Where events may be sent, and whom to trust there.</summary>
/// <param name="AllowPrivate">Whether addresses may be dialled that are not open to everybody.</param>
/// <param name="Authorities">Authorities that are trusted beside the machine's own.</param>
internal sealed record ReceiverRules(bool AllowPrivate, X509Certificate2Collection Authorities)
{
    /// <summary>The configuration that allows private addresses: <c>allow</c>.</summary>
    public const string PrivateVariable = "LIFECYCLE_WEBHOOKS_PRIVATE";

    /// <summary>The configuration that names a file with further authorities (PEM).</summary>
    public const string AuthoritiesVariable = "LIFECYCLE_WEBHOOKS_CA";

    /// <exception cref="InvalidOperationException">The configuration cannot be read.</exception>
    public static ReceiverRules From(string? allowPrivate, string? authorities) => new(
        allowPrivate switch
        {
            null or "" or "refuse" => false,
            "allow" => true,
            _ => throw new InvalidOperationException($"{PrivateVariable} is \"{allowPrivate}\"; expected allow or refuse."),
        },
        Load(authorities));

    /// <summary>What keeps an address from being a receiver's; null where nothing does.</summary>
    public static string? Fault(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return $"\"{url}\" is not an address; expected one such as https://hooks.example/lifecycle";
        if (uri.Scheme != Uri.UriSchemeHttps) return $"{uri.Scheme} is refused; expected https, so that nobody on the way reads or changes what is sent";
        if (uri.UserInfo.Length > 0) return "an address with a user or password is refused; who sent an event is shown by its signature";

        return uri.Fragment.Length > 0 ? "an address with a fragment is refused: fragments are not sent" : null;
    }

    /// <summary>The addresses of a host that may be dialled.</summary>
    /// <exception cref="ForbiddenReceiverException">None of its addresses may be.</exception>
    /// <exception cref="SocketException">The host has no address.</exception>
    public async Task<IReadOnlyList<IPAddress>> AddressesOf(string host, CancellationToken stop)
    {
        var found = await Dns.GetHostAddressesAsync(host.Trim('[', ']'), stop);
        if (found.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        if (AllowPrivate) return found;

        var open = found.Where(address => Addresses.Closed(address) is null).ToList();
        if (open.Count > 0) return open;

        var leads = IPAddress.TryParse(host.Trim('[', ']'), out _) ? "is" : $"leads to {found[0]}, which is";
        throw new ForbiddenReceiverException(
            $"{host} {leads} {Addresses.Closed(found[0])}; only addresses open to everybody are dialled unless {PrivateVariable} is \"allow\"");
    }

    private static X509Certificate2Collection Load(string? path)
    {
        var authorities = new X509Certificate2Collection();
        if (string.IsNullOrEmpty(path)) return authorities;

        try
        {
            authorities.ImportFromPemFile(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new InvalidOperationException($"{AuthoritiesVariable} names {path}, which cannot be read as certificates (PEM): {unreadable.Message}", unreadable);
        }

        return authorities.Count > 0 ? authorities : throw new InvalidOperationException($"{AuthoritiesVariable} names {path}, which holds no certificate (PEM).");
    }
}
