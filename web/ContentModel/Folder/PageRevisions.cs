using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>Goes between a revision as it is stored and the files it was written as; both ways lose nothing.</summary>
public static class PageRevisions
{
    /// <param name="files">A whole pair.</param>
    /// <param name="number">Counts from 1 within the page.</param>
    public static Revision Make(PageFiles files, int number, DateTime now, string author, Guid? authorId = null, string? note = null, int? basedOn = null) => new()
    {
        Number = number,
        CreatedUtc = now,
        Author = author,
        AuthorId = authorId,
        Note = note,
        BasedOnNumber = basedOn,
        SettingsSource = files.Settings.Source,
        Type = files.Settings.Type,
        ParentKey = files.Settings.ParentKey,
        Position = files.Settings.Position,
        Owner = files.Settings.Owner,
        UpdatedOn = files.Settings.UpdatedOn,
        ReviewBy = files.Settings.ReviewBy,
        Texts = [.. LanguageExtensions.Both.Select(language => TextOf(files, language))],
    };

    /// <summary>The files of a stored revision. What was stored was checked when it came in, so only a changed program can fail here.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static PageFiles FilesOf(string key, Revision revision) => FilesOf(key, SourcesOf(key, revision));

    /// <summary>A whole pair out of its files, which may be unfinished: a title or a summary that is not there yet is empty.</summary>
    /// <exception cref="InvalidDataException">They are no pair.</exception>
    public static PageFiles FilesOf(string key, IReadOnlyDictionary<string, string> sources)
    {
        var issues = new IssueList();
        return PageFiles.Read(key, sources, issues) is { IsPair: true } files ? files
            : throw new InvalidDataException($"The page “{key}” cannot be put together: {string.Join(" ", issues.All)}");
    }

    /// <summary>By path in the content folder.</summary>
    public static Dictionary<string, string> SourcesOf(string key, Revision revision)
    {
        var folder = PageFiles.FolderOf(key);
        var files = revision.Texts.ToDictionary(text => $"{folder}{text.Language.Code()}.md", text => text.FrontMatterSource + text.Body);
        files[folder + "page.yaml"] = revision.SettingsSource;
        return files;
    }

    private static PageText TextOf(PageFiles files, Language language)
    {
        var text = files.Texts[language];
        return new PageText
        {
            Language = language,
            FrontMatterSource = text.FrontMatter.Source,
            Slug = text.Slug,
            Title = text.Title,
            Menu = text.Menu,
            Summary = text.Summary,
            Description = text.Description,
            Change = text.Change,
            Body = text.FrontMatter.Body,
            Hash = text.Hash,
            ConfirmedAgainst = files.Settings.InStep.GetValueOrDefault(language),
        };
    }
}
