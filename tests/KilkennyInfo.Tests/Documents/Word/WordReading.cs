using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Office2019.Drawing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;
using Break = DocumentFormat.OpenXml.Wordprocessing.Break;
using Hyperlink = DocumentFormat.OpenXml.Wordprocessing.Hyperlink;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using RunLanguage = DocumentFormat.OpenXml.Wordprocessing.Languages;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using WordFootnote = DocumentFormat.OpenXml.Wordprocessing.Footnote;

namespace KilkennyInfo.Tests.Documents.Word;

/// <summary>A Word file, read back by what Word goes by.</summary>
internal sealed class WordReading : IDisposable
{
    private readonly WordprocessingDocument _document;

    private WordReading(byte[] bytes) => _document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    public MainDocumentPart Main => _document.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    public WordprocessingDocument Document => _document;

    public static async Task<WordReading> Of(DocumentText text) => new(await Bytes(text));

    public static async Task<byte[]> Bytes(DocumentText text) =>
        (await new WordWriter(SamplePictures.PngOf).WriteAsync(text, CancellationToken.None)).Bytes;

    public IEnumerable<(int Level, string Text)> Headings => Body.Descendants<Paragraph>()
        .Select(paragraph => (Level: LevelOf(paragraph), paragraph.InnerText)).Where(heading => heading.Level > 0);

    public IEnumerable<DocProperties> Pictures => Body.Descendants<DocProperties>();

    public string Text => string.Concat(Body.Descendants().Select(element => element is Text text ? text.Text : element is Break ? " " : ""));

    public Counts Counts()
    {
        var notes = Main.FootnotesPart!.Footnotes!;
        var both = Body.Descendants().Concat(notes.Descendants()).ToList();
        return new(
            Headings.Count(),
            both.OfType<NumberingId>().Count(),
            both.OfType<TableCell>().Count(),
            both.OfType<TableRow>().Count(row => row.TableRowProperties!.GetFirstChild<TableHeader>() is not null),
            both.OfType<Hyperlink>().Count(),
            both.OfType<Hyperlink>().Count(link => link.Anchor is not null),
            Pictures.Count(picture => picture.Description?.Value is { Length: > 0 }),
            Pictures.Count(),
            both.OfType<RunLanguage>().Count(),
            both.OfType<FootnoteReference>().Count() + both.OfType<SimpleField>().Count(field => field.Instruction!.Value!.Contains("NOTEREF", StringComparison.Ordinal)),
            notes.Elements<WordFootnote>().Count(note => note.Type is null));
    }

    public static bool IsDecorative(DocProperties picture) => picture.Descendants<Decorative>().Any(decorative => decorative.Val! == true);

    public void Dispose() => _document.Dispose();

    /// <summary>By the outline level of the style, which is what the navigation pane shows; 0 for plain text.</summary>
    private int LevelOf(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var style = Main.StyleDefinitionsPart!.Styles!.Elements<Style>().FirstOrDefault(style => style.StyleId == id);
        return style?.StyleParagraphProperties?.OutlineLevel?.Val is { } level ? level.Value + 1 : 0;
    }
}
