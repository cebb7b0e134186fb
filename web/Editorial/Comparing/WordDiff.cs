namespace KilkennyInfo.Editorial.Comparing;

public enum WordChangeKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of a source that stayed, went or came. Where words are replaced, what went stands before what came.</summary>
public sealed record WordChange(WordChangeKind Kind, string Text);

/// <summary>
/// What changed between two sources, word by word: all that is not added makes the source before, all that is not removed the source after.
/// Made for people: words replaced one after another are shown as one phrase for another, not as single words with the spaces between them
/// kept.
/// </summary>
public static class WordDiff
{
    /// <summary>With a smaller share of words kept, what is left are islands such as “the”; all between the first and the last change is then shown as replaced.</summary>
    private const double LeastKept = 0.25;

    public static IReadOnlyList<WordChange> Of(string before, string after)
    {
        var (left, right) = (WordTokens.Of(before), WordTokens.Of(after));
        if (KeptShare(SharedTokens(left, right), left, right) < LeastKept)
        {
            return Changes(RunsOf(left, right, CommonEnds(left, right)));
        }

        var matches = CommonSequence.Of(left, right);
        var isRewritten = KeptShare(matches.Select(match => left[match.Before]), left, right) < LeastKept;
        var runs = RunsOf(left, right, isRewritten ? CommonEnds(left, right) : matches);
        return Changes(Joined(runs, (first, same, second) => same.IsSpace && IsOnePhrase(first, second)));
    }

    private static List<WordRun> RunsOf(List<string> before, List<string> after, IEnumerable<Match> matches)
    {
        var runs = new List<WordRun>();
        var (left, right) = (0, 0);
        foreach (var match in matches.Append(new Match(before.Count, after.Count)))
        {
            if (left < match.Before || right < match.After)
            {
                runs.Add(new WordRun(isSame: false, before[left..match.Before], after[right..match.After]));
            }

            if (match.Before < before.Count)
            {
                if (runs is [.., { IsSame: true } last])
                {
                    last.Add(before[match.Before]);
                }
                else
                {
                    runs.Add(new WordRun(isSame: true, [before[match.Before]], [after[match.After]]));
                }
            }

            (left, right) = (match.Before + 1, match.After + 1);
        }

        return runs;
    }

    private static double KeptShare(IEnumerable<string> kept, List<string> before, List<string> after)
    {
        static int Letters(IEnumerable<string> tokens) => tokens.Where(WordTokens.IsWord).Sum(token => token.Length);
        var all = Letters(before) + Letters(after);
        return all == 0 ? 1 : 2.0 * Letters(kept) / all;
    }

    /// <summary>In any order: no diff can keep more, and many need no closer look.</summary>
    private static IEnumerable<string> SharedTokens(List<string> before, List<string> after)
    {
        var left = before.CountBy(token => token, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var (token, count) in after.CountBy(token => token, StringComparer.Ordinal))
        {
            for (var shared = Math.Min(count, left.GetValueOrDefault(token)); shared > 0; shared--)
            {
                yield return token;
            }
        }
    }

    private static IEnumerable<Match> CommonEnds(List<string> before, List<string> after)
    {
        var (head, tail, shorter) = (0, 0, Math.Min(before.Count, after.Count));
        while (head < shorter && before[head] == after[head])
        {
            head++;
        }

        while (tail < shorter - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        return Enumerable.Range(0, head).Select(index => new Match(index, index))
            .Concat(Enumerable.Range(1, tail).Reverse().Select(index => new Match(before.Count - index, after.Count - index)));
    }

    private static bool IsOnePhrase(WordRun left, WordRun right)
    {
        var replaces = left.Removed.Concat(right.Removed).Any(WordTokens.IsWord) && left.Added.Concat(right.Added).Any(WordTokens.IsWord);
        return replaces && !(left.IsOneWordForItsLike && right.IsOneWordForItsLike);
    }

    /// <summary>Takes what is the same between two changes into them where they belong together.</summary>
    private static List<WordRun> Joined(List<WordRun> runs, Func<WordRun, WordRun, WordRun, bool> belongTogether)
    {
        var joined = new List<WordRun>();
        foreach (var run in runs)
        {
            if (!run.IsSame && joined is [.., { IsSame: false } left, { IsSame: true } same] && belongTogether(left, same, run))
            {
                joined.RemoveAt(joined.Count - 1);
                left.Add(same);
                left.Add(run);
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    private static List<WordChange> Changes(List<WordRun> runs)
    {
        var changes = new List<WordChange>();
        foreach (var run in runs)
        {
            foreach (var (kind, tokens) in run.IsSame
                ? new[] { (WordChangeKind.Same, run.Removed) }
                : [(WordChangeKind.Removed, run.Removed), (WordChangeKind.Added, run.Added)])
            {
                if (tokens.Count > 0)
                {
                    changes.Add(new WordChange(kind, string.Concat(tokens)));
                }
            }
        }

        return changes;
    }
}
