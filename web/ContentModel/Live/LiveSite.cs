using System.Collections.Frozen;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Live;

/// <summary>
/// What is live at one moment: the tree of pages, their addresses in both languages and the data they show. It never changes;
/// a publication makes a new one. The bodies of the texts stay in the database until a page is rendered.
/// </summary>
public sealed class LiveSite
{
    public const string HomeKey = "home";

    private readonly FrozenDictionary<string, LivePage> _byKey;
    private readonly FrozenDictionary<(Language, string), LivePage> _bySlug;
    private readonly FrozenDictionary<(Language, string), string> _earlierSlugs;
    private readonly FrozenSet<(Language, string)> _withdrawn;
    private readonly FrozenSet<string> _media;
    private readonly ILookup<string?, LivePage> _byParent;
    private readonly IReadOnlyCollection<EarlierAddress> _earlier;

    public LiveSite(
        IReadOnlyCollection<LivePage> pages,
        IReadOnlyCollection<EarlierAddress> earlier,
        ReferenceData data,
        IEnumerable<string> media,
        DateOnly today,
        string dataHash)
    {
        DataHash = dataHash;
        Data = data;
        _earlier = earlier;
        Today = today;
        _byKey = pages.ToFrozenDictionary(page => page.Key);

        // Through a dictionary that throws: two live pages at one address would hide one of them.
        _bySlug = LanguageExtensions.Both
            .SelectMany(language => pages.Select(page => KeyValuePair.Create((language, page.Texts[language].Slug), page)))
            .ToDictionary().ToFrozenDictionary();
        _earlierSlugs = earlier
            .Where(address => _byKey.ContainsKey(address.PageKey))
            .ToFrozenDictionary(address => (address.Language, address.Slug), address => address.PageKey);
        _withdrawn = earlier.Where(address => !_byKey.ContainsKey(address.PageKey)).Select(address => (address.Language, address.Slug)).ToFrozenSet();
        _media = media.ToFrozenSet();
        _byParent = pages.Where(page => page.Key != HomeKey).OrderBy(page => page.Position).ThenBy(page => page.Key, StringComparer.Ordinal)
            .ToLookup(page => ParentKeyOf(page));
        Pages = InTreeOrder();
    }

    public ReferenceData Data { get; }

    /// <summary>Changes with any byte of the data that pages show besides their own texts.</summary>
    public string DataHash { get; }

    /// <summary>The number of the newest publication that this holds.</summary>
    public long Publication { get; init; }

    /// <summary>The documents that can be had as files.</summary>
    public LiveDocuments Documents { get; init; } = LiveDocuments.None;

    /// <summary>The public figures of complaints, the newest year first.</summary>
    public IReadOnlyList<LiveFigures> Figures { get; init; } = [];

    /// <summary>What the public sees of the Customer Action Plan besides its words: results, figures, meetings, the review. By name.</summary>
    public IReadOnlyDictionary<string, LivePlanPart> PlanParts { get; init; } = new Dictionary<string, LivePlanPart>();

    /// <summary>The day this was made on, in Dublin: what depends on the year is right until midnight.</summary>
    public DateOnly Today { get; }

    /// <summary>Home first, then down the tree.</summary>
    public IReadOnlyList<LivePage> Pages { get; }

    public LivePage? Find(string key) => _byKey.GetValueOrDefault(key);

    public LivePage? FindBySlug(Language language, string slug) => _bySlug.GetValueOrDefault((language, slug));

    /// <summary>The page that had this slug before.</summary>
    public LivePage? FindByEarlierSlug(Language language, string slug) =>
        _earlierSlugs.TryGetValue((language, slug), out var key) ? Find(key) : null;

    /// <summary>Taken off for good: listed as gone, or last the address of a page that is live no more.</summary>
    public bool IsGone(Language language, string slug) => Data.Gone.Contains((language, slug)) || _withdrawn.Contains((language, slug));

    public bool HasMedia(string name) => _media.Contains(name);

