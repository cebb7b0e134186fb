using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference.Letters;

public sealed class LetterTemplateTests
{
    public static TheoryData<LetterKind, string> Needed
    {
        get
        {
            var needed = new TheoryData<LetterKind, string>();
            foreach (var (kind, place) in LetterKinds.All.SelectMany(kind => LetterPlaces.NeededBy(kind).Select(place => (kind, place))))
            {
                needed.Add(kind, place);
            }

            return needed;
        }
    }

    [Fact]
    public void Content_OfTheSite_HasEveryKindInBothLanguages()
    {
        Assert.Equal(LetterKinds.All.Order(), SiteContent.Data.Letters.ByKind.Keys.Order());
        Assert.Equal(33, SiteContent.Texts.Keys.Count(path => path.StartsWith("letters/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_OfTheSitesLetters_HaveNothingAgainstPlainLanguage() => Assert.Empty(
        from template in SiteContent.Data.Letters.ByKind.Values
        from version in template.Versions
        from language in LanguageExtensions.Both
        let passages = LetterParts.Of(version.Texts[language]).Select(part => new Passage(WithoutPlaces(part.Words), part.Level is null ? PassageKind.Text : PassageKind.Heading)).ToList()
        from note in PlainChecks.Look(language, passages, SiteContent.Data.PlainWords).Notes
        where PlainRules.Find(note.Rule).Severity is PlainSeverity.Warning
        select $"{version.Texts[language].File}: {note.Rule}: {note.Excerpt}");

    [Theory]
    [MemberData(nameof(Needed))]
    public void Template_WithoutAPlaceItNeeds_IsRefused(LetterKind kind, string place)
    {
        var issues = IssuesOf(kind, text => text.Replace($"{{{place}}}", "x", StringComparison.Ordinal), Language.Irish, Language.English);
        Assert.All(LanguageExtensions.Both, language => Assert.Contains(issues, issue => issue.File == $"letters/{kind.Key()}/{language.Code()}.md" && issue.Message.Contains($"no place {{{place}}}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{next}", "{nxet}", "is no place that is filled here")]
    [InlineData("{next}", "Then {next}", "stands in a paragraph by itself")]
    [InlineData("{next}", "- {next}\n- more\n\n{next}", "The two languages differ here")]
    [InlineData("{next}", "{next} {", "belongs to no place")]
    [InlineData("{next}", "{next}\n\n#### Deep", "second or third level")]
    [InlineData("{next}", "{next}\n\n> Said by somebody", "this is something else")]
    [InlineData("{next}", "{next}\n\n{phone:nobody}", "stands for nothing")]
    [InlineData("{next}", "{next}\n\n[here](page:home)", "links that start with https://")]
    [InlineData("{next}", "{next}\n\n`code`", "this is something else")]
    [InlineData("value: \"{date}\"", "value: \"{body}\"", "is no place that is filled here")]
    [InlineData("value: \"{date}\"", "value: \"{received}\"", "the same facts")]
    [InlineData("title: We have", "title: We {date} have", "The title has no places")]
    [InlineData("title: We have", "heading: We have", "“title” is missing")]
    [InlineData("---\ntitle", "title", "between two lines of three hyphens")]
    public void Template_EnglishChanged_IsRefused(string from, string to, string message) =>
        Assert.Contains(IssuesOf(LetterKind.Acknowledgement, text => text.Replace(from, to, StringComparison.Ordinal), Language.English), issue => issue.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Reasons_WithoutAHeadingAbove_AreRefused() => Assert.Contains(
        IssuesOf(LetterKind.FinalResponse, text => text.Replace("{recipient}", "{reasons}\n\n{recipient}", StringComparison.Ordinal), Language.English),
        issue => issue.Message.Contains("stands under a heading", StringComparison.Ordinal));

    [Theory]
    [InlineData("- { version: 2, from: 2026-11-26 }", "Versions count from 1")]
    [InlineData("- { version: 1, from: 2026-11-26 }\n  - { version: 2, from: 2026-11-26 }", "from a later day")]
    [InlineData("- { version: 1, from: 2026-11-26 }\n  - { version: 2, from: 2026-12-26 }\n  - { version: 3, from: 2027-12-26 }", "This file is missing")]
    [InlineData("- { version: 1, until: 2026-11-26 }", "is not known here")]
    [InlineData("[]", "at least one version")]
    public void Versions_ThatCannotBe_AreRefused(string versions, string message)
    {
        var files = Files();
        files["letters/closing/letter.yaml"] = $"name: {{ ga: Cás dúnta, en: Case closed }}\nversions:\n  {versions}\n";
        files["letters/closing/v1/en.md"] = files["letters/closing/en.md"];
        files["letters/closing/v1/ga.md"] = files["letters/closing/ga.md"];
        Assert.Contains(IssuesOf(files), issue => issue.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("letters/greeting/en.md", "is no kind of letter")]
    [InlineData("letters/closing/v1/en.md", "no older version")]
    public void File_ThatNobodyReads_IsRefused(string path, string message)
    {
        var files = Files();
        files[path] = files["letters/closing/en.md"];
        Assert.Contains(IssuesOf(files), issue => issue.File == path && issue.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Kind_MissingBesideOthers_IsReported()
    {
        var files = Files();
        files.Remove("letters/closing/letter.yaml");
        files.Remove("letters/question/ga.md");
        Assert.Equal(["letters/closing/letter.yaml", "letters/question/ga.md"], IssuesOf(files).Where(issue => issue.Message.StartsWith("This file is missing", StringComparison.Ordinal)).Select(issue => issue.File).Order());
    }

    [Fact]
    public void Letters_NoneAtAll_AreNoFault()
    {
        var files = Files().Where(file => !file.Key.StartsWith("letters/", StringComparison.Ordinal)).ToDictionary();
        var issues = new IssueList();
        Assert.Null(ReferenceData.Read(files, issues).Letters.Find(LetterKind.Closing));
        Assert.Empty(issues.All);
    }

    [Fact]
    public void VersionFor_Day_IsTheNewestThatHasBegun()
    {
        var text = SiteContent.Data.Letters.Find(LetterKind.Closing)!.Versions[0].Texts;
        var template = new LetterTemplate(LetterKind.Closing, new("", ""), [new LetterVersion(1, new(2026, 12, 1), text, 1), new LetterVersion(2, new(2027, 1, 1), text, 1)]);
        Assert.Equal((1, 1, 2), (template.VersionFor(new(2026, 11, 1)).Number, template.VersionFor(new(2026, 12, 31)).Number, template.VersionFor(new(2027, 1, 1)).Number));
        Assert.Null(template.Version(3));
    }

    [Theory]
    [InlineData("letters/closing/ga.md", true)]
    [InlineData("letters/closing/v12/en.md", true)]
    [InlineData("letters/closing/letter.yaml", true)]
    [InlineData("letters/closing/fr.md", false)]
    [InlineData("letters/ga.md", false)]
    public void IsPlace_Path_IsOneOfALetter(string path, bool expected) => Assert.Equal(expected, LetterReader.IsPlace(path));

    private static IReadOnlyList<ContentIssue> IssuesOf(LetterKind kind, Func<string, string> change, params Language[] languages)
    {
        var files = Files();
        foreach (var path in languages.Select(language => $"letters/{kind.Key()}/{language.Code()}.md"))
        {
            files[path] = change(files[path]);
        }

        return IssuesOf(files);
    }

    private static IReadOnlyList<ContentIssue> IssuesOf(Dictionary<string, string> files)
    {
        var issues = new IssueList();
        ReferenceData.Read(files, issues);
        return issues.All;
    }

    private static Dictionary<string, string> Files() => SiteContent.Texts.ToDictionary();

    private static string WithoutPlaces(string words) => string.Concat(LetterPlaces.Cut(words).Where(piece => !piece.IsPlace).Select(piece => piece.Words));
}
