using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Lifecycle.Web.Subscriptions;

/// <summary>
/// Which addresses of the network are open to everybody. A subscriber's name that leads to any other (this machine, the institution's
/// own network, a cloud's metadata service) would let whoever keeps that name reach where only we can.
/// </summary>
internal static class Addresses
{
    private static readonly ImmutableArray<(IPNetwork Network, string What)> Closed4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "an unspecified address"),
        (IPNetwork.Parse("10.0.0.0/8"), "a private address"),
        (IPNetwork.Parse("100.64.0.0/10"), "a provider's shared address"),
        (IPNetwork.Parse("127.0.0.0/8"), "a loopback address"),
        (IPNetwork.Parse("169.254.0.0/16"), "a link-local address"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private address"),
        (IPNetwork.Parse("192.0.0.0/24"), "a reserved address"),
        (IPNetwork.Parse("192.0.2.0/24"), "an address for documentation"),
        (IPNetwork.Parse("192.88.99.0/24"), "a relay's address"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private address"),
        (IPNetwork.Parse("198.18.0.0/15"), "an address for benchmarks"),
        (IPNetwork.Parse("198.51.100.0/24"), "an address for documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "an address for documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "a multicast address"),
        (IPNetwork.Parse("240.0.0.0/4"), "a reserved address"),
    ];

    private static readonly ImmutableArray<(IPNetwork Network, string What)> Closed6 =
    [
        (IPNetwork.Parse("::/128"), "an unspecified address"),
        (IPNetwork.Parse("::1/128"), "a loopback address"),
        (IPNetwork.Parse("fe80::/10"), "a link-local address"),
        (IPNetwork.Parse("fec0::/10"), "a private address"),
        (IPNetwork.Parse("fc00::/7"), "a private address"),
        (IPNetwork.Parse("ff00::/8"), "a multicast address"),
        (IPNetwork.Parse("2001::/23"), "a reserved address"),
        (IPNetwork.Parse("2001:db8::/32"), "an address for documentation"),
        (IPNetwork.Parse("2002::/16"), "an address that stands for another"),
        (IPNetwork.Parse("3fff::/20"), "an address for documentation"),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    /// <summary>What an address is, where it is not open to everybody; else null.</summary>
    public static string? Closed(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return What(Closed4, address);

        return What(Closed6, address) ?? (Global6.Contains(address) ? null : "an address that stands for another, or reserved");
    }

    private static string? What(ImmutableArray<(IPNetwork Network, string What)> closed, IPAddress address)
    {
        foreach (var (network, what) in closed)
            if (network.Contains(address)) return what;
        return null;
    }
}
