using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Tests.Content;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference;

public sealed class PlainWordsTests
{
    [Fact]
    public void Read_FullEntry_HasAllItSays()
    {
        var (words, issues) = Read("- en: the elderly\n  say: [older people, them]\n  note: { ga: Nóta., en: A note. }\n  severity: warning\n- ga: faisnéis\n  say: [eolas]\n");
        Assert.Empty(issues);
        Assert.Equal((Language.English, "the elderly", PlainSeverity.Warning), (words[0].Language, words[0].Words, words[0].Severity));
        Assert.Equal(["older people", "them"], words[0].Instead);
        Assert.Equal("Nóta.", words[0].Note!.Irish);
        Assert.Equal((Language.Irish, PlainSeverity.Advice), (words[1].Language, words[1].Severity));
        Assert.Null(words[1].Note);
    }

    [Theory]
    [InlineData("- say: [use]\n", 1, "“en” is missing.")]
    [InlineData("- en: fax\n  ga: facs\n  say: [x]\n", 1, "An entry is about a word of one language: “ga” or “en”, not both.")]
    [InlineData("- en: fax\n", 1, "Say what to write instead, in “say”, or what to do, in “note”.")]
    [InlineData("- en: fax\n  say: [x]\n  severity: high\n", 3, "“severity” is one of: advice, warning.")]
    [InlineData("- en: fax\n  say: [x]\n- en: Fax\n  say: [y]\n", 3, "“Fax” stands in this list already.")]
    [InlineData("- en: fax\n  says: [x]\n  say: [y]\n", 2, "“says” is not known here.")]
    [InlineData("- en: …\n  say: [y]\n", 1, "“…” has no word in it.")]
    public void Read_Slip_IsReported(string yaml, int line, string message) =>
        Assert.Contains(Read(yaml).Issues, issue => issue.Line == line && issue.Message == message);

    [Fact]
    public void Read_NoFile_IsAnEmptyList()
    {
        var files = SiteContent.Texts.Where(file => file.Key is not "plain-words.yaml").ToDictionary(file => file.Key, file => file.Value);
        var issues = new IssueList();
        Assert.Empty(ReferenceData.Read(files, issues).PlainWords);
        Assert.Empty(issues.All);
    }

    [Fact]
    public void SiteList_BothLanguages_IsFull()
    {
        Assert.DoesNotContain(SiteContent.Bundle.Issues, issue => issue.File == "plain-words.yaml");
        Assert.True(SiteContent.Data.PlainWords.Count(word => word.Language is Language.English) >= 120);
        Assert.True(SiteContent.Data.PlainWords.Count(word => word.Language is Language.Irish) >= 40);
    }

    [Fact]
    public void SiteList_EveryEntry_IsFoundInATextThatHasIt() => Assert.All(SiteContent.Data.PlainWords, word =>
        Assert.Contains(PlainChecks.Look(word.Language, [new($"Abc {word.Words} abc.", PassageKind.Text)], SiteContent.Data.PlainWords).Notes, note => note.Word == word));

    /// <summary>Notes and the entries themselves are looked up with the other Irish values of the data files.</summary>
    [Fact]
    public async Task SiteList_WhatToSayInIrish_StandsInADictionary() =>
        Assert.Empty(await IrishSpelling.UnknownAsync(SiteContent.Data.PlainWords.Where(word => word.Language is Language.Irish).SelectMany(word => word.Instead).SelectMany(IrishSpelling.WordsOf)));

    private static (IReadOnlyList<PlainWord> Words, IReadOnlyList<ContentIssue> Issues) Read(string yaml)
    {
        var issues = new IssueList();
        var reader = new PlainWordReader();
        return ([.. YamlMap.ReadList("plain-words.yaml", yaml, issues).Select(reader.Read)], issues.All);
    }
}
