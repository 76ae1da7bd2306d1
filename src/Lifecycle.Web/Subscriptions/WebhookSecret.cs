using System.Security.Cryptography;
using System.Text;

namespace Lifecycle.Web.Subscriptions;

/// <summary>The secret that a subscriber and this system share, and the signature that it makes (Standard Webhooks).</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";

    /// <summary>A new one of 32 random bytes.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>What goes into the header <c>webhook-signature</c>.</summary>
    public static string Sign(string secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(secret[Prefix.Length..]));
        hash.AppendData(Encoding.ASCII.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(body);
        return $"v1,{Convert.ToBase64String(hash.GetHashAndReset())}";
    }
}
