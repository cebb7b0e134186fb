using KilkennyInfo.Languages;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>
/// The parsed body of a text. The Markdown file stays the truth; this is what checks, parity and rendering look at.
/// HTML is off: a tag in the source is shown as the characters it is made of.
/// </summary>
public sealed class MarkdownText
{
    /// <summary>A text is a page of a site, not a book.</summary>
    public const int MaxLength = 200_000;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private MarkdownText(MarkdownDocument document)
    {
        Document = document;
        Headings = HeadingOutline.Of(document);
    }

    public MarkdownDocument Document { get; }

    /// <summary>In the order of the text, each with an anchor of its own.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    /// <summary>Why nothing was read: the document is empty then, and whoever shows the text shows its source. None for any text that a page needs.</summary>
    public TextFlaw? Flaw { get; private init; }

    public static MarkdownText Parse(string body)
    {
        if (TextLimits.Of(body) is { } flaw)
        {
            return Unread(flaw);
        }

        try
        {
            var document = Markdown.Parse(body, Pipeline);
            return TextLimits.IsTooDeep(document) ? Unread(TextFlaw.TooDeep) : new MarkdownText(document);
        }
        catch (ArgumentException)
        {
            return Unread(TextFlaw.TooDeep); // Markdig has no exception of its own for its limit of depth.
        }
    }

    private static MarkdownText Unread(TextFlaw flaw) => new([]) { Flaw = flaw };

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().UsePipeTables().UseFootnotes();
        builder.BlockParsers.InsertBefore<ThematicBreakParser>(new CustomContainerParser());
        builder.InlineParsers.Insert(0, new LanguageSpanParser());
        builder.InlineParsers.Insert(0, new ReferenceParser());
        return builder.Build();
    }
}

/// <summary>A heading of a text: its level (2 to 4), its words and the anchor that leads to it.</summary>
public sealed record Heading(HeadingBlock Block, int Level, string Anchor, string Words, bool HasOwnAnchor);

/// <summary>Gives every heading its anchor: the one written after it, or one made from its words; a second of the same gets a number.</summary>
internal static class HeadingOutline
{
    public static List<Heading> Of(MarkdownDocument document)
    {
        var headings = new List<Heading>();
        var taken = new HashSet<string>();
        var numbers = new Dictionary<string, int>();
        foreach (var block in document.Descendants<HeadingBlock>())
        {
            var words = PlainText.Of(block.Inline).Trim();
            var own = block.Inline?.Descendants<AnchorInline>().LastOrDefault()?.Anchor;
            headings.Add(new Heading(block, block.Level, own ?? Free(Slug.From(words), taken, numbers), words, own is not null));
            taken.Add(headings[^1].Anchor);
        }

        return headings;
    }

    /// <param name="numbers">The last number that each anchor was given, so that a thousand equal headings are not counted a thousand times.</param>
    private static string Free(string anchor, HashSet<string> taken, Dictionary<string, int> numbers)
    {
        var first = anchor.Length == 0 ? "section" : anchor;
        var free = first;
        while (taken.Contains(free))
        {
            numbers[first] = numbers.GetValueOrDefault(first, 1) + 1;
            free = $"{first}-{numbers[first]}";
        }

        return free;
    }
}

/// <summary>The words of inline content without any markup.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? inlines) =>
        inlines is null ? "" : string.Concat(inlines.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LanguageSpanInline span => span.Words,
            LineBreakInline => " ",
            _ => "",
        }));
}
