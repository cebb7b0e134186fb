using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KilkennyInfo.Documents.Model;
using Picture = KilkennyInfo.Documents.Model.Picture;

namespace KilkennyInfo.Documents.Word;

/// <summary>One file being made: its parts, and what has to be counted over all of them.</summary>
internal sealed class WordFile
{
    private readonly WordprocessingDocument _package;
    private readonly MainDocumentPart _main;
    private readonly HashSet<int> _marked = [];
    private int _pictures;

    public WordFile(DocumentText text, WordprocessingDocument package, Func<Picture, byte[]> pngOf)
    {
        Text = text;
        _package = package;
        _main = package.AddMainDocumentPart();
        // The library would make up another name each time.
        package.ChangeIdOfPart(_main, "rId1");
        PngOf = pngOf;
        Bookmarks = new WordBookmarks(text);
    }

    public DocumentText Text { get; }

    public Func<Picture, byte[]> PngOf { get; }

    public WordBookmarks Bookmarks { get; }

    public WordNumbering Numbering { get; } = new();

    /// <summary>Counts pictures from 1 over all parts: Word wants each to have a number of its own.</summary>
    public int NextPicture() => ++_pictures;

    /// <returns>Whether this is the first mark of that footnote.</returns>
    public bool FirstMark(int number) => Text.Footnotes.Any(footnote => footnote.Number == number)
        ? _marked.Add(number)
        : throw new DocumentFaultException($"The text refers to footnote {number}, but there is none of that number.");

    public void Fill(CancellationToken cancellation)
    {
        var body = Body(cancellation);
        _main.Document = new Document(body);
        AddFootnotes();
        _main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.For(Text.Language);
        _main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = Numbering.Definitions();
        _main.AddNewPart<DocumentSettingsPart>("settings").Settings = WordSettings.For(Text.Language);
        WordProperties.Write(_package.AddCoreFilePropertiesPart(), Text);
        _package.ChangeIdOfPart(_package.CoreFilePropertiesPart!, "rId2");
    }

    private Body Body(CancellationToken cancellation)
    {
        var body = new Body();
        var blocks = new WordBlocks(this, new WordPart(this, _main), body);
        new WordCover(blocks).Write(Text.Cover);
        foreach (var block in Text.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            blocks.Write(block, Place.Body);
        }

        blocks.End();
        body.Append(WordSettings.Section(AddFooter()));
        return body;
    }

    private string AddFooter()
    {
        _main.AddNewPart<FooterPart>("footer").Footer = WordSettings.Footer(Text.Words.PageNumber);
        return "footer";
    }

    private void AddFootnotes()
    {
        var part = _main.AddNewPart<FootnotesPart>("footnotes");
        var references = new WordPart(this, part);
        var notes = WordFootnotes.WithSeparators();
        foreach (var footnote in Text.Footnotes)
        {
            notes.Append(WordFootnotes.Note(footnote, this, references));
        }

        part.Footnotes = notes;
    }
}
