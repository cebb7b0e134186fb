using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// Writes the in-step marks into a page's <c>page.yaml</c>: the word of a person that both texts, as they stand now, say the same.
/// </summary>
public static class PairConfirmation
{
    /// <returns>What is wrong with the page; empty when its marks were written.</returns>
    public static IReadOnlyList<ContentIssue> Confirm(string contentDirectory, string key)
    {
        // What is wrong with other files is no reason not to confirm this page.
        var files = ContentFolder.Read(contentDirectory).Texts(new IssueList());
        var issues = new IssueList();
        var page = PageFiles.Read(key, files, issues);
        if (page is null || !issues.IsEmpty)
        {
            return issues.All;
        }

        foreach (var difference in page.IsPair ? Parity.Compare(page.Texts[Language.Irish].Markdown, page.Texts[Language.English].Markdown) : [])
        {
            issues.Add(page.Texts[Language.Irish].Path, page.Texts[Language.Irish].FrontMatter.Lines + difference.Line + 1, difference.Fault);
        }

        if (!page.IsPair)
        {
            issues.Add(PageFiles.FolderOf(key), 1, "Both ga.md and en.md are needed before a pair can be confirmed.");
        }

        if (issues.IsEmpty)
        {
            Replace(Path.Combine(contentDirectory, PageFiles.FolderOf(key), "page.yaml"), InStepMarks.Confirmed(page));
        }

        return issues.All;
    }

    /// <summary>A file is there whole, before or after; never cut off in the middle.</summary>
    private static void Replace(string file, string text)
    {
        File.WriteAllText(file + ".new", text);
        File.Move(file + ".new", file, overwrite: true);
    }
}
