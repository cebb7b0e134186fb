using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>
/// Making a page: its first revision and an open edition of it, with as much of both texts as somebody has. Nothing of it is on the site
/// until both texts are whole, in step and signed like any others.
/// </summary>
public sealed class NewPages(SiteDatabase database, CurrentSite site, TimeProvider clock)
{
    /// <summary>What a new page may be. The home page’s type is its own, unless other pages have it too.</summary>
    public IReadOnlyList<PageType> Types()
    {
        var live = site();
        var homes = live.Pages.Where(page => page.Key != LiveSite.HomeKey).Select(page => page.Type).ToHashSet();
        return [.. live.Data.Types.Values.Where(type => homes.Contains(type.Key) || type.Key != live.Find(LiveSite.HomeKey)?.Type).OrderBy(type => type.Key, StringComparer.Ordinal)];
    }

    /// <returns>The page’s key, or what has to be mended first.</returns>
    /// <exception cref="NotAllowedException">The person may not write a text that was typed.</exception>
    public Task<(string? Key, IReadOnlyList<Issue> Issues)> MakeAsync(Person by, TypedPage typed, CancellationToken cancellation)
    {
        Require(by, typed);
        typed = typed.Cleaned();
        var bodies = typed.Texts.CheckBodies(); // Before the gate of writing: it takes a while.
        return database.WriteAsync<(string?, IReadOnlyList<Issue>)>(async db =>
        {
            var page = await CompleteAsync(db, typed, cancellation);
            var places = await PagePlaces.NewestAsync(db, cancellation);
            IReadOnlyList<Issue> issues = [.. await CheckAsync(db, page, places, cancellation), .. bodies];
            if (issues.Count > 0)
            {
                return (null, issues);
            }

            await AddAsync(db, by, page, places.LastPosition(page.ParentKey), cancellation);
            return (page.Key, []);
        }, cancellation);
    }

    private static void Require(Person by, TypedPage typed)
    {
        if (!by.MayEditAny || LanguageExtensions.Both.Any(language => typed.Texts[language] is not null && !by.MayEdit(language)))
        {
            throw new NotAllowedException("Only an editor of a text begins it.");
        }
    }

    /// <summary>With the addresses and the key that were left open made from the titles.</summary>
    private static async Task<TypedPage> CompleteAsync(SiteDb db, TypedPage typed, CancellationToken cancellation)
    {
        async Task<TypedText> Side(Language language) => typed.Texts[language] is not { } text ? TypedText.Empty
            : text.Slug.Length > 0 ? text : text with { Slug = await Slugs.ProposeAsync(db, language, text.Title, 0, cancellation) };
        var (irish, english) = (await Side(Language.Irish), await Side(Language.English));
        var wanted = new[] { Slug.From(english.Title), Slug.From(irish.Title), "page" }.First(key => key.Length > 0);
        var key = typed.Key.Length > 0 ? typed.Key : await Slugs.FirstFreeAsync(wanted, async key => !ReservedWords.Keys.Contains(key) && !await IsKnownAsync(db, key, cancellation));
        return typed with { Key = key, Texts = new TypedPair(irish, english) };
    }

    private async Task<IReadOnlyList<Issue>> CheckAsync(SiteDb db, TypedPage page, PagePlaces places, CancellationToken cancellation)
    {
        var issues = new List<Issue>();
        if (LanguageExtensions.Both.All(language => page.Texts[language]!.Title.Length == 0))
        {
            issues.Add(Issue.Whole("desk.new.title.missing"));
        }

        foreach (var language in LanguageExtensions.Both)
        {
            issues.AddRange(await CheckAsync(db, language, page.Texts[language]!, cancellation));
        }

        issues.AddRange(Types().All(type => type.Key != page.Type) ? [new Issue("type", "desk.new.type.missing")] : []);
        issues.AddRange(!places.Has(page.ParentKey) ? [new Issue("parent", "desk.structure.parent")] : []);
        issues.AddRange(site().Data.Unit(page.Owner) is null ? [new Issue("owner", "desk.settings.owner.missing")] : []);
        if (!Slug.IsValid(page.Key) || ReservedWords.Keys.Contains(page.Key))
        {
            issues.Add(new Issue("key", "desk.new.key.invalid"));
        }
        else if (await IsKnownAsync(db, page.Key, cancellation))
        {
            issues.Add(new Issue("key", "desk.new.key.taken"));
        }

        return issues;
    }

    private async Task<IEnumerable<Issue>> CheckAsync(SiteDb db, Language language, TypedText text, CancellationToken cancellation)
    {
        var issues = text.Check(language, isHome: false, mayBeUnfinished: true);
        var field = TypedText.FieldName(language, "slug");
        return await Slugs.IsTakenAsync(db, language, text.Slug, 0, cancellation) ? [.. issues, new Issue(field, "desk.text.slug.taken")]
            : site().Data.Gone.Contains((language, text.Slug)) ? [.. issues, new Issue(field, "desk.rule.slug-gone", ("slug", text.Slug))] : issues;
    }

    private async Task AddAsync(SiteDb db, Person by, TypedPage typed, int position, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var page = new Page { Key = typed.Key };
        var revision = PageRevisions.Make(FilesOf(typed, position, DublinTime.Today(clock)), 1, now, by.Name, by.Id);
        page.Revisions.Add(revision);
        db.Add(page);
        await db.SaveChangesAsync(cancellation);
        page.Editions.Add(new Edition { RevisionId = revision.Id, State = EditionState.Open, OpenedAfterNumber = 0 });
        await AuditLog.WriteAsync(db, now, by.Id, by.Name, "page.made", typed.Key, new Dictionary<string, string?>(), cancellation);
    }

    /// <summary>The page as files have it.</summary>
    internal static PageFiles FilesOf(TypedPage typed, int position, DateOnly today)
    {
        var yaml = YamlEdit.Set(YamlEdit.Set("", "type", typed.Type), "parent", typed.ParentKey);
        yaml = YamlEdit.SetBare(yaml, "order", position.ToString(CultureInfo.InvariantCulture));
        yaml = YamlEdit.SetBare(YamlEdit.Set(yaml, "owner", typed.Owner), "updated", Day(today));
        var folder = PageFiles.FolderOf(typed.Key);
        var files = new Dictionary<string, string> { [folder + "page.yaml"] = YamlEdit.SetBare(yaml, "review-by", Day(today.AddYears(1))) };
        foreach (var language in LanguageExtensions.Both)
        {
            var source = typed.Texts[language]!.Written();
            files[$"{folder}{language.Code()}.md"] = source.FrontMatter + source.Body;
        }

        return PageRevisions.FilesOf(typed.Key, files);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Task<bool> IsKnownAsync(SiteDb db, string key, CancellationToken cancellation) => db.Set<Page>().AnyAsync(page => page.Key == key, cancellation);
}

/// <summary>What is entered to begin a page.</summary>
/// <param name="Key">Empty to have it made from a title.</param>
/// <param name="Texts">None of a side that the person does not write: it begins empty.</param>
public sealed record TypedPage(string Type, string ParentKey, string Owner, string Key, TypedPair Texts)
{
    public TypedPage Cleaned() => this with { Key = Key.Trim(), Texts = new TypedPair(Texts.Irish?.Cleaned(), Texts.English?.Cleaned()) };
}
