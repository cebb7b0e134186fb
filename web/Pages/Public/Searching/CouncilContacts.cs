using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Searching;

/// <summary>The Council's departments and officers, each found by what it does and by its number and address.</summary>
public sealed class CouncilContacts(PublicSite publicSite) : ISearchSource
{
    public string Name => "contacts";

    public object Version => publicSite.Current;

    public IReadOnlyList<SourceEntry> List()
    {
        var site = publicSite.Current.Site;
        if (site.Find(site.Data.Settings.ContactsKey) is not { } page)
        {
            return [];
        }

        return [.. site.Data.Units.Where(unit => !unit.IsExternal).Select(unit => EntryOf(ItemOf(site, page, unit)))];
    }

    private static SourceEntry EntryOf(SearchItem item) => new(item.Key, StampOf(item), _ => Task.FromResult(item));

    private static SearchItem ItemOf(LiveSite site, LivePage page, ContactUnit unit) => new(
        unit.Key, SearchKind.Contact, SearchItem.Html, unit.Provenance.CheckedOn, Bilingual.For(language => TextOf(site, page, unit, language)));

    private static SearchText TextOf(LiveSite site, LivePage page, ContactUnit unit, Language language)
    {
        var through = unit.ThroughKey is { } key ? site.Data.Unit(key) : null;
        var lines = new List<string?> { (unit.Phone ?? through?.Phone)?.Display, unit.Email ?? through?.Email };
        lines.AddRange(References.AddressOf(unit, site.Data, language) ?? []);
        return new SearchText(
            LiveSite.AddressOf(page, language), unit.Name[language], page.Texts[language].ShortTitle, unit.Does[language],
            [new SearchSection($"unit-{unit.Key}", "", string.Join(" · ", lines.OfType<string>()))]);
    }

    private static string StampOf(SearchItem item) => Stamp.Of(LanguageExtensions.Both.Select(language => item.Texts[language])
        .SelectMany(text => new[] { text.Url, text.Title, text.Trail, text.Summary, text.Sections[0].Body }).Append(Stamp.Of(item.UpdatedOn)));
}
