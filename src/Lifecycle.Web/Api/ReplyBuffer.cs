using System.Buffers;

namespace Lifecycle.Web.Api;

/// <summary>Bytes on their way out, in memory that is lent and given back.</summary>
internal sealed class ReplyBuffer : IBufferWriter<byte>, IDisposable
{
    private const int LeastRoom = 4096;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);

    public int Count { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Count);

    public void Clear() => Count = 0;

    public void Append(byte one)
    {
        GetSpan(1)[0] = one;
        Count++;
    }

    public void Put(int at, byte one) => _bytes[at] = one;

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(Count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(Count);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void MakeRoom(int wanted)
    {
        if (_bytes.Length - Count >= Math.Max(wanted, LeastRoom)) return;

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Count + wanted + LeastRoom, 2 * _bytes.Length));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
