using KilkennyInfo.Languages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>Links, images, references, and what must not be typed out in the words themselves.</summary>
internal sealed class InlineChecks(TextContext context, Action<int, string> report)
{
    public void Check(MarkdownText text)
    {
        foreach (var inline in text.Document.Descendants<Inline>())
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    CheckImage(image);
                    break;
                case LinkInline link:
                    CheckLink(link);
                    break;
                case AutolinkInline autolink:
                    report(autolink.Line, "Give the link words: [what it leads to](address).");
                    break;
                case ReferenceInline reference:
                    CheckReference(reference);
                    break;
                case AnchorInline { Parent.ParentBlock: not HeadingBlock } anchor:
                    report(anchor.Line, $"“{{#{anchor.Anchor}}}” stands only at the end of a heading.");
                    break;
                case LanguageSpanInline span when span.Language == context.Language:
                    report(span.Line, $"“{span.Words}” is marked as being in the language of the page itself.");
                    break;
                case LiteralInline literal:
                    CheckLiteral(literal);
                    break;
            }
        }
    }

    private void CheckImage(LinkInline image)
    {
        if (PlainText.Of(image).Trim().Length == 0)
        {
            report(image.Line, "Say in words what the image shows: ![What it shows](media:name.png), or ![decorative](media:name.png).");
        }

        if (PageLink.Media(image.Url) is not { } name || !context.MediaExists(name))
        {
            report(image.Line, $"There is no image “{image.Url}” in content/media. Write (media:name.png).");
        }
    }

    private void CheckLink(LinkInline link)
    {
        var url = link.Url ?? "";
        if (PlainText.Of(link).Trim().Length == 0 && !link.Descendants<ReferenceInline>().Any())
        {
            report(link.Line, "This link has no words.");
        }

        if (PageLink.Parse(url) is { } target)
        {
            CheckPageLink(link, target);
        }
        else if (url.StartsWith($"/{context.Language.Other().Code()}/", StringComparison.Ordinal))
        {
            report(link.Line, $"“{url}” leads to the other language's page. Link with (page:key): it always leads to the page in the reader's language.");
        }
        else if (url.StartsWith('/') || url.StartsWith('#') || !url.Contains(':', StringComparison.Ordinal))
        {
            report(link.Line, $"“{url}” is not a link this site can keep whole. Link to a page with (page:key) or (page:key#anchor).");
        }
        else if (!url.StartsWith("https://", StringComparison.Ordinal) || !Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            report(link.Line, $"“{url}”: links outside start with https://. For phone and e-mail write {{phone:key}} and {{email:key}}.");
        }
    }

    private void CheckPageLink(LinkInline link, PageLink target)
    {
        if (!context.PageExists(target.Key))
        {
            report(link.Line, $"There is no page “{target.Key}”.");
        }
        else if (target.Anchor is { } anchor && !context.AnchorExists(target.Key, anchor))
        {
            report(link.Line, $"The page “{target.Key}” has no heading with the anchor “{anchor}” in this language.");
        }
    }

    private void CheckReference(ReferenceInline reference)
    {
        if (References.Find(reference.Kind, reference.Key, context.Data, context.Language) is null)
        {
            report(reference.Line, $"There is no “{{{reference.Kind}:{reference.Key}}}”: the kinds are {string.Join(", ", References.Kinds)}, and the key must stand in its data file with that field filled.");
        }
    }

    private void CheckLiteral(LiteralInline literal)
    {
        var words = literal.Content.ToString();
        foreach (var message in LiteralChecks.Find(words, context.Language))
        {
            report(literal.Line, message);
        }

        if (words.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            report(literal.Line, "A brace stands alone: references look like {fact:key}, words of the other language like [words]{lang=ga}.");
        }
    }
}
