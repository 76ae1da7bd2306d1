using System.Text;

namespace Lifecycle.EventStore;

/// <summary>A text that goes into a <c>jsonb</c> column.</summary>
/// <param name="Utf8">JSON in UTF-8.</param>
public readonly record struct Json(byte[] Utf8)
{
    /// <param name="text">JSON.</param>
    public Json(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }
}
