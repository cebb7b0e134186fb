using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Documents.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.Documents.Composing;

/// <summary>Reads running text: words with their language and weight, links, marks of footnotes, and what references stand for.</summary>
internal sealed class InlineReader(DocumentSource source, Anchors anchors, int footnotesBefore)
{
    public List<Model.Inline> Read(ContainerInline? inlines)
    {
        var read = new List<Model.Inline>();
        Read(inlines, WordStyle.Plain, read);
        return Tidy(read);
    }

    private void Read(ContainerInline? inlines, WordStyle style, List<Model.Inline> read)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Markdig.Syntax.Inlines.Inline>())
        {
            Read(inline, style, read);
        }
    }

    private void Read(Markdig.Syntax.Inlines.Inline inline, WordStyle style, List<Model.Inline> read)
    {
        switch (inline)
        {
            case LiteralInline literal:
                read.Add(new Words(literal.Content.ToString(), style));
                break;
            case HtmlEntityInline entity:
                read.Add(new Words(entity.Transcoded.ToString(), style));
                break;
            case CodeInline code:
                read.Add(new Words(code.Content, style | WordStyle.Code));
                break;
            case LanguageSpanInline span:
                read.Add(new Words(span.Words, style, span.Language == source.Language ? null : span.Language));
                break;
            case LineBreakInline lineBreak:
                read.Add(lineBreak.IsHard ? new LineBreak() : new Words(" ", style));
                break;
            case EmphasisInline emphasis:
                Read(emphasis, style | (emphasis.DelimiterCount >= 2 ? WordStyle.Strong : WordStyle.Emphasis), read);
                break;
            case ReferenceInline reference:
                ReadReference(reference, style, read);
                break;
            case AutolinkInline link:
                Add(AddressOf(link), [new Words(link.Url, style)], read);
                break;
            case FootnoteLink { IsBackLink: false } mark:
                read.Add(new NoteMark(footnotesBefore + mark.Footnote.Order));
                break;
            case LinkInline { IsImage: true } or FootnoteLink or AnchorInline:
                break;
            case LinkInline link:
                ReadLink(link, style, read);
                break;
            case ContainerInline container:
                Read(container, style, read);
                break;
        }
    }

    private void ReadReference(ReferenceInline reference, WordStyle style, List<Model.Inline> read)
    {
        if (References.Find(reference.Kind, reference.Key, source.Data, source.Language) is { } found)
        {
            Add(found.Href, [new Words(found.Words, style, KeepTogether: found.KeepTogether)], read);
        }
    }

    private void ReadLink(LinkInline link, WordStyle style, List<Model.Inline> read)
    {
        var content = new List<Model.Inline>();
        Read(link, style, content);
        var words = Tidy(content).SelectMany(inline => inline switch
        {
            Words piece => [piece],
            Link inner => inner.Content,
            LineBreak => [new Words(" ", style)],
            _ => Enumerable.Empty<Words>(),
        }).ToList();
        Add(AddressOf(link.Url ?? ""), words, read);
    }

    private static void Add(string? address, List<Words> words, List<Model.Inline> read)
    {
        if (address is null || words.Count == 0)
        {
            read.AddRange(words);
        }
        else
        {
            read.Add(new Link(address, words));
        }
    }

    /// <summary>A place in this document, a page of the site, or an address outside; none where a page is not live, and then the words stay.</summary>
    private string? AddressOf(string url)
    {
        if (PageLink.Parse(url) is { } target)
        {
            return anchors.Find(target) is { } here ? "#" + here
                : source.Site.Find(target.Key) is { } live
                    ? source.Absolute(LiveSite.AddressOf(live, source.Language)) + (target.Anchor is { } anchor ? "#" + anchor : "") : null;
        }

        return url.StartsWith("https://", StringComparison.Ordinal) ? url : null;
    }

    private static string? AddressOf(AutolinkInline link) =>
        link.IsEmail ? "mailto:" + link.Url : link.Url.StartsWith("https://", StringComparison.Ordinal) ? link.Url : null;

    /// <summary>Neighbours of the same kind become one, and no space stands at either end: each piece of the other language is one span.</summary>
    private static List<Model.Inline> Tidy(List<Model.Inline> read)
    {
        var tidy = new List<Model.Inline>();
        foreach (var inline in read)
        {
            if (inline is Words { Text.Length: 0 })
            {
                continue;
            }

            if (inline is Words words && tidy.LastOrDefault() is Words last && words with { Text = last.Text } == last && !words.KeepTogether)
            {
                tidy[^1] = last with { Text = last.Text + words.Text };
            }
            else
            {
                tidy.Add(inline);
            }
        }

        Trim(tidy);
        return tidy;
    }

    private static void Trim(List<Model.Inline> inlines)
    {
        while (inlines is [Words first, ..] && first.Text.TrimStart(' ') is var words && words.Length < first.Text.Length)
        {
            Replace(inlines, 0, first, words);
        }

        while (inlines is [.., Words last] && last.Text.TrimEnd(' ') is var words && words.Length < last.Text.Length)
        {
            Replace(inlines, inlines.Count - 1, last, words);
        }
    }

    private static void Replace(List<Model.Inline> inlines, int index, Words old, string words)
    {
        if (words.Length == 0)
        {
            inlines.RemoveAt(index);
        }
        else
        {
            inlines[index] = old with { Text = words };
        }
    }
}