    public IEnumerable<LivePage> ChildrenOf(LivePage page) => _byParent[page.Key];

    /// <summary>This site as it would be with a page put in the place of the live one of its key, or beside the others: for a look ahead.</summary>
    public LiveSite With(LivePage page) => new([.. Pages.Where(other => other.Key != page.Key), page], _earlier, Data, _media, Today, DataHash) { Publication = Publication, Documents = Documents, Figures = Figures, PlanParts = PlanParts };

    /// <summary>From home down to the parent of the page; empty for home.</summary>
    public IReadOnlyList<LivePage> AncestorsOf(LivePage page)
    {
        var ancestors = new List<LivePage>();
        for (var current = page; current.Key != HomeKey && Find(ParentKeyOf(current) ?? HomeKey) is { } parent; current = parent)
        {
            if (ancestors.Contains(parent))
            {
                throw new InvalidOperationException($"The page “{page.Key}” stands below itself.");
            }

            ancestors.Insert(0, parent);
        }

        return ancestors;
    }

    /// <summary>The path of a page in one language, such as <c>/ga/cairt-do-chustaimeiri</c>; home is <c>/ga</c>.</summary>
    public static string AddressOf(LivePage page, Language language)
    {
        var slug = page.Texts[language].Slug;
        return slug.Length == 0 ? $"/{language.Code()}" : $"/{language.Code()}/{slug}";
    }

    /// <summary>The path that lets a reader choose the language of a page: <c>/customer-charter</c>; for home the root.</summary>
    public static string NeutralAddressOf(LivePage page) => page.Key == HomeKey ? "/" : "/" + page.Key;

    private string? ParentKeyOf(LivePage page) => page.ParentKey is { } key && _byKey.ContainsKey(key) ? key : HomeKey;

    private List<LivePage> InTreeOrder()
    {
        var ordered = new List<LivePage>();
        if (Find(HomeKey) is { } home)
        {
            AddWithChildren(home, ordered);
        }

        return ordered;
    }

    private void AddWithChildren(LivePage page, List<LivePage> ordered)
    {
        ordered.Add(page);
        foreach (var child in _byParent[page.Key])
        {
            AddWithChildren(child, ordered);
        }
    }
}

/// <summary>A page that is live, without the bodies of its texts.</summary>
public sealed record LivePage(
    string Key,
    string Type,
    string? ParentKey,
    int Position,
    string Owner,
    DateOnly UpdatedOn,
    DateOnly ReviewBy,
    long RevisionId,
    int RevisionNumber,
    DateTime PublishedUtc,
    bool IsInStep,
    Bilingual<LiveText> Texts)
{
    /// <summary>In an emergency one text went live ahead of the other; none for every other page.</summary>
    public AwaitedText? Awaited { get; init; }
}

/// <summary>The figures of one year as everybody may see them, ready made.</summary>
/// <param name="Json">As whoever counts complaints has stored it.</param>
public sealed record LiveFigures(int Year, DateOnly AsOf, DateTime MadeUtc, string Json);

/// <summary>One part of the plan as everybody may see it, ready made.</summary>
/// <param name="Json">As the part’s own capability has stored it.</param>
public sealed record LivePlanPart(DateTime MadeUtc, string Json);

/// <summary>The text that is behind: a release in one language is dated, and ends.</summary>
/// <param name="Language">The language whose text is awaited.</param>
/// <param name="Since">The day in Dublin on which the other text went live.</param>
/// <param name="Until">The day by which this one follows, or the pair before comes back.</param>
public sealed record AwaitedText(Language Language, DateOnly Since, DateOnly Until);

public sealed record LiveText(string Slug, string Title, string? Menu, string Summary, string? Description, string? Change, string Hash)
{
    /// <summary>The title for menus and breadcrumbs.</summary>
    public string ShortTitle => Menu ?? Title;
}

/// <summary>A slug that a page had before.</summary>
public sealed record EarlierAddress(Language Language, string Slug, string PageKey);
