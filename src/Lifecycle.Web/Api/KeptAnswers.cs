using Microsoft.Extensions.Caching.Memory;

namespace Lifecycle.Web.Api;

/// <summary>
/// Answers as they were written, by address and ETag. An ETag names all that an answer rests on, so an answer that is kept under it is the
/// one that would be worked out again. What has not been asked for longest goes first.
/// </summary>
public sealed class KeptAnswers : IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public byte[]? Find(string address, string tag) => _answers.Get<byte[]>((address, tag));

    public void Keep(string address, string tag, ReadOnlySpan<byte> body)
    {
        if (body.Length <= MostBytes / 16) _answers.Set((address, tag), body.ToArray(), new MemoryCacheEntryOptions { Size = body.Length });
    }

    public void Dispose() => _answers.Dispose();
}
