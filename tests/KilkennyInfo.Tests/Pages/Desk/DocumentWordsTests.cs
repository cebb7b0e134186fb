using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Documents;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Whatever the checker or the matrix can say has words in both languages.</summary>
public sealed class DocumentWordsTests
{
    public static TheoryData<string> Keys =>
    [
        .. Conditions.All.Select(condition => $"desk.check.{condition.Code.ToLowerInvariant()}"),
        .. Enum.GetValues<RefusalReason>().Select(reason => $"desk.refused.{DocumentPage.KeyOf(reason)}"),
        .. Enum.GetValues<Severity>().Select(severity => $"desk.files.severity.{DocumentPage.KeyOf(severity)}"),
        .. Enum.GetValues<MatrixState>().Select(state => $"desk.files.state.{DocumentPage.KeyOf(state)}"),
        .. RenditionFormat.All.Select(format => $"desk.files.format.{format.Code}"),
        .. RenditionFormat.Uploaded.Select(format => $"desk.files.format.{format.Code}.hint"),
        .. Checklist.Questions.SelectMany(question => Checklist.Given.Select(answer => $"desk.question.{question}.{DocumentPage.KeyOf(answer)}")),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void EveryWord_ThatAPageCanNeed_IsThereInBothLanguages(string key) =>
        Assert.All(LanguageExtensions.Both, language => Assert.True(SiteContent.Data.DeskStrings[language].Has(key), $"{language}: {key}"));

    [Fact]
    public void Words_OfAConditionInEnglish_AreThoseOfTheChecker() => Assert.All(
        Conditions.All, condition => Assert.Equal(condition.Meaning, SiteContent.Data.DeskStrings.English[$"desk.check.{condition.Code.ToLowerInvariant()}"]));
}
