namespace KilkennyInfo.Editorial.Comparing;

/// <summary>Tokens that both sides have, or those of one side instead of those of the other.</summary>
internal sealed class WordRun(bool isSame, List<string> removed, List<string> added)
{
    public bool IsSame => isSame;

    public List<string> Removed => removed;

    public List<string> Added => added;

    public bool IsSpace => Removed.TrueForAll(string.IsNullOrWhiteSpace);

    /// <summary>As a word with another beginning or ending: <c>gearán</c>, <c>ghearán</c>. Each such is a change by itself.</summary>
    public bool IsOneWordForItsLike => removed is [var word] && added is [var other] && AreAlike(word, other);

    public void Add(string token)
    {
        Removed.Add(token);
        Added.Add(token);
    }

    public void Add(WordRun other)
    {
        Removed.AddRange(other.Removed);
        Added.AddRange(other.Added);
    }

    private static bool AreAlike(string word, string other)
    {
        var (shorter, longer) = (Math.Min(word.Length, other.Length), Math.Max(word.Length, other.Length));
        var head = word.AsSpan().CommonPrefixLength(other);
        var tail = 0;
        while (tail < shorter - head && word[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }

        return 2 * (head + tail) >= longer;
    }
}
