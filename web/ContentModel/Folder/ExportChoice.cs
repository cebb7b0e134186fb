using System.Text;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// Which words of each page go into a folder. Work at the desk may be unfinished: texts that an import refuses would make it refuse the
/// whole folder, so such a page goes as it is live, and a new one stays out.
/// </summary>
internal sealed class ExportChoice
{
    private const string MediaFolder = "media/";

    private readonly Dictionary<string, Page> _pages;
    private readonly ReferenceData _data;
    private readonly HashSet<string> _paths;
    private readonly SortedDictionary<string, string> _notes = new(StringComparer.Ordinal);

    private ExportChoice(IReadOnlyList<Page> pages, IReadOnlyList<DataFile> files)
    {
        _pages = pages.ToDictionary(page => page.Key);
        _paths = files.Select(file => file.Path).ToHashSet();
        _data = ReferenceData.Read(
            files.Where(file => !file.Path.StartsWith(MediaFolder, StringComparison.Ordinal)).ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes)), new IssueList());
        Sources = pages.ToDictionary(page => page.Key, page => PageRevisions.SourcesOf(page.Key, page.Editions.MinBy(edition => edition.State)!.Revision!));
    }

    /// <summary>The files of each page by their paths.</summary>
    public Dictionary<string, Dictionary<string, string>> Sources { get; }

    public IReadOnlyList<string> Notes => [.. _notes.Values];

    /// <param name="pages">With the revisions of their live and open editions.</param>
    public static ExportChoice Make(IReadOnlyList<Page> pages, IReadOnlyList<DataFile> files)
    {
        var choice = new ExportChoice(pages, files);
        var open = pages.Where(page => page.Editions.Any(edition => edition.State is EditionState.Open)).Select(page => page.Key).ToHashSet();

        // A page that steps back may leave others without what they lean on, so this is asked until nothing changes. Live words are never questioned.
        while (open.Count > 0 && choice.Faults().Where(issue => open.Contains(KeyOf(issue))).ToLookup(KeyOf) is { Count: > 0 } faults)
        {
            foreach (var page in faults)
            {
                choice.StepBack(page.Key, page.First());
                open.Remove(page.Key);
            }
        }

        return choice;
    }

    private void StepBack(string key, ContentIssue why)
    {
        if (_pages[key].Editions.SingleOrDefault(edition => edition.State is EditionState.Live)?.Revision is { } live)
        {
            Sources[key] = PageRevisions.SourcesOf(key, live);
            _notes[key] = $"{key}: written as it is live, since its newest words are not ready for a folder: {why.Message}";
        }
        else
        {
            Sources.Remove(key);
            _notes[key] = $"{key}: left out, since it is new and not ready for a folder: {why.Message}";
        }
    }

    private IReadOnlyList<ContentIssue> Faults()
    {
        var issues = new IssueList();
        var read = Sources.Select(page => PageFiles.Read(page.Key, page.Value, issues)).OfType<PageFiles>().ToDictionary(page => page.Key);
        BundleChecks.Check(name => _paths.Contains(MediaFolder + name), _data, read, read, issues);
        return issues.All;
    }

    private static string KeyOf(ContentIssue issue) => issue.File.Split('/') is ["pages", var key, ..] ? key : "";
}
