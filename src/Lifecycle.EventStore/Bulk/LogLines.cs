namespace Lifecycle.EventStore;

/// <summary>The lines of a file, one after the other, in one buffer that grows to the longest.</summary>
internal sealed class LogLines(FileStream file)
{
    private byte[] _buffer = new byte[1 << 20];
    private int _start;
    private int _end;
    private long _read;

    /// <summary>The number of the line that was read last, from 1.</summary>
    internal long Number { get; private set; }

    /// <summary>The line, without its end; good until the next is read.</summary>
    internal ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>The line with its end.</summary>
    internal ReadOnlyMemory<byte> Whole { get; private set; }

    /// <summary>Whether nothing follows.</summary>
    internal bool IsLast => _read - (_end - _start) >= file.Length;

    /// <summary>Whether the line is longer than any may be; nothing more is read then.</summary>
    internal bool TooLong { get; private set; }

    internal async ValueTask<bool> Next(CancellationToken stop)
    {
        for (var searched = 0; ;)
        {
            var ends = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (ends >= 0) return Take(searched + ends, 1);

            searched = _end - _start;
            if (searched > LogFormat.LongestLine || !await Read(stop)) return searched > 0 && Take(searched, 0);
        }
    }

    private bool Take(int length, int end)
    {
        Number++;
        TooLong = length > LogFormat.LongestLine;
        Current = _buffer.AsMemory(_start, length);
        Whole = _buffer.AsMemory(_start, length + end);
        _start += length + end;
        return true;
    }

    private async ValueTask<bool> Read(CancellationToken stop)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = await file.ReadAsync(_buffer.AsMemory(_end), stop);
        _end += read;
        _read += read;
        return read > 0;
    }
}
