using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Searching;

namespace KilkennyInfo.Pages.Public;

/// <summary>What every view of the public site is given: the site, the language of the reader and the theme.</summary>
public class SiteView(PublicSite publicSite, LiveSite site, Language language)
{
    public LiveSite Site { get; } = site;

    public Language Language { get; } = language;

    public string Lang => Language.Code();

    public Theme Theme => publicSite.Theme;

    public ReferenceData Data => Site.Data;

    public Strings Words => Data.Strings[Language];

    public SiteSettings Settings => Data.Settings;

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The page shown; none on error pages.</summary>
    public LivePage? Page { get; init; }

    public string Home => $"/{Lang}";

    /// <summary>Where this page stands in both languages, for search engines; none for what they are not to list.</summary>
    public virtual Bilingual<string>? Addresses => Page is null ? null : Bilingual.For(language => AddressOf(Page, language));

    /// <summary>Where the same page is in the other language.</summary>
    public virtual string SwitchAddress => Page is null ? $"/{Language.Other().Code()}" : AddressOf(Page, Language.Other());

    /// <summary>The short comment card stands at the foot of every page but those that are about comments themselves.</summary>
    public virtual bool AsksForComment => Page?.Key != Settings.CommentKey;

    /// <summary>What a comment from the foot of this page is about.</summary>
    public virtual CommentSubject CommentSubject => Page is null ? CommentSubject.Nothing : new CommentSubject(PageKey: Page.Key);

    public string SearchAddress => SearchAddresses.Of(Language);

    /// <summary>What stands in the search box.</summary>
    public virtual string TypedSearch => "";

    public string AddressOf(LivePage page) => AddressOf(page, Language);

    public static string AddressOf(LivePage page, Language language) => LiveSite.AddressOf(page, language);

    public string Absolute(string path) => publicSite.Absolute(path);

    public LiveText TextOf(LivePage page) => page.Texts[Language];

    /// <summary>The pages behind these keys that are live.</summary>
    public IEnumerable<LivePage> Live(IEnumerable<string> keys) => keys.Select(Site.Find).OfType<LivePage>();

    /// <summary>The page is this one or stands below it.</summary>
    public bool IsWithin(LivePage section) => Page is not null && (Page.Key == section.Key || Site.AncestorsOf(Page).Contains(section));

    public string Date(DateOnly date) => LongDate.WithoutWeekday(date, Language);

    public string DateWithWeekday(DateOnly date) => LongDate.WithWeekday(date, Language);
}

/// <summary>A page with its rendered body.</summary>
public sealed class PageView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    public required LiveText Text { get; init; }

    public required string Body { get; init; }

    /// <summary>Second-level headings for the contents list; empty on short pages.</summary>
    public required IReadOnlyList<ContentsEntry> Contents { get; init; }
}

public sealed record ContentsEntry(string Anchor, string Words);

/// <summary>A part made from data, such as the card of one contact.</summary>
public sealed class PartView(PublicSite publicSite, LiveSite site, Language language, IReadOnlyList<string> keys) : SiteView(publicSite, site, language)
{
    public IReadOnlyList<string> Keys { get; } = keys;
}

/// <summary>A page that says what went wrong and what to do, in one language or, where that is not known, in both.</summary>
public sealed class ErrorView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    public required int Status { get; init; }

    public required IReadOnlyList<Language> Languages { get; init; }

    public Strings WordsIn(Language language) => Data.Strings[language];
}

/// <summary>One page in both languages side by side, for a reader whose language is not known.</summary>
public sealed class ChooserView(PublicSite publicSite, LiveSite site) : SiteView(publicSite, site, Language.Irish)
{
    public Strings WordsIn(Language language) => Data.Strings[language];
}

/// <summary>The words of an error page in one language; where both are shown, the second takes a lower heading.</summary>
public sealed record ErrorPart(ErrorView View, Language Language, string Level);

/// <summary>One contact, and the one it is reached through while it has no line of its own.</summary>
public sealed record ContactCard(SiteView View, ContactUnit Unit)
{
    public ContactUnit? Through => Unit.ThroughKey is { } key ? View.Data.Unit(key) : null;

    public PhoneNumber? Phone => Unit.Phone ?? Through?.Phone;

    public string? Email => Unit.Email ?? Through?.Email;

    public IReadOnlyList<string>? Address => References.AddressOf(Unit, View.Data, View.Language);

    public string? Hours => Unit.HoursKey is { } key ? View.Data.Hours[key].Words[View.Language] : null;
}
