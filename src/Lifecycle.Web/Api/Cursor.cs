using System.Buffers.Text;
using System.Text;

namespace Lifecycle.Web.Api;

/// <summary>The last key of a page, as opaque text.</summary>
internal static class Cursor
{
    public static string? Write(string? key) => key is null ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <exception cref="FormatException">The text is no cursor.</exception>
    public static string? Read(string? cursor)
    {
        if (cursor is null) return null;
        if (!Base64Url.IsValid(cursor)) throw new FormatException("not a cursor");

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(cursor));
    }
}
