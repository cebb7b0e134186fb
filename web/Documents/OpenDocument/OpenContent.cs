using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>The text of the file: its cover, its blocks, and the styles that only they need.</summary>
internal static class OpenContent
{
    public static XElement Of(OpenFile file, CancellationToken cancellation)
    {
        var text = new XElement(Odf.Office + "text");
        var blocks = new OpenBlocks(file, text);
        WriteCover(blocks, file.Text.Cover);
        foreach (var block in file.Text.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            blocks.Write(block, Place.Body);
        }

        blocks.End();
        return Odf.Root(
            "document-content",
            OpenStyles.Faces(),
            new XElement(
                Odf.Office + "automatic-styles",
                file.Paragraphs.Styles,
                OpenLetters.Styles(file.Text.Language),
                file.TableStyles,
                OpenTable.SharedStyles,
                OpenFigure.Style),
            new XElement(Odf.Office + "body", text));
    }

    private static void WriteCover(OpenBlocks blocks, Cover cover)
    {
        blocks.Add(Looks.Publisher, blocks.Inlines.Of(cover.Publisher));
        blocks.Add(Looks.Heading(1), blocks.Inlines.Of(cover.Title));
        if (cover.Summary.Length > 0)
        {
            blocks.Add(Looks.Summary, blocks.Inlines.Of(cover.Summary));
        }

        foreach (var fact in cover.Facts)
        {
            blocks.Add(Looks.Fact, blocks.Inlines.Labelled(fact.Label, fact.Value));
        }

        blocks.Add(Looks.OtherFormats, blocks.Inlines.Of(cover.OtherFormats));
    }
}
