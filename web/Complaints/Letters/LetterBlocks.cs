using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Documents.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>Reads the body of a template and puts a letter's own words into its places. Words of people come in as they are: nothing in them is read as Markdown.</summary>
internal sealed class LetterBlocks(LetterText text, ReferenceData data, LetterFilling filling)
{
    private int _anchors;

    public IReadOnlyList<Documents.Model.Block> Read() => WithoutEmptyHeadings([.. text.Body.Document.SelectMany(Read)]);

    private IEnumerable<Documents.Model.Block> Read(Markdig.Syntax.Block block) => block switch
    {
        HeadingBlock heading => [new Documents.Model.Heading(heading.Level, $"part-{++_anchors}", Inlines(heading.Inline))],
        ParagraphBlock paragraph when LetterPlaces.In(PlainText.Of(paragraph.Inline)) is [var place] && LetterPlaces.OfBlocks.Contains(place) => filling.Blocks(place),
        ParagraphBlock paragraph => Inlines(paragraph.Inline) is { Count: > 0 } words ? [new Paragraph(words)] : [],
        ListBlock list => [new ItemList(list.IsOrdered ? ListKind.Numbers : ListKind.Bullets, 1, [.. list.OfType<ListItemBlock>().Select(item => new ListItem([.. item.SelectMany(Read)]))])],
        _ => [],
    };

    /// <summary>A heading under which nobody wrote anything.</summary>
    private static IReadOnlyList<Documents.Model.Block> WithoutEmptyHeadings(List<Documents.Model.Block> blocks) =>
        [.. blocks.Where((block, at) => block is not Documents.Model.Heading heading || (at + 1 < blocks.Count && !(blocks[at + 1] is Documents.Model.Heading next && next.Level <= heading.Level)))];

    private List<Documents.Model.Inline> Inlines(ContainerInline? inlines)
    {
        var read = new List<Documents.Model.Inline>();
        foreach (var inline in Joined(Flat(inlines, WordStyle.Plain)))
        {
            if (inline is Words { Style: not WordStyle.Code } words)
            {
                read.AddRange(LetterPlaces.Cut(words.Text).SelectMany(piece => piece.IsPlace ? Styled(filling.InLine(piece.Words), words.Style) : [words with { Text = piece.Words }]));
            }
            else
            {
                read.Add(inline);
            }
        }

        return WithoutEmptyLines(Joined(read));
    }

    private IEnumerable<Documents.Model.Inline> Flat(ContainerInline? inlines, WordStyle style) => (inlines ?? Enumerable.Empty<Markdig.Syntax.Inlines.Inline>()).SelectMany(inline => inline switch
    {
        LiteralInline literal => [new Words(literal.Content.ToString(), style)],
        HtmlEntityInline entity => [new Words(entity.Transcoded.ToString(), style)],
        LanguageSpanInline span => [new Words(span.Words, style, span.Language == text.Language ? null : span.Language)],
        LineBreakInline end => [end.IsHard ? new LineBreak() : new Words(" ", style)],
        EmphasisInline emphasis => Flat(emphasis, style | (emphasis.DelimiterCount >= 2 ? WordStyle.Strong : WordStyle.Emphasis)),
        ReferenceInline reference => Referred(reference, style),
        LinkInline { Url: { } url } link => [new Link(url, [.. Joined(Flat(link, style)).OfType<Words>()])],
        _ => Enumerable.Empty<Documents.Model.Inline>(),
    });

    private IEnumerable<Documents.Model.Inline> Referred(ReferenceInline reference, WordStyle style)
    {
        if (References.Find(reference.Kind, reference.Key, data, text.Language) is { } found)
        {
            var words = new Words(found.Words, style, KeepTogether: found.KeepTogether);
            yield return found.Href is { } address ? new Link(address, [words]) : words;
        }
    }

    private static IEnumerable<Documents.Model.Inline> Styled(IEnumerable<Documents.Model.Inline> inlines, WordStyle style) =>
        inlines.Select(inline => inline is Words words ? words with { Style = style } : inline);

    /// <summary>Neighbours of the same kind become one.</summary>
    private static List<Documents.Model.Inline> Joined(IEnumerable<Documents.Model.Inline> inlines)
    {
        var joined = new List<Documents.Model.Inline>();
        foreach (var inline in inlines)
        {
            if (inline is Words { KeepTogether: false } words && joined.LastOrDefault() is Words last && words with { Text = last.Text } == last)
            {
                joined[^1] = last with { Text = last.Text + words.Text };
            }
            else
            {
                joined.Add(inline);
            }
        }

        return joined;
    }

    /// <summary>A line whose place nothing was put into, such as that of a title which somebody has not.</summary>
    private static List<Documents.Model.Inline> WithoutEmptyLines(List<Documents.Model.Inline> inlines)
    {
        var (lines, line) = (new List<List<Documents.Model.Inline>>(), new List<Documents.Model.Inline>());
        foreach (var inline in inlines.Append(new LineBreak()))
        {
            if (inline is not LineBreak)
            {
                line.Add(inline);
            }
            else if (line.Any(part => part is not Words words || !string.IsNullOrWhiteSpace(words.Text)))
            {
                lines.Add(line);
                line = [];
            }
            else
            {
                line = [];
            }
        }

        return [.. lines.SelectMany((one, at) => at == 0 ? one : one.Prepend(new LineBreak()))];
    }
}
