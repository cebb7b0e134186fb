using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Pages;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>
/// Cuts a text into its blocks, in the order in which they are read. Every word of the text is in one of them, whatever was typed: what
/// Markdown drops, such as a footnote that nothing leads to, becomes a block too. The slug and the note on what changed are left out, as they
/// are of the mark of a text.
/// </summary>
public static class TextBlocks
{
    public static IReadOnlyList<TextBlock> Of(PageText text) => Of(text.Title, text.Menu, text.Summary, text.Description, text.Body);

    public static IReadOnlyList<TextBlock> Of(string title, string? menu, string summary, string? description, string body)
    {
        var blocks = new List<TextBlock>();
        foreach (var (kind, words) in new[] { (BlockKind.Title, title), (BlockKind.Menu, menu), (BlockKind.Summary, summary), (BlockKind.Description, description) })
        {
            if (!string.IsNullOrEmpty(words))
            {
                blocks.Add(new TextBlock(blocks.Count, kind, 0, words, words, TextBlock.HashOf(kind, 0, words), Line: -1));
            }
        }

        foreach (var (piece, line) in PiecesOf(body))
        {
            var source = body[piece.Start..piece.End].TrimEnd();
            var hash = TextBlock.HashOf(piece.Kind, piece.Level, source);
            blocks.Add(new TextBlock(blocks.Count, piece.Kind, piece.Level, source, piece.Words, hash, line) { Node = piece.Node, Flaw = piece.Flaw });
        }

        return blocks;
    }

    /// <summary>With their lines: Markdig takes the line below an underlined heading for that of the heading.</summary>
    private static IEnumerable<(BlockPiece Piece, int Line)> PiecesOf(string body)
    {
        var line = new LineCount(body);

        // Footnotes are read at the end, wherever they are written.
        return WholeBody(body).Select(piece => (Piece: piece, Line: line.At(piece.Start))).ToList().OrderBy(found => found.Piece.Footnote);
    }

    private static IEnumerable<BlockPiece> WholeBody(string body)
    {
        var text = MarkdownText.Parse(body);
        return text.Flaw is { } flaw ? AsSource(body, flaw) : Found(body, text);
    }

    private static IEnumerable<BlockPiece> AsSource(string body, TextFlaw flaw)
    {
        var end = body.TrimEnd().Length;
        var start = body.Length - body.TrimStart().Length;
        return start < end ? [new BlockPiece(BlockKind.Other, 0, start, start, start, end, body[start..end]) { Flaw = flaw }] : [];
    }

    private static IEnumerable<BlockPiece> Found(string body, MarkdownText text)
    {
        var found = new BlockWalk(body).Walk(text.Document).OrderBy(piece => piece.Marker).ToList();
        var end = 0;
        for (var index = 0; index < found.Count; index++)
        {
            // A paragraph that turns into a table half way still claims the lines of the table.
            var next = index + 1 < found.Count ? found[index + 1].Marker : body.Length;
            var piece = found[index].Between(end, next);
            foreach (var lost in LostLines(body, end, piece.Marker).Concat(LostLines(body, piece.MarkerEnd, piece.Start)))
            {
                yield return lost;
            }

            yield return piece;
            end = piece.End;
        }

        foreach (var lost in LostLines(body, end, body.Length))
        {
            yield return lost;
        }
    }

    /// <summary>Lines between two blocks that are more than markup.</summary>
    private static IEnumerable<BlockPiece> LostLines(string body, int start, int end)
    {
        while (start < end)
        {
            var newline = body.IndexOf('\n', start, end - start);
            var stop = newline < 0 ? end : newline;
            var words = body.AsSpan(start, stop - start);
            if (HasWords(words))
            {
                var from = start + words.Length - words.TrimStart().Length;
                var to = from + words.Trim().Length;
                yield return new BlockPiece(BlockKind.Other, 0, from, from, from, to, body[from..to]);
            }

            start = stop + 1;
        }
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts lines as it is asked for places further and further on.</summary>
    private sealed class LineCount(string body)
    {
        private int _position;
        private int _line;

        public int At(int position)
        {
            _line += body.AsSpan(_position, position - _position).Count('\n');
            _position = position;
            return _line;
        }
    }
}
