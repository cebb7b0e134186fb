using KilkennyInfo.ContentModel.Markup;
using Markdig.Syntax;

namespace KilkennyInfo.ContentModel.Reference.Letters;

/// <summary>A heading, paragraph or list of a template, in the order of the text.</summary>
/// <param name="Kind">Such as <c>h2</c>, <c>p</c>, <c>ul</c>; empty when a letter cannot hold it.</param>
/// <param name="Words">Of a heading or paragraph, with its places as they are written.</param>
/// <param name="Line">Counted from 0 within the body.</param>
internal sealed record LetterPart(string Kind, string Words, int Line)
{
    public IReadOnlyList<string> Places { get; } = LetterPlaces.In(Words);

    public int? Level => Kind is ['h', var figure] ? figure - '0' : null;
}

internal static class LetterParts
{
    public const string ParagraphKind = "p";

    public static IReadOnlyList<LetterPart> Of(LetterText text) => [.. text.Body.Document.SelectMany(Of)];

    private static IEnumerable<LetterPart> Of(Block block) => block switch
    {
        HeadingBlock heading => [new LetterPart($"h{heading.Level}", PlainText.Of(heading.Inline), heading.Line)],
        ParagraphBlock paragraph => [new LetterPart(ParagraphKind, PlainText.Of(paragraph.Inline), paragraph.Line)],
        ListBlock list => [new LetterPart(list.IsOrdered ? "ol" : "ul", "", list.Line), .. list.SelectMany(Of)],
        ListItemBlock item => [new LetterPart("li", "", item.Line), .. item.SelectMany(Of)],
        LinkReferenceDefinitionGroup => [],
        _ => [new LetterPart("", "", block.Line)],
    };
}
