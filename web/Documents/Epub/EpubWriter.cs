using System.Globalization;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Epub;

/// <summary>
/// An e-book (EPUB 3) with the metadata of EPUB Accessibility 1.1. It tells what it offers and claims no conformance: that is for a person
/// to say. With a voice, its words light up as they are read.
/// </summary>
/// <param name="toPng">For pictures in a format that a book must not hold.</param>
/// <param name="narrate">Given for a book with sound.</param>
public sealed class EpubWriter(Func<Picture, byte[]> toPng, Narrate? narrate = null) : IDocumentWriter
{
    public RenditionFormat Format => narrate is null ? RenditionFormat.Epub : RenditionFormat.EpubWithAudio;

    public int Generation => 1;

    public async Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var narration = narrate is null ? null : await narrate(text, cancellation);
        var book = BookPages.Of(text, isRead: narration is not null);
        var overlays = narration is null ? [] : Overlay.For(book, narration);
        return new RenderedFile(Bytes(text, book, overlays, narration), Length: narration?.Length);
    }

    private byte[] Bytes(DocumentText text, Book book, IReadOnlyList<Overlay> overlays, Narration? narration)
    {
        using var file = new BookFile(text.Cover.PublishedOn);
        file.Add("META-INF/container.xml", Container);
        file.Add("EPUB/package.opf", new Package(text, book, overlays, narration).Write());
        file.Add("EPUB/nav.xhtml", Navigation.Of(text, book));
        file.Add("EPUB/style.css", narration is null ? BookStyle.Sheet : BookStyle.SheetWithSound);
        foreach (var page in book.Pages)
        {
            file.Add("EPUB/" + page.File, page.Xhtml);
        }

        foreach (var overlay in overlays)
        {
            file.Add("EPUB/" + overlay.File, overlay.Smil);
        }

        foreach (var (name, picture) in book.Pictures)
        {
            file.AddStored("EPUB/" + name, picture.Kind is PictureKind.WebP ? toPng(picture) : picture.Bytes.Span);
        }

        for (var at = 0; at < (narration?.Sounds.Count ?? 0); at++)
        {
            file.AddStored("EPUB/" + SoundFile(at), narration!.Sounds[at].Mp3.Span);
        }

        return file.Finish();
    }

    internal static string SoundFile(int sound) => string.Create(CultureInfo.InvariantCulture, $"sound/{sound + 1}.mp3");

    private const string Container = """
        <?xml version="1.0" encoding="utf-8"?>
        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
          <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>
        """;
}
