using System.Text;
using System.Text.Json;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace KilkennyInfo.Api;

/// <summary>Makes the answers of the headless read API out of what is live. They are kept in memory like the pages.</summary>
public sealed class ReadApi(
    PublicSite publicSite,
    PageComposer pages,
    [FromKeyedServices(ApiSetup.DocumentName)] IOpenApiDocumentProvider description)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // Answers are JSON documents of their own, never part of a page: letters with a fada stay readable.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly ResponseTraits Traits = new("application/json; charset=utf-8");

    public Task<StoredResponse> PagesAsync() =>
        GetAsync(publicSite.Current, "api:pages", site => Task.FromResult(new PageList([.. site.Pages.Select(SummaryOf)])));

    /// <returns>None when there is no such page.</returns>
    public async Task<StoredResponse?> PageAsync(string key)
    {
        var snapshot = publicSite.Current;
        return snapshot.Site.Find(key) is { } page ? await GetAsync(snapshot, "api:page:" + key, site => DetailOfAsync(site, page)) : null;
    }

    public Task<StoredResponse> ContactsAsync() =>
        GetAsync(publicSite.Current, "api:contacts", site => Task.FromResult(new ContactList([.. site.Data.Units.Select(unit => ContactOf(unit, site.Data))])));

    /// <summary>The description of the API, made once; it names the public address and not whatever host a request came for.</summary>
    public Task<StoredResponse> DescriptionAsync() => publicSite.Current.GetAsync("api:description", async () =>
    {
        var document = await description.GetOpenApiDocumentAsync();
        return StoredResponse.Of(Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)), Traits);
    });

    /// <summary>One snapshot for the whole answer: a publication in between must not lend its name to older words.</summary>
    private static Task<StoredResponse> GetAsync<T>(Snapshot snapshot, string name, Func<LiveSite, Task<T>> make) =>
        snapshot.GetAsync(name, async () => StoredResponse.Of(JsonSerializer.SerializeToUtf8Bytes(await make(snapshot.Site), Json), Traits));

    private static PageSummary SummaryOf(LivePage page) => new(
        page.Key, page.Type, page.ParentKey, SiteFiles.UpdatedUtc(page), page.IsInStep, AwaitedOf(page),
        new TextSummaries(TextOf(page, Language.Irish), TextOf(page, Language.English)));

    private static AwaitedDetail? AwaitedOf(LivePage page) => page.Awaited is { } awaited ? new(awaited.Language.Code(), awaited.Since, awaited.Until) : null;

    private static TextSummary TextOf(LivePage page, Language language)
    {
        var text = page.Texts[language];
        return new TextSummary(LiveSite.AddressOf(page, language), text.Slug, text.Title, text.Summary);
    }

    private async Task<PageDetail> DetailOfAsync(LiveSite site, LivePage page) =>
        DetailOf(page, await pages.RenderBodyAsync(site, page, Language.Irish), await pages.RenderBodyAsync(site, page, Language.English));

    internal static PageDetail DetailOf(LivePage page, RenderedBody irish, RenderedBody english) => new(
        page.Key, page.Type, page.ParentKey, SiteFiles.UpdatedUtc(page), page.IsInStep, AwaitedOf(page),
        new RevisionDetail(page.RevisionNumber, page.PublishedUtc, page.Owner, page.ReviewBy),
        [
            .. LanguageExtensions.Both.Select(language => new AlternateLink(language.Code(), LiveSite.AddressOf(page, language))),
            new AlternateLink("x-default", LiveSite.NeutralAddressOf(page)),
        ],
        new TextDetails(DetailOf(page, Language.Irish, irish), DetailOf(page, Language.English, english)));

    private static TextDetail DetailOf(LivePage page, Language language, RenderedBody body)
    {
        var text = page.Texts[language];
        return new TextDetail(
            LiveSite.AddressOf(page, language), text.Slug, text.Title, text.Summary, text.Description, text.Change, text.Hash,
            body.Markdown, HtmlLines.Tidy(body.Html), [.. body.Headings.Select(heading => new HeadingDetail(heading.Level, heading.Anchor, heading.Words))]);
    }

    private static ContactDetail ContactOf(ContactUnit unit, ReferenceData data) => new(
        unit.Key, unit.IsExternal ? "external" : "council", Both(unit.Name), Both(unit.Does),
        unit.Phone?.Display, unit.Extension, unit.Email, unit.Website?.AbsoluteUri,
        unit.HoursKey is { } hours ? Both(data.Hours[hours].Words) : null,
        References.AddressOf(unit, data, Language.Irish) is { } irish ? new(irish, References.AddressOf(unit, data, Language.English)!) : null,
        unit.ByAppointment, unit.ThroughKey, unit.Provenance.Source, unit.Provenance.CheckedOn,
        unit.Provenance.IsConfirmed ? "confirmed" : "to-verify");

    private static BothLanguages<T> Both<T>(Bilingual<T> pair) => new(pair.Irish, pair.English);
}
