using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.Composing;
using KilkennyInfo.Tests.Documents.Epub;
using KilkennyInfo.Tests.Documents.Html;
using KilkennyInfo.Tests.Documents.Word;

namespace KilkennyInfo.Tests.Documents.Formats;

/// <summary>Every document that the site publishes, in both languages, as a Word file and as an e-book, before the checkers of those formats.</summary>
public sealed class PublishedFilesTests
{
    private const string EpubCheck = "/usr/share/java/epubcheck.jar";

    public static TheoryData<string> Keys => [.. Composed.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Word_OfDocument_IsValidForTwoVersionsOfOffice(string key)
    {
        foreach (var language in LanguageExtensions.Both)
        {
            using var file = await WordReading.Of(Composed.Of(key, language));
            foreach (var version in new[] { FileFormatVersions.Office2013, FileFormatVersions.Microsoft365 })
            {
                Assert.Empty(new OpenXmlValidator(version).Validate(file.Document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Epub_OfDocument_IsCleanToEpubCheck(string key)
    {
        foreach (var language in LanguageExtensions.Both)
        {
            var book = await OpenedBook.OfAsync(Composed.Of(key, language));
            var (exit, said) = await JavaProgram.RunAsync(EpubCheck, "epub", book.Bytes, "--failonwarnings");
            Assert.True(exit == 0 && said.Contains("0 fatals / 0 errors / 0 warnings", StringComparison.Ordinal), said);
        }
    }
}
