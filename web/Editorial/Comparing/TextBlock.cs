using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.ContentModel.Markup;
using Markdig.Syntax;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>
/// The smallest piece of a text that is compared, settled and commented on by itself: a heading, a paragraph, one item of a list, one row
/// of a table. It never changes; a changed text has other blocks.
/// </summary>
/// <param name="Index">Its place among all blocks of its text, from 0.</param>
/// <param name="Level">Of a heading its level; of all else how many lists, boxes and quotations it stands in.</param>
/// <param name="Source">
/// The Markdown exactly as written, without the marker of a list item or a footnote: whoever adds a step gives all later ones another number,
/// and that changes none of them.
/// </param>
/// <param name="Words">What a reader reads; a reference as <c>{kind:key}</c>, a part made from data as <c>{name:keys}</c>.</param>
/// <param name="Hash">Over kind, level and source (<see cref="HashOf"/>), 64 lower-case hexadecimal digits. Two equal blocks of one text share it.</param>
/// <param name="Line">In the body, from 0; -1 for what stands before the body.</param>
public sealed record TextBlock(int Index, BlockKind Kind, int Level, string Source, string Words, string Hash, int Line)
{
    /// <summary>What Markdown made of it, to render it as it stands in its text; none for a field and for a line that Markdown shows nowhere.</summary>
    internal Block? Node { get; init; }

    /// <summary>Why Markdown made nothing of the whole body, which this block then is; none for a block of a text that can be read.</summary>
    public TextFlaw? Flaw { get; init; }

    public static string HashOf(BlockKind kind, int level, string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\u001f{level}\u001f{source}")));

    // A text that is read twice has the same blocks, although it has two trees.
    public bool Equals(TextBlock? other) =>
        other is not null && Index == other.Index && Line == other.Line && Hash == other.Hash && Words == other.Words;

    public override int GetHashCode() => HashCode.Combine(Index, Hash);

    /// <summary>The same shape in the outline of a page: what both languages of a pair have in the same order.</summary>
    internal bool HasShapeOf(TextBlock other) => Kind == other.Kind && Level == other.Level && (Kind is not (BlockKind.Box or BlockKind.Part) || Source == other.Source);
}
