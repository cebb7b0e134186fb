namespace KilkennyInfo.Editorial.Comparing;

/// <summary>
/// How much two blocks have of the same words, from 0 to 1: the share of letters in words that both have. Long words count for more than
/// “the” and “an”, which any two blocks share.
/// </summary>
internal sealed class Likeness
{
    /// <summary>Below this, two blocks have no more in common than any two sentences of one language.</summary>
    public const double Least = 0.4;

    private const double LessForAnotherKind = 0.2;

    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _weights = [];

    public Bag BagOf(TextBlock block)
    {
        var words = WordTokens.Of(block.Source).Where(WordTokens.IsWord).Select(NumberOf).Order().ToArray();
        return new Bag(block, words, words.Sum(word => _weights[word]));
    }

    /// <summary>0 where the one cannot have become the other, or where they are not like enough to tell.</summary>
    public double Of(Bag before, Bag after)
    {
        var (left, right) = (before.Block.Kind, after.Block.Kind);
        if (left != right && (HoldsItsKind(left) || HoldsItsKind(right)))
        {
            return 0;
        }

        if (left.IsField())
        {
            return 1;
        }

        // The smaller cannot share more than it has.
        var (least, all) = (left == right ? Least : Least + LessForAnotherKind, (double)before.Weight + after.Weight);
        if (2 * Math.Min(before.Weight, after.Weight) < least * all || all == 0)
        {
            return 0;
        }

        var likeness = 2 * SharedWeight(before.Words, after.Words) / all;
        return likeness < least ? 0 : left == right ? likeness : likeness - LessForAnotherKind;
    }

    /// <summary>A paragraph may become an item of a list; a title, or the line that opens a box, becomes nothing else.</summary>
    private static bool HoldsItsKind(BlockKind kind) => kind.IsField() || kind is BlockKind.Box or BlockKind.Part or BlockKind.TableCaption;

    private int SharedWeight(int[] before, int[] after)
    {
        var (left, right, shared) = (0, 0, 0);
        while (left < before.Length && right < after.Length)
        {
            var order = before[left].CompareTo(after[right]);
            shared += order == 0 ? _weights[before[left]] : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private int NumberOf(string word)
    {
        if (!_words.TryGetValue(word, out var number))
        {
            number = _words[word] = _weights.Count;
            _weights.Add(word.Length);
        }

        return number;
    }

    /// <summary>The words of a block without their order.</summary>
    /// <param name="Words">Their numbers, rising.</param>
    /// <param name="Weight">All their letters.</param>
    public sealed record Bag(TextBlock Block, int[] Words, int Weight);
}
