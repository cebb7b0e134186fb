using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Testing;

namespace KilkennyInfo.Tests.Support;

/// <summary>The site's real content, read once and without a database.</summary>
internal static class SiteContent
{
    public static string Directory { get; } = Path.Combine(TestSite.Root, "content");

    private static readonly Lazy<ContentBundle> Read = new(() => ContentBundle.Read(ContentFolder.Read(Directory), LivePages.None));

    public static ContentBundle Bundle => Read.Value;

    public static ReferenceData Data => Bundle.Data;

    /// <summary>Every text file of the folder, by path with forward slashes.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = ContentFolder.Read(Directory).Texts(new IssueList());

    /// <summary>Reads a data file's mapping that a test wrote itself.</summary>
    public static YamlMap Map(string yaml, IssueList issues) =>
        YamlMap.Read("test.yaml", yaml, issues) ?? throw new InvalidOperationException("The test's own YAML is broken.");
}
