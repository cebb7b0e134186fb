using System.Collections.Frozen;

namespace KilkennyInfo.Feedback;

/// <summary>The words of a message as overlapping threes, without case, marks and order of a few: two messages with almost the same ones are the same message.</summary>
internal sealed class Shingles
{
    private const int Width = 3;

    private readonly FrozenSet<string> _set;

    private Shingles(List<string> words)
    {
        Words = words.Count;
        _set = (words.Count < Width
            ? [string.Join(' ', words)]
            : Enumerable.Range(0, words.Count - Width + 1).Select(start => string.Join(' ', words.Skip(start).Take(Width)))).ToFrozenSet(StringComparer.Ordinal);
    }

    public int Words { get; }

    public static Shingles Of(string message) => new([.. new string([.. message.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>The share of what either has that both have, from 0 to 1.</summary>
    public double LikenessTo(Shingles other)
    {
        var both = _set.Count(other._set.Contains);
        return (double)both / (_set.Count + other._set.Count - both);
    }
}
