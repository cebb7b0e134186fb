using System.Text.RegularExpressions;
using KilkennyInfo.Languages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>Links, images, references, and what must not be typed out in the words themselves.</summary>
internal sealed partial class InlineChecks(TextContext context, Action<int, Fault> report)
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
                    report(autolink.Line, new Fault("link-bare", "Give the link words: [what it leads to](address)."));
                    break;
                case ReferenceInline reference:
                    CheckReference(reference);
                    break;
                case AnchorInline { Parent.ParentBlock: not HeadingBlock } anchor:
                    report(anchor.Line, new Fault("anchor-place", $"“{{#{anchor.Anchor}}}” stands only at the end of a heading.", ("anchor", anchor.Anchor)));
                    break;
                case LanguageSpanInline span when span.Language == context.Language:
                    report(span.Line, new Fault("language-same", $"“{span.Words}” is marked as being in the language of the page itself.", ("words", span.Words)));
                    break;
                case LiteralInline literal:
                    CheckLiteral(literal);
                    break;
            }
        }
    }

    private void CheckImage(LinkInline image)
    {
        if (Images.WordsOf(image, context.Data, context.Language).Length == 0)
        {
            report(image.Line, new Fault("image-words", "Say in words what the image shows: ![What it shows](media:name.png), or ![decorative](media:name.png); or say it in media.yaml."));
        }

        if (PageLink.Media(image.Url) is not { } name || !context.MediaExists(name))
        {
            report(image.Line, new Fault("image-missing", $"There is no image “{image.Url}” in content/media. Write (media:name.png).", ("image", image.Url ?? "")));
        }
    }

    private void CheckLink(LinkInline link)
    {
        var url = link.Url ?? "";
        if (PlainText.Of(link).Trim().Length == 0 && !link.Descendants<ReferenceInline>().Any())
        {
            report(link.Line, new Fault("link-words", "This link has no words."));
        }

        if (PageLink.Parse(url) is { } target)
        {
            CheckPageLink(link, target);
        }
        else if (url.StartsWith($"/{context.Language.Other().Code()}/", StringComparison.Ordinal))
        {
            report(link.Line, new Fault("link-other-language", $"“{url}” leads to the other language's page. Link with (page:key): it always leads to the page in the reader's language.", ("address", url)));
        }
        else if (url.StartsWith('/') || url.StartsWith('#') || !url.Contains(':', StringComparison.Ordinal))
        {
            report(link.Line, new Fault("link-inside", $"“{url}” is not a link this site can keep whole. Link to a page with (page:key) or (page:key#anchor).", ("address", url)));
        }
        else if (!url.StartsWith("https://", StringComparison.Ordinal) || !Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            report(link.Line, new Fault("link-outside", $"“{url}”: links outside start with https://. For phone and e-mail write {{phone:key}} and {{email:key}}.", ("address", url)));
        }
    }

    private void CheckPageLink(LinkInline link, PageLink target)
    {
        if (!context.PageExists(target.Key))
        {
            report(link.Line, new Fault("page-missing", $"There is no page “{target.Key}”.", ("page", target.Key)));
        }
        else if (target.Anchor is { } anchor && !context.AnchorExists(target.Key, anchor))
        {
            report(link.Line, new Fault("anchor-missing", $"The page “{target.Key}” has no heading with the anchor “{anchor}” in this language.", ("page", target.Key), ("anchor", anchor)));
        }
    }

    private void CheckReference(ReferenceInline reference)
    {
        if (References.Find(reference.Kind, reference.Key, context.Data, context.Language) is null)
        {
            var kinds = string.Join(", ", References.Kinds);
            report(reference.Line, new Fault(
                "reference",
                $"There is no “{{{reference.Kind}:{reference.Key}}}”: the kinds are {kinds}, and the key must stand in its data file with that field filled.",
                ("reference", $"{{{reference.Kind}:{reference.Key}}}"), ("kinds", kinds)));
        }
    }

    private void CheckLiteral(LiteralInline literal)
    {
        var words = literal.Content.ToString();
        foreach (var fault in LiteralChecks.Find(words, context.Language))
        {
            report(literal.Line, fault);
        }

        if (WrittenAnchor().Match(words) is { Success: true } written)
        {
            var anchor = written.Groups["anchor"].Value;
            report(literal.Line, new Fault("anchor-invalid", $"“{anchor}” is not an anchor: lower-case letters a-z without fadas, digits and single hyphens.", ("anchor", anchor)));
        }
        else if (words.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            report(literal.Line, new Fault("brace", "A brace stands alone: references look like {fact:key}, words of the other language like [words]{lang=ga}."));
        }
    }

    [GeneratedRegex(@"\{#(?<anchor>[^\s{}]+)\}")]
    private static partial Regex WrittenAnchor();
}
