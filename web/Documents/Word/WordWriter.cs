using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Zip;

namespace KilkennyInfo.Documents.Word;

/// <summary>
/// Makes Word files whose headings, lists, header rows, alternative texts, footnotes and languages are what Word itself calls by these
/// names, so that a screen reader and the navigation pane find them.
/// </summary>
/// <param name="pngOf">Turns a picture of a kind that Word cannot show into a PNG file.</param>
public sealed class WordWriter(Func<Picture, byte[]> pngOf) : IDocumentWriter
{
    public RenditionFormat Format => RenditionFormat.Word;

    public int Generation => 1;

    public Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        using (var package = WordprocessingDocument.Create(packed, WordprocessingDocumentType.Document))
        {
            // It is packed again below.
            package.CompressionOption = CompressionOption.NotCompressed;
            new WordFile(text, package, pngOf).Fill(cancellation);
        }

        packed.Position = 0;
        return Task.FromResult(new RenderedFile(FixedZip.Repack(packed, text.Cover.PublishedOn)));
    }
}
