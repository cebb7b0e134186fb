using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KilkennyInfo.Documents.Model;
using RunLanguage = DocumentFormat.OpenXml.Wordprocessing.Languages;

namespace KilkennyInfo.Documents.Word;

/// <summary>Running text: runs with their language, links, and marks of footnotes.</summary>
/// <param name="inFootnote">Word has no footnotes to footnotes; there a mark is only a reference.</param>
internal sealed class WordInlines(WordFile file, WordPart part, bool inFootnote)
{
    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<Inline> content) => content.SelectMany(Of);

    public static Run Plain(string text) => new(TextOf(Word.Plain.Xml(text)));

    /// <summary>What stands before a value: bold, with a colon.</summary>
    public static Run Label(string text) => new(new RunProperties { Bold = new Bold() }, TextOf($"{Word.Plain.Xml(text)}: "));

    private IEnumerable<OpenXmlElement> Of(Inline inline) => inline switch
    {
        Words words => [Run(words)],
        Link link => [Hyperlink(link)],
        NoteMark mark => Mark(mark),
        LineBreak => [new Run(new Break())],
        _ => throw new NotSupportedException(inline.GetType().Name),
    };

    private static Run Run(Words words, string? style = null)
    {
        var run = new Run();
        var properties = Properties(words, style);
        if (properties.HasChildren)
        {
            run.Append(properties);
        }

        run.Append(TextOf(Word.Plain.Xml(words)));
        return run;
    }

    private static RunProperties Properties(Words words, string? style)
    {
        var properties = new RunProperties();
        if (style is not null)
        {
            properties.RunStyle = new RunStyle { Val = style };
        }

        if (words.Style.HasFlag(WordStyle.Code))
        {
            properties.RunFonts = new RunFonts { Ascii = Sheet.CodeTypeface, HighAnsi = Sheet.CodeTypeface, ComplexScript = Sheet.CodeTypeface };
            properties.NoProof = new NoProof();
        }

        if (words.Style.HasFlag(WordStyle.Strong))
        {
            properties.Bold = new Bold();
        }

        if (words.Style.HasFlag(WordStyle.Emphasis))
        {
            properties.Italic = new Italic();
        }

        if (words.Language is { } language)
        {
            properties.Languages = new RunLanguage { Val = Sheet.Region(language) };
        }

        return properties;
    }

    private Hyperlink Hyperlink(Link link)
    {
        var hyperlink = new Hyperlink(link.Content.Select(words => Run(words, WordStyles.Link))) { History = true };
        if (link.IsInternal)
        {
            hyperlink.Anchor = file.Bookmarks.NameOf(link.Target[1..]);
        }
        else
        {
            hyperlink.Id = part.Address(link.Target);
        }

        return hyperlink;
    }

    private IEnumerable<OpenXmlElement> Mark(NoteMark mark)
    {
        if (inFootnote || !file.FirstMark(mark.Number))
        {
            return [Reference(mark)];
        }

        var (start, end) = file.Bookmarks.Mark(WordBookmarks.OfNoteMark(mark.Number));
        var run = new Run(new RunProperties { RunStyle = new RunStyle { Val = WordStyles.NoteMark } }, new FootnoteReference { Id = mark.Number });
        return [start, run, end];
    }

    /// <summary>A further mark of the same footnote: a field that shows the number of the first.</summary>
    private static SimpleField Reference(NoteMark mark) => new(
        new Run(
            new RunProperties { RunStyle = new RunStyle { Val = WordStyles.NoteMark } },
            new Text(mark.Number.ToString(CultureInfo.InvariantCulture))))
    {
        Instruction = $" NOTEREF {WordBookmarks.OfNoteMark(mark.Number)} \\f \\h ",
    };

    private static Text TextOf(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
