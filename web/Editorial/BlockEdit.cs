using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial.Comparing;

namespace KilkennyInfo.Editorial;

/// <summary>
/// Changes, adds or takes out one block of a text and leaves every other block as it is. Markdown has many ways to swallow a neighbour, so
/// what comes out of adding or taking out is read again: only a text with exactly that one block more, or fewer, will do.
/// </summary>
public static class BlockEdit
{
    public static TypedText Replace(PageText text, TextBlock block, string words)
    {
        var written = Written(words);
        return block.Kind.IsField() ? WithField(text, block.Kind, written) : TypedText.Of(text) with { Body = BlockPlaces.Replace(text.Body, block, written) };
    }

    /// <param name="above">The block of this text below which the new one belongs; none at the top.</param>
    /// <param name="other">The text in the other language.</param>
    /// <param name="model">The block of it for which this text has none yet.</param>
    /// <returns>None when the words are not one block of that kind, or cannot stand at this place.</returns>
    public static TypedText? Insert(PageText text, TextBlock? above, PageText other, TextBlock model, string words)
    {
        var written = Written(words);
        if (written.Length == 0)
        {
            return null;
        }

        if (model.Kind.IsField())
        {
            return WithField(text, model.Kind, written);
        }

        var before = TextBlocks.Of(text);
        var place = above is null ? before.Count(block => block.Kind.IsField()) : above.Index + 1;
        return BlockPlaces.BodiesWith(text.Body, before, place, BlockPlaces.MarkerOf(other.Body, model), model.Kind, written)
            .Select(body => TypedText.Of(text) with { Body = body })
            .FirstOrDefault(typed => Adds(before, BlocksOf(typed), place, model));
    }

    /// <returns>None for what a text cannot be without, and where the rest would not stay as it is.</returns>
    public static TypedText? Remove(PageText text, TextBlock block)
    {
        if (block.Kind.IsField())
        {
            return block.Kind is BlockKind.Menu or BlockKind.Description ? WithField(text, block.Kind, "") : null;
        }

        var rest = Hashes(TextBlocks.Of(text).Where(other => other.Index != block.Index));
        return BlockPlaces.BodiesWithout(text.Body, block).Select(body => TypedText.Of(text) with { Body = body }).FirstOrDefault(typed => Hashes(BlocksOf(typed)).SequenceEqual(rest));
    }

    /// <summary>Footnotes are read at the end, wherever they are written.</summary>
    private static bool Adds(IReadOnlyList<TextBlock> before, IReadOnlyList<TextBlock> after, int place, TextBlock model) =>
        after.Count == before.Count + 1
        && after.Any(block => block.Kind == model.Kind && block.Level == model.Level && (block.Index == place || block.Kind is BlockKind.Footnote)
            && Hashes(after.Where(other => other.Index != block.Index)).SequenceEqual(Hashes(before)));

    private static List<string> Hashes(IEnumerable<TextBlock> blocks) => [.. blocks.Select(block => block.Hash)];

    private static IReadOnlyList<TextBlock> BlocksOf(TypedText typed) => TextBlocks.Of(typed.Title, typed.Menu, typed.Summary, typed.Description, typed.Body);

    private static TypedText WithField(PageText text, BlockKind kind, string words)
    {
        var typed = TypedText.Of(text);
        return kind switch
        {
            BlockKind.Title => typed with { Title = words },
            BlockKind.Menu => typed with { Menu = words },
            BlockKind.Summary => typed with { Summary = words },
            _ => typed with { Description = words },
        };
    }

    private static string Written(string words) => words.ReplaceLineEndings("\n").Trim('\n');
}
