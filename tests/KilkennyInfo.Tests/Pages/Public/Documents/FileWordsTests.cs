using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public.Documents;

public sealed class FileWordsTests
{
    [Theory]
    [InlineData(0, "1 KB")]
    [InlineData(1, "1 KB")]
    [InlineData(72_500, "73 KB")]
    [InlineData(999_499, "999 KB")]
    [InlineData(1_000_000, "1.0 MB")]
    [InlineData(2_449_000, "2.4 MB")]
    public void Size_OfAFile_IsShort(long bytes, string expected) => Assert.Equal(expected, FileWords.SizeOf(bytes));

    [Fact]
    public void Name_OfAFile_SaysAllInTheLanguageOfTheReader()
    {
        var pdf = File("pdf", Language.Irish, pages: 4);
        var sound = File("mp3", Language.English, minutes: 7);
        Assert.Equal("Charter, PDF, in Irish, 73 KB, 4 pages", NameOf(pdf, Language.English));
        Assert.Equal("Cairt, PDF, i nGaeilge, 73 KB, 4 leathanach", NameOf(pdf, Language.Irish));
        Assert.Equal("Charter, Audio (MP3), in English, 73 KB, 7 minutes", NameOf(sound, Language.English));
        Assert.Equal("Cairt, Fuaim (MP3), i mBéarla, 73 KB, 7 nóiméad", NameOf(sound, Language.Irish));
    }

    [Fact]
    public void Formats_Each_HasItsWordsInBothLanguages()
    {
        foreach (var language in LanguageExtensions.Both)
        {
            var words = new FileWords(SiteContent.Data.Strings[language]);
            Assert.All(RenditionFormat.All, format => Assert.DoesNotContain('⟦', words.FormatOf(format.Code) + words.UseOf(format.Code)));
            Assert.Equal(RenditionFormat.All.Count, RenditionFormat.All.Select(format => words.FormatOf(format.Code)).Distinct().Count());
        }
    }

    /// <summary>Two formats with the same ending would overwrite one another.</summary>
    [Fact]
    public void FileNames_OfAllFormats_AreSlugsAndAllDifferent()
    {
        foreach (var language in LanguageExtensions.Both)
        {
            var suffixes = RenditionFormat.All.Select(format => (Suffix: KilkennyInfo.Documents.Library.DocumentVersions.SuffixOf(SiteContent.Data.Strings[language], format), format.Extension)).ToList();
            Assert.All(suffixes, suffix => Assert.True(suffix.Suffix.Length == 0 || Slug.IsValid(suffix.Suffix), suffix.Suffix));
            Assert.Equal(suffixes.Count, suffixes.Distinct().Count());
        }
    }

    private static string NameOf(LiveRendition file, Language language) => new FileWords(SiteContent.Data.Strings[language]).NameOf(Charter, file);

    private static LiveDocument Charter { get; } = new("charter", [new LiveVersion(1, 1, DateTime.UtcNow, null, new(Text("Cairt"), Text("Charter")), [])]);

    private static LiveVersionText Text(string title) => new(Slug.From(title), title, "", new DateOnly(2026, 11, 26), 100);

    private static LiveRendition File(string format, Language language, int? pages = null, int? minutes = null) => new(
        language, format, "file", new string('0', 64), 73_000, pages, minutes is { } m ? TimeSpan.FromMinutes(m) : null, DateTime.UtcNow, null, null);
}
