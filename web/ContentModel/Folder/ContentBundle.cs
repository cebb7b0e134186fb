using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.ContentModel.Reference.Plans;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>A content folder read and understood, and everything that is wrong with it.</summary>
/// <param name="Coming">What will be live when the folder has been taken in: its publishable pages, and the live ones it leaves alone.</param>
public sealed record ContentBundle(
    ContentFolder Folder,
    ReferenceData Data,
    IReadOnlyDictionary<string, PageFiles> Pages,
    IReadOnlyDictionary<string, PageFiles> Coming,
    IReadOnlyList<ContentIssue> Issues)
{
    private static readonly HashSet<string> KnownFiles =
    [
        "site.yaml", "facts.yaml", "appeals.yaml", "gone.yaml", "synonyms.yaml", "best-bets.yaml", "documents.yaml", "terms.yaml", "plain-words.yaml", "media.yaml", "irish-words.txt", "strings/ga.yaml", "strings/en.yaml", "strings/ga-desk.yaml", "strings/en-desk.yaml",
        "contacts/units.yaml", "contacts/offices.yaml", "contacts/hours.yaml", "calendar/public-holidays.yaml", Closure.File, ComplaintPolicy.File, Categories.File,
    ];

    /// <param name="live">What is live now, none on an empty site.</param>
    public static ContentBundle Read(ContentFolder folder, LivePages live)
    {
        var issues = new IssueList();
        var texts = folder.Texts(issues);
        foreach (var (path, _) in folder.DataFiles.Where(file => !IsKnown(file.Key)))
        {
            issues.Add(path, 1, IsIn(DataFile.MediaFolder, "", path)
                ? $"The site does not show such files; images end with {string.Join(", ", MediaTypes.Endings)}."
                : "This file has no place in the content folder; docs/content-format.md lists the places.");
        }

        var data = ReferenceData.Read(texts, issues);
        var pages = new Dictionary<string, PageFiles>();
        foreach (var key in folder.PageKeys)
        {
            if (PageFiles.Read(key, texts, issues) is { } page)
            {
                pages[key] = page;
            }
        }

        foreach (var (name, words) in data.Images.Where(image => folder.Bytes(DataFile.MediaFolder + image.Key) is null))
        {
            issues.Add(DataShape.Images, words.Line, $"There is no image “{name}” in media.");
        }

        var coming = live.After(pages, data.Gone);
        BundleChecks.Check(name => folder.Bytes(DataFile.MediaFolder + name) is not null, data, pages, coming, issues);
        return new ContentBundle(folder, data, pages, coming, issues.All);
    }

    private static bool IsKnown(string path) => KnownFiles.Contains(path) || LetterReader.IsPlace(path) || PlanVersion.IsPlace(path) || IsIn("types/", ".yaml", path) || (IsIn(DataFile.MediaFolder, "", path) && MediaTypes.Of(path) is not null);

    private static bool IsIn(string folder, string ending, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal) && path.Count(letter => letter == '/') == 1;
}
