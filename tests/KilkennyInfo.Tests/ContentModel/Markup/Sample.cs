using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Markup;

/// <summary>A small world that texts can refer to: one page <c>appeals</c> with the anchor <c>planning</c>, one contact, three images, of two of which the library says something.</summary>
internal static class Sample
{
    public static ReferenceData Data { get; } = Read();

    private static readonly string[] Images = ["map.png", "castle.jpg", "line.png"];

    public static IReadOnlyList<ContentIssue> Check(string markdown, Language language = Language.English, int linesBefore = 0)
    {
        var issues = new IssueList();
        var context = new TextContext(language, Data, key => key == "appeals", (_, anchor) => anchor == "planning", Images.Contains);
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
            name => Images.Contains(name) ? "/media/" + name : null));

    private static ReferenceData Read()
    {
        var issues = new IssueList();
        var files = SmallContent.DataFiles.ToDictionary();
        files["media.yaml"] = "castle.jpg:\n  alt: { ga: Caisleán, en: A castle }\n  caption: { ga: Caisleán & Nóra, en: Castle & Nore }\n  credit: { ga: \"Grianghraf: Áine\", en: \"Photo: Áine\" }\n"
            + "line.png: { decorative: true }\n";
        var data = ReferenceData.Read(files, issues);
        Assert.Empty(issues.All);
        return data;
    }
}
