using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Markup;

/// <summary>A small world that texts can refer to: one page <c>appeals</c> with the anchor <c>planning</c>, one image, one contact.</summary>
internal static class Sample
{
    public static ReferenceData Data { get; } = Read();

    public static IReadOnlyList<ContentIssue> Check(string markdown, Language language = Language.English, int linesBefore = 0)
    {
        var issues = new IssueList();
        var context = new TextContext(language, Data, key => key == "appeals", (_, anchor) => anchor == "planning", name => name == "map.png");
        TextChecks.Check(MarkdownText.Parse(markdown), context, "pages/test/en.md", linesBefore, issues);
        return issues.All;
    }

    public static string Render(string markdown, Language language = Language.English) =>
        string.Concat(Segments(markdown, language).Select(segment => segment is HtmlSegment html ? html.Html : $"[{((PartSegment)segment).Name}]"));

    public static IReadOnlyList<BodySegment> Segments(string markdown, Language language = Language.English) => BodyRenderer.Render(
        MarkdownText.Parse(markdown),
        new RenderContext(
            language,
            Data,
            key => key == "appeals" ? $"/{language.Code()}/appeals" : null,
            name => name == "map.png" ? "/media/map.png" : null));

    private static ReferenceData Read()
    {
        var issues = new IssueList();
        var files = SmallContent.DataFiles.ToDictionary();
        var data = ReferenceData.Read(files, issues);
        Assert.Empty(issues.All);
        return data;
    }
}
