using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>
/// Makes OpenDocument text files, the format of LibreOffice and of programs that cost nothing. Headings, lists, header rows, alternative
/// texts, footnotes and languages are what the format itself calls by these names.
/// </summary>
/// <param name="pngOf">Turns a picture of a kind that not every program can show into a PNG file.</param>
public sealed class OpenDocumentWriter(Func<Picture, byte[]> pngOf) : IDocumentWriter
{
    public RenditionFormat Format => RenditionFormat.OpenDocument;

    public int Generation => 1;

    public Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
    {
        var file = new OpenFile(text, pngOf);
        var content = OpenContent.Of(file, cancellation);
        return Task.FromResult(new RenderedFile(OpenPackage.Pack(file, content)));
    }
}
