using System.Globalization;
using KilkennyInfo.Documents.Html;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Epub;

/// <summary>The package document of an e-book: what it is, what makes it accessible, its files and their order.</summary>
internal sealed class Package(DocumentText text, Book book, IReadOnlyList<Overlay> overlays, Narration? narration)
{
    private readonly Markup _to = new(asXml: true);

    public string Write()
    {
        _to.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>").Line();
        _to.Open("package", ("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"), ("unique-identifier", "id"), ("xml:lang", text.Language.Code())).Line();
        _to.Open("metadata", ("xmlns:dc", "http://purl.org/dc/elements/1.1/")).Line();
        Facts();
        Access();
        Sound();
        _to.Close("metadata").Line().Open("manifest").Line();
        Files();
        _to.Close("manifest").Line().Open("spine").Line();
        foreach (var page in book.Pages)
        {
            _to.Empty("itemref", ("idref", IdOf(page.File))).Line();
        }

        return _to.Close("spine").Line().Close("package").Line().Take();
    }

    private void Facts()
    {
        var cover = text.Cover;
        var day = cover.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _to.Element("dc:identifier", cover.Identifier, ("id", "id")).Line();
        _to.Element("dc:title", cover.Title).Line();
        _to.Element("dc:language", text.Language.Code()).Line();
        _to.Element("dc:creator", cover.Publisher).Line();
        _to.Element("dc:publisher", cover.Publisher).Line();
        _to.Element("dc:description", cover.Summary).Line();
        _to.Element("dc:source", cover.Address).Line();
        _to.Element("dc:date", day).Line();
        Meta("dcterms:modified", day + "T00:00:00Z");
    }

    private void Access()
    {
        var isRead = narration is not null;
        var hasPictures = book.Pictures.Count > 0;
        Meta("schema:accessMode", "textual");
        MetaIf(hasPictures, "schema:accessMode", "visual");
        MetaIf(isRead, "schema:accessMode", "auditory");
        Meta("schema:accessModeSufficient", "textual");
        MetaIf(IsReadWhole(), "schema:accessModeSufficient", "auditory");
        foreach (var feature in (string[])["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "unlocked"])
        {
            Meta("schema:accessibilityFeature", feature);
        }

        MetaIf(hasPictures, "schema:accessibilityFeature", "alternativeText");
        MetaIf(isRead, "schema:accessibilityFeature", "synchronizedAudioText");
        Meta("schema:accessibilityHazard", "none");
        Meta("schema:accessibilitySummary", text.Words.AccessSummary);
    }

    /// <summary>The heads of a table's columns are told again in its rows.</summary>
    private bool IsReadWhole()
    {
        var read = narration?.Clips.Where(clip => clip.End > clip.Start).Select(clip => clip.Passage).ToHashSet();
        return read is not null && Passages.Of(text).All(passage => passage.Kind is PassageKind.TableHeader || read.Contains(passage.Id));
    }

    private void Sound()
    {
        foreach (var overlay in overlays)
        {
            _to.Element("meta", Overlay.Clock(overlay.Length), ("property", "media:duration"), ("refines", "#" + IdOf(overlay.File))).Line();
        }

        if (overlays.Count > 0)
        {
            Meta("media:duration", Overlay.Clock(new TimeSpan(overlays.Sum(overlay => overlay.Length.Ticks))));
            Meta("media:active-class", BookStyle.SpokenClass);
        }
    }

    private void Files()
    {
        Item("nav.xhtml", "application/xhtml+xml", properties: "nav");
        Item("style.css", "text/css");
        foreach (var page in book.Pages)
        {
            var overlay = overlays.FirstOrDefault(overlay => overlay.Page == page.File);
            Item(page.File, "application/xhtml+xml", overlay: overlay is null ? null : IdOf(overlay.File));
        }

        foreach (var overlay in overlays)
        {
            Item(overlay.File, "application/smil+xml");
        }

        foreach (var (file, picture) in book.Pictures)
        {
            Item(file, PictureFiles.MediaType(picture.Kind is PictureKind.WebP ? PictureKind.Png : picture.Kind));
        }

        for (var at = 0; at < (narration?.Sounds.Count ?? 0); at++)
        {
            Item(EpubWriter.SoundFile(at), "audio/mpeg");
        }
    }

    private void Item(string file, string mediaType, string? properties = null, string? overlay = null) =>
        _to.Empty("item", ("id", IdOf(file)), ("href", file), ("media-type", mediaType), ("properties", properties), ("media-overlay", overlay)).Line();

    private void MetaIf(bool holds, string property, string value)
    {
        if (holds)
        {
            Meta(property, value);
        }
    }

    private void Meta(string property, string value) => _to.Element("meta", value, ("property", property)).Line();

    private static string IdOf(string file) => file.Replace('/', '-').Replace('.', '-');
}
