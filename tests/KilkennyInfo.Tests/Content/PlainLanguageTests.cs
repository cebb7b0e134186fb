using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Content;

/// <summary>The site's own pages keep the rules that its desk shows to editors.</summary>
public sealed class PlainLanguageTests
{
    [Fact]
    public void Pages_InBothLanguages_HaveNoWarning() => Assert.Empty(Reports()
        .SelectMany(page => page.Report.Notes.Select(note => (page.Place, note)))
        .Where(found => PlainRules.Find(found.note.Rule).Severity is PlainSeverity.Warning)
        .Select(found => $"{found.Place}: {found.note.Rule}: {found.note.Excerpt}"));

    [Fact]
    public void Pages_AsAWhole_AreEasyToRead() => Assert.Empty(Reports()
        .SelectMany(page => page.Report.Notes.Where(note => note.Passage is PlainNote.WholeText).Select(note => $"{page.Place}: {note.Rule}")));

    /// <summary>What is measured above is the pages, and not nothing.</summary>
    [Fact]
    public void Pages_AllWords_AreLookedAt() => Assert.All(
        LanguageExtensions.Both, language => Assert.InRange(Reports().Where(page => page.Language == language).Sum(page => page.Report.Measures.Words), 7000, 100_000));

    private static IEnumerable<(string Place, Language Language, PlainReport Report)> Reports() =>
        from page in SiteContent.Bundle.Pages.Values
        from text in page.Texts
        select ($"{page.Key}/{text.Key.Code()}.md", text.Key, PlainChecks.Look(text.Key, PagePassages.Of(text.Value, text.Key), SiteContent.Data.PlainWords));
}
