namespace KilkennyInfo.Media;

/// <summary>The file as it will be: pieces of the old one and new ones between them, copied only once, and the names of what was left out.</summary>
internal sealed class KeptBytes
{
    private readonly List<ReadOnlyMemory<byte>> _pieces = [];
    private readonly List<string> _removed = [];

    public IReadOnlyList<string> Removed => _removed;

    public int Length => _pieces.Sum(piece => piece.Length);

    public void Add(ReadOnlyMemory<byte> piece) => _pieces.Add(piece);

    public void Add(KeptBytes other) => _pieces.AddRange(other._pieces);

    public void Remove(string part)
    {
        if (!_removed.Contains(part))
        {
            _removed.Add(part);
        }
    }

    public void Remove(IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            Remove(part);
        }
    }

    public byte[] ToArray()
    {
        var whole = new byte[Length];
        var at = 0;
        foreach (var piece in _pieces)
        {
            piece.Span.CopyTo(whole.AsSpan(at));
            at += piece.Length;
        }

        return whole;
    }
}
