namespace KilkennyInfo.Editorial.Comparing;

/// <summary>Two pieces, one of each sequence, that are the same and stay so.</summary>
internal readonly record struct Match(int Before, int After);

/// <summary>A stretch of each of two sequences.</summary>
internal readonly record struct Stretch(int Before, int BeforeCount, int After, int AfterCount)
{
    public int BeforeEnd => Before + BeforeCount;

    public int AfterEnd => After + AfterCount;

    public int Shorter => Math.Min(BeforeCount, AfterCount);

    public int Longer => Math.Max(BeforeCount, AfterCount);

    public Stretch From(int skipped) => new(Before + skipped, BeforeCount - skipped, After + skipped, AfterCount - skipped);

    public Stretch Without(int tail) => this with { BeforeCount = BeforeCount - tail, AfterCount = AfterCount - tail };

    /// <summary>From each match to the next, the matches themselves at the beginnings.</summary>
    public IEnumerable<Stretch> CutAt(IReadOnlyList<Match> matches)
    {
        var (before, after) = (Before, After);
        foreach (var match in matches.Append(new Match(BeforeEnd, AfterEnd)))
        {
            yield return new Stretch(before, match.Before - before, after, match.After - after);
            (before, after) = (match.Before, match.After);
        }
    }

    /// <summary>Equal shares, none longer than this.</summary>
    public IEnumerable<Stretch> Shares(int length)
    {
        var count = (Longer + length - 1) / length;
        for (var share = 0; share < count; share++)
        {
            var (before, after) = (Part(BeforeCount, share), Part(AfterCount, share));
            yield return new Stretch(Before + before, Part(BeforeCount, share + 1) - before, After + after, Part(AfterCount, share + 1) - after);
        }

        int Part(int whole, int share) => (int)((long)whole * share / count);
    }
}
