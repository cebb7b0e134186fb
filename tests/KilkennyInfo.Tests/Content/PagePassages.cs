using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Tests.Support;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.Tests.Content;

/// <summary>A page's text as the rules of plain language take it: block by block, references filled in, words in the other language left out.</summary>
internal static class PagePassages
{
    public static IReadOnlyList<Passage> Of(TextFile text, Language language) =>
    [
        new(text.Title, PassageKind.Heading),
        new(text.Summary, PassageKind.Text),
        .. text.Markdown.Document.Descendants<LeafBlock>().Where(block => block.Inline is not null)
            .Select(block => new Passage(WordsOf(block.Inline!, language), block is HeadingBlock ? PassageKind.Heading : PassageKind.Text)),
    ];

    private static string WordsOf(ContainerInline inlines, Language language) => string.Concat(inlines.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        ReferenceInline reference => References.Find(reference.Kind, reference.Key, SiteContent.Data, language)?.Words,
        LineBreakInline => " ",
        _ => "",
    }));
}
