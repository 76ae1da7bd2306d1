using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;

namespace Lifecycle.EventStore;

/// <summary>Event ids that come out the same when the same command is sent again (UUID version 5, RFC 9562).</summary>
internal static class EventId
{
    private static readonly byte[] Namespace = Guid.Parse("6f7a6c1e-3b0d-4d57-9a42-8d1f5b0c2e93").ToByteArray(bigEndian: true);

    [SuppressMessage("Security", "CA5350", Justification = "Version 5 is defined on SHA-1; nothing rests on its strength.")]
    internal static Guid Of(CommandKey key, int index)
    {
        // A JSON array, so that no two different commands run together into the same text.
        var name = JsonSerializer.SerializeToUtf8Bytes<object[]>([key.Caller, key.Command, key.Stream, key.IdempotencyKey, index]);
        var hash = SHA1.HashData([.. Namespace, .. name]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
