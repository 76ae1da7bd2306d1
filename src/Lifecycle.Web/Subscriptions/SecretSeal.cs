using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Lifecycle.Web.Subscriptions;

/// <summary>
/// Seals the secrets of subscribers with keys that lie in a folder and not in the database: whoever reads the database, or a copy of
/// it, cannot sign. The keys are shared by all that run on one database; they change by themselves, and the old ones stay.
/// </summary>
internal sealed class SecretSeal(string folder)
{
    /// <summary>Names the folder. Unless given, it is <c>keys</c> beside the file that keeps the connection string of the role that serves.</summary>
    public const string Variable = "LIFECYCLE_KEYS";

    // One for each folder: the keys are read once, and not for each request.
    private IDataProtectionProvider? _keys;

    public string Folder { get; } = folder;

    /// <param name="keys">What <see cref="Variable"/> says.</param>
    /// <param name="serveFile">What <c>LIFECYCLE_SERVE_FILE</c> says.</param>
    public static SecretSeal From(string? keys, string? serveFile)
    {
        if (keys is { Length: > 0 }) return new SecretSeal(Path.GetFullPath(keys));

        var beside = serveFile is { Length: > 0 } ? Path.GetDirectoryName(Path.GetFullPath(serveFile))! : Commands.ServeFile.Folder;
        return new SecretSeal(Path.Combine(beside, "keys"));
    }

    /// <summary>A secret as it is kept: of use for this subscriber alone.</summary>
    /// <exception cref="CryptographicException">There are no keys, and none can be made.</exception>
    public string Seal(string subscriber, string secret) => ProtectorOf(_keys ??= Read(), subscriber).Protect(secret);

    /// <summary>A secret as it signs.</summary>
    /// <exception cref="CryptographicException">It was sealed with other keys, or for another subscriber.</exception>
    public string Open(string subscriber, string kept)
    {
        try
        {
            return ProtectorOf(_keys ??= Read(), subscriber).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // Another process may have made a key since these were read.
            return ProtectorOf(_keys = Read(), subscriber).Unprotect(kept);
        }
    }

    private static IDataProtector ProtectorOf(IDataProtectionProvider keys, string subscriber) => keys.CreateProtector("Lifecycle.Webhooks", subscriber);

    private IDataProtectionProvider Read()
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
            else Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new CryptographicException($"The folder {Folder} cannot be made.", unwritable);
        }

        return DataProtectionProvider.Create(new DirectoryInfo(Folder), keys => keys.SetApplicationName("lifecycle"));
    }
}
