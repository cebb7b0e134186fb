using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Composing;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Media;
using KilkennyInfo.Platform;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.Documents.Library;

/// <summary>Composes the texts of documents out of what is live.</summary>
public sealed class DocumentTexts(LiveSiteReader reader, PublicAddress publicAddress)
{
    /// <summary>Reads what both languages of a document are made from; none when one of its pages is not live, or goes ahead in one language only.</summary>
    public async Task<DocumentDraft?> ReadAsync(LiveSite site, DocumentRecord record, CancellationToken cancellation)
    {
        var pages = record.PageKeys.Select(site.Find).OfType<LivePage>().ToList();
        if (pages.Count < record.PageKeys.Count || pages.Any(page => page.Awaited is not null))
        {
            return null;
        }

        var (irish, english) = (await BodiesAsync(pages, Language.Irish, cancellation), await BodiesAsync(pages, Language.English, cancellation));
        var pictures = await PicturesAsync(site, [.. irish.Concat(english).Select(page => page.Markdown)], cancellation);
        return new DocumentDraft(site, record, new(irish, english), pictures, publicAddress);
    }

    private async Task<IReadOnlyList<(LivePage Page, string Markdown)>> BodiesAsync(List<LivePage> pages, Language language, CancellationToken cancellation)
    {
        var bodies = new List<(LivePage, string)>();
        foreach (var page in pages)
        {
            bodies.Add((page, await reader.ReadBodyAsync(page.RevisionId, language, cancellation)));
        }

        return bodies;
    }

    private async Task<IReadOnlyDictionary<string, Picture>> PicturesAsync(LiveSite site, IReadOnlyList<string> bodies, CancellationToken cancellation)
    {
        var names = bodies.SelectMany(body => MarkdownText.Parse(body).Document.Descendants<LinkInline>())
            .Where(link => link.IsImage).Select(link => PageLink.Media(link.Url)).OfType<string>().Where(site.HasMedia).Distinct();
        var pictures = new Dictionary<string, Picture>();
        foreach (var name in names)
        {
            if (await reader.ReadMediaAsync(name, cancellation) is { } bytes && ImageUpload.Read(bytes) is CleanImage image)
            {
                pictures[name] = PictureOf(name, image);
            }
        }

        return pictures;
    }

    private static Picture PictureOf(string name, CleanImage image) => new(name, image.Kind switch
    {
        ImageKind.Png => PictureKind.Png,
        ImageKind.Jpeg => PictureKind.Jpeg,
        _ => PictureKind.WebP,
    }, image.Width, image.Height, image.Bytes);
}

/// <summary>A document that could be made public now.</summary>
public sealed class DocumentDraft(
    LiveSite site,
    DocumentRecord record,
    Bilingual<IReadOnlyList<(LivePage Page, string Markdown)>> pages,
    IReadOnlyDictionary<string, Picture> pictures,
    PublicAddress publicAddress)
{
    public DocumentRecord Record { get; } = record;

    public string SlugIn(Language language) => Record.SlugOf(pages[language][0].Page, language);

    /// <summary>Both texts as they would be with this number.</summary>
    public Bilingual<DocumentText> Compose(int version) => Bilingual.For(language => DocumentComposer.Compose(Source(language, path => publicAddress.Origin + path, version)));

    /// <summary>What both texts say, whatever their number and wherever the site is reached.</summary>
    public Bilingual<DocumentText> ComposeBare() => Bilingual.For(language => DocumentComposer.Compose(Source(language, path => path, null)));

    private DocumentSource Source(Language language, Func<string, string> absolute, int? version) =>
        new(site, Record, language, pages[language], absolute, DocumentAddresses.Of(language, SlugIn(language)), pictures, version);
}
