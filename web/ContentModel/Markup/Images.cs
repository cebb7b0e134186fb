using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>What the words of an image may say instead of what it shows.</summary>
public static class Images
{
    private const string Decorative = "decorative";

    /// <summary>The image only adorns: those who do not see it miss nothing.</summary>
    public static bool IsDecorative(string words) => words is Decorative or "maisiúil";

    /// <summary>What is said of an image: in the text, else in the library. Empty when neither says anything; <c>decorative</c> when it only adorns.</summary>
    public static string WordsOf(LinkInline image, ReferenceData data, Language language)
    {
        var own = PlainText.Of(image).Trim();
        return own.Length > 0 || LibraryEntry(image, data) is not { } library ? own : library.IsDecorative ? Decorative : library.Alt?[language] ?? "";
    }

    /// <summary>The image of a paragraph that holds nothing else, and what the library puts under it.</summary>
    public static (LinkInline Image, ImageWords Library)? FigureIn(ParagraphBlock paragraph, ReferenceData data) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true } image } inlines && inlines.LastChild == image && LibraryEntry(image, data) is { HasFigure: true } library
            ? (image, library) : null;

    private static ImageWords? LibraryEntry(LinkInline image, ReferenceData data) =>
        PageLink.Media(image.Url) is { } name ? data.Images.GetValueOrDefault(name) : null;
}
