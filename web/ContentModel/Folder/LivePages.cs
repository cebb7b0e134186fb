using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// The pages that are live while an import is under way, read from their stored sources. An import is judged by what will be live after
/// it: a page it leaves alone must still be whole with the new data around it.
/// </summary>
public sealed class LivePages
{
    public static readonly LivePages None = new([]);

    private readonly Dictionary<string, PageFiles> _pages = [];
    private readonly HashSet<string> _editedElsewhere = [];

    public LivePages(IEnumerable<Page> stored)
    {
        foreach (var page in stored)
        {
            if (page.Editions.SingleOrDefault(edition => edition.State is EditionState.Live)?.Revision is { } revision)
            {
                // What is live was sound by the rules of its day. A stricter rule of a newer program must not keep its correction out.
                _pages[page.Key] = PageRevisions.FilesOf(page.Key, revision) with { IsLive = true };
                if (revision.AuthorId is not null)
                {
                    _editedElsewhere.Add(page.Key);
                }
            }
        }
    }

    /// <summary>The page's live text was last changed by another hand than an import.</summary>
    public bool IsEditedElsewhere(string key) => _editedElsewhere.Contains(key);

    /// <summary>A live page that the folder no longer has, and whose addresses it declares gone for good.</summary>
    public IEnumerable<string> Withdrawn(IReadOnlyDictionary<string, PageFiles> folder, IReadOnlySet<(Language, string)> gone) =>
        _pages.Where(page => !folder.ContainsKey(page.Key) && page.Value.Texts.Values.All(text => gone.Contains((text.Language, text.Slug))))
            .Select(page => page.Key);

    /// <summary>What will be live once the folder has been taken in.</summary>
    public IReadOnlyDictionary<string, PageFiles> After(IReadOnlyDictionary<string, PageFiles> folder, IReadOnlySet<(Language, string)> gone)
    {
        var coming = _pages.ToDictionary();
        foreach (var key in Withdrawn(folder, gone))
        {
            coming.Remove(key);
        }

        foreach (var page in folder.Values.Where(page => page.IsInStep && !IsEditedElsewhere(page.Key)))
        {
            coming[page.Key] = page;
        }

        return coming;
    }
}
