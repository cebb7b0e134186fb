using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.Editorial.Checking;

/// <summary>One text taken apart for the checks: its tree, its blocks, and its words as a reader meets them.</summary>
internal sealed class ReadSide(PageText text, LiveSite site)
{
    public Language Language => text.Language;

    public MarkdownText Markdown { get; } = MarkdownText.Parse(text.Body);

    public IReadOnlyList<TextBlock> Blocks { get; } = TextBlocks.Of(text);

    public IEnumerable<TextBlock> Fields => Blocks.Where(block => block.Kind.IsField());

    public LiveSite Site => site;

    /// <summary>The block that a line of the body, counted from 0, belongs to.</summary>
    public TextBlock? BlockAt(int line) => Blocks.LastOrDefault(block => block.Line >= 0 && block.Line <= line);

    /// <summary>The words of every block, references filled in; what is marked as being in the other language is left out.</summary>
    public IReadOnlyList<(TextBlock Block, Passage Passage)> Passages(ReferenceData data) =>
        [.. Blocks.SelectMany(block => PassagesOf(block, data).Select(passage => (block, passage)))];

    /// <summary>The links and images of a block.</summary>
    public static IEnumerable<LinkInline> LinksOf(TextBlock block) => LeavesOf(block).SelectMany(leaf => leaf.Inline!.Descendants<LinkInline>());

    /// <summary>Each image with what is said of it, in the text or else in the library.</summary>
    public IEnumerable<(TextBlock Block, string? Url, string Words)> Images() =>
        Blocks.SelectMany(block => LinksOf(block).Where(link => link.IsImage).Select(image => (block, image.Url, ContentModel.Markup.Images.WordsOf(image, site.Data, Language))));

    private IEnumerable<Passage> PassagesOf(TextBlock block, ReferenceData data) => block switch
    {
        { Kind: BlockKind.Part or BlockKind.Other or BlockKind.Box } => [],
        { Kind: BlockKind.Title or BlockKind.Menu or BlockKind.TableCaption } => [new Passage(block.Words, PassageKind.Heading)],
        { Node: null } => [new Passage(block.Words, PassageKind.Text)],
        _ => LeavesOf(block).Select(leaf => new Passage(WordsOf(leaf.Inline!, data), leaf is HeadingBlock ? PassageKind.Heading : PassageKind.Text)),
    };

    /// <summary>Of a list item or a footnote only its own paragraphs: what lies deeper are blocks of their own.</summary>
    private static IEnumerable<LeafBlock> LeavesOf(TextBlock block) => (block.Node switch
    {
        LeafBlock leaf => [leaf],
        TableRow row => row.Descendants<LeafBlock>(),
        ContainerBlock container => container.TakeWhile(child => child is ParagraphBlock).Cast<LeafBlock>(),
        _ => Enumerable.Empty<LeafBlock>(),
    }).Where(leaf => leaf.Inline is not null);

    private string WordsOf(ContainerInline inlines, ReferenceData data) => string.Concat(inlines.Descendants().Select(inline => inline switch
    {
        LiteralInline { Parent: LinkInline { IsImage: true } } => "",
        LiteralInline literal => literal.Content.ToString(),
        ReferenceInline reference => References.Find(reference.Kind, reference.Key, data, Language)?.Words,
        LineBreakInline => " ",
        _ => "",
    }));
}
