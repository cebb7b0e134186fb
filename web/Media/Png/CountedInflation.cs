using System.IO.Compression;

namespace KilkennyInfo.Media.Png;

/// <summary>
/// Unpacks a zlib stream that lies in pieces, as much as is asked for and no more, and knows whether it then ends exactly where the
/// pieces end: a stream that goes on would be a bomb or a lie, and bytes behind its end would be something hidden.
/// </summary>
internal sealed class CountedInflation : IDisposable
{
    private readonly Pieces _pieces;
    private readonly ZLibStream _unpacked;
    private bool _isBroken;

    public CountedInflation(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        _pieces = new Pieces(pieces);
        _unpacked = new ZLibStream(_pieces, CompressionMode.Decompress);
    }

    /// <summary>Fills as much as there is; less than asked for when the stream ends or is corrupt.</summary>
    public int Read(Span<byte> target)
    {
        try
        {
            return _unpacked.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            _isBroken = true;
            return 0;
        }
    }

    /// <summary>To be asked once everything expected has been read: reads on to the check value and sees whether anything else is there.</summary>
    public StreamEnd End()
    {
        if (Read(new byte[1]) > 0)
        {
            return StreamEnd.Later;
        }

        return _isBroken || _pieces.IsMissed ? StreamEnd.Never : _pieces.IsUsedUp ? StreamEnd.Here : StreamEnd.Later;
    }

    public void Dispose() => _unpacked.Dispose();

    /// <summary>
    /// The unpacker takes its input in large bites and does not say how much of the last one it needed. So the end is fed to it byte by
    /// byte: it has used exactly what it was given if it took the last byte and did not ask for another.
    /// </summary>
    private sealed class Pieces(IReadOnlyList<ReadOnlyMemory<byte>> pieces) : Stream
    {
        private const int FedSingly = 16;

        private int _index;
        private int _at;
        private long _left = pieces.Sum(piece => (long)piece.Length);

        public bool IsUsedUp => _left == 0;

        /// <summary>More was asked for than there is.</summary>
        public bool IsMissed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_left == 0)
            {
                IsMissed = true;
                return 0;
            }

            while (_at == pieces[_index].Length)
            {
                _index++;
                _at = 0;
            }

            var bite = (int)Math.Min(buffer.Length, Math.Max(1, _left - FedSingly));
            var taken = pieces[_index].Span[_at..];
            taken = taken[..Math.Min(bite, taken.Length)];
            taken.CopyTo(buffer);
            _at += taken.Length;
            _left -= taken.Length;
            return taken.Length;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

/// <summary>Where a packed stream ends.</summary>
internal enum StreamEnd
{
    /// <summary>With the last byte, and everything is in order.</summary>
    Here,

    /// <summary>It goes on, or there are bytes behind it.</summary>
    Later,

    /// <summary>It is cut off, or its check value is wrong.</summary>
    Never,
}
