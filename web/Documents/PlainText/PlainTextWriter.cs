using System.Text;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.PlainText;

/// <summary>A document in bare letters, for the plainest programs and for Braille displays: 72 columns, no signs but for structure.</summary>
public sealed class PlainTextWriter : IDocumentWriter
{
    public const int Columns = 72;

    public RenditionFormat Format => RenditionFormat.PlainText;

    public int Generation => 1;

    public Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(new RenderedFile(Encoding.UTF8.GetBytes(new TextLayout(text, Columns).Write())));
    }

    /// <summary>
    /// The words that every format shows, in reading order: no addresses, no bullets and no words told only to those who do not see the
    /// page. Numbers of items and of footnotes, and their marks, stand as words of their own.
    /// </summary>
    public static IReadOnlyList<string> WordsInOrder(DocumentText text) => [.. Passages.Of(text).SelectMany(passage => WordsOf(passage, text.Words.Picture))];

    private static string[] WordsOf(Passage passage, string picture)
    {
        var shown = passage switch
        {
            { Row: { } row } => string.Join(' ', row.Cells.Select(cell => Shown(cell.Content))),
            { Kind: PassageKind.FigureAlt, Source: Figure { Picture: not null } } => "",
            { Kind: PassageKind.FigureAlt } => $"[{picture}: {Shown(passage.Content)}]",
            _ => Shown(passage.Content),
        };
        return $"{passage.Marker} {shown}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Shown(IReadOnlyList<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        NoteMark mark => FormattableString.Invariant($" {mark.Number} "),
        _ => InlineText.Of([inline]),
    }));
}
