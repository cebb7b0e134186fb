namespace KilkennyInfo.Platform;

/// <summary>
/// Where the site's folders are: as set, else in the repository the person stands in, else beside the published program.
/// </summary>
public sealed class SitePaths
{
    public SitePaths(SiteOptions options)
    {
        var root = FindRoot();
        Content = Resolve(options.ContentDirectory, root, "content");
        Themes = Resolve(options.ThemesDirectory, root, "themes");
        Data = Resolve(options.DataDirectory, root, "data");
        Documents = string.IsNullOrWhiteSpace(options.DocumentsDirectory) ? Path.Combine(Data, "documents") : Path.GetFullPath(options.DocumentsDirectory);
        CaseFiles = string.IsNullOrWhiteSpace(options.CasesDirectory) ? Path.Combine(Data, "cases") : Path.GetFullPath(options.CasesDirectory);
    }

    public string Content { get; }

    public string Themes { get; }

    public string Data { get; }

    /// <summary>Files of documents, made from the database; several nodes may share the folder.</summary>
    public string Documents { get; }

    /// <summary>Files that lie with cases. They stand nowhere else; several nodes share the folder.</summary>
    public string CaseFiles { get; }

    public string DatabaseFile => Path.Combine(Data, "site.db");

    /// <summary>Derived from what is live; each node keeps its own.</summary>
    public string SearchFile => Path.Combine(Data, "search.db");

    /// <summary>Held by the one process that may change the search index.</summary>
    public string SearchLockFile => Path.Combine(Data, "search.lock");

    /// <summary>Asks that process to make the index anew.</summary>
    public string SearchRequestFile => Path.Combine(Data, "search.request");

    /// <summary>Stands for a request that is being answered.</summary>
    public string SearchWorkFile => Path.Combine(Data, "search.working");

    /// <summary>Asks the process that makes documents to look for files that are missing.</summary>
    public string DocumentsRequestFile => Path.Combine(Data, "documents.request");

    public string LockFile => Path.Combine(Data, "site.lock");

    private static string Resolve(string? setting, string root, string name) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(setting) ? Path.Combine(root, name) : setting);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (IsRoot(folder.FullName))
            {
                return folder.FullName;
            }
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (IsRoot(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return Environment.CurrentDirectory;
    }

    private static bool IsRoot(string folder) => File.Exists(Path.Combine(folder, "content", "site.yaml")) && Directory.Exists(Path.Combine(folder, "themes"));
}
