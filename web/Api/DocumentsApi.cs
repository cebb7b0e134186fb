using System.Text.Json;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Api;

/// <summary>Tells programs what documents there are and where their files stand.</summary>
public sealed class DocumentsApi(PublicSite publicSite)
{
    private static readonly ResponseTraits Traits = new("application/json; charset=utf-8");

    public Task<StoredResponse> DocumentsAsync()
    {
        var snapshot = publicSite.Current;
        return snapshot.GetAsync("api:documents", () => Task.FromResult(StoredResponse.Of(JsonSerializer.SerializeToUtf8Bytes(ListOf(snapshot.Site), ReadApi.Json), Traits)));
    }

    private static DocumentList ListOf(LiveSite site) =>
        new([.. site.Data.Documents.Keys.Select(site.Documents.Find).OfType<LiveDocument>().Where(document => document.IsInForce).Select(DetailOf)]);

    private static DocumentDetail DetailOf(LiveDocument document) => new(
        document.Key,
        Both(language => document.Newest.Texts[language].Title),
        document.Newest.Number,
        [.. document.Newest.Renditions.Select(rendition => DetailOf(document, rendition))],
        Both(language => DocumentAddresses.OfRequest(language, document.Newest.Texts[language].Slug)));

    private static RenditionDetail DetailOf(LiveDocument document, LiveRendition rendition) => new(
        rendition.Language.Code(), rendition.Format, document.AddressOf(rendition), rendition.Bytes, rendition.Sha256,
        rendition.Pages, (int?)rendition.Length?.TotalSeconds, rendition.MadeUtc,
        rendition.Check is { } check ? new CheckDetail(check.Tool, check.Passed, check.Findings) : null);

    private static BothLanguages<string> Both(Func<Language, string> of) => new(of(Language.Irish), of(Language.English));
}
