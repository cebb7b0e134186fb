using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.Composing;
using KilkennyInfo.Tests.Documents.Pdf;

namespace KilkennyInfo.Tests.Documents.Formats;

/// <summary>Every document that the site publishes, in both languages, for reading and in large print, before programs that other people wrote and before a checker that shares no code with ours.</summary>
public sealed class PublishedPdfTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kilkenny-published-");
    private readonly List<string> _files = [];

    public async Task InitializeAsync()
    {
        foreach (var key in Composed.Keys)
        {
            foreach (var language in LanguageExtensions.Both)
            {
                foreach (var format in new[] { RenditionFormat.Pdf, RenditionFormat.LargePrint })
                {
                    var path = Path.Combine(_folder.FullName, $"{key}-{language.Code()}-{format.Code}.pdf");
                    await File.WriteAllBytesAsync(path, (await Sample.WriteAsync(Composed.Of(key, language), format)).Bytes);
                    _files.Add(path);
                }
            }
        }
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public void EachFile_ForTheStructureChecker_FailsNothing()
    {
        var (code, report) = Programs.Run("/usr/bin/python3", [Programs.Check("pdfua-check.py"), "--strict", "--only-fails", .. _files]);
        Assert.True(code == 0, report);
    }

    [Fact]
    public void EachFile_ForQpdf_IsSound() => Assert.All(_files, file =>
    {
        var (code, said) = Programs.Run("qpdf", "--check", file);
        Assert.True(code == 0, said);
    });

    [Fact]
    public void EachFont_OfEachFile_IsEmbeddedWithUnicode() => Assert.All(_files, file =>
    {
        var fonts = Programs.Output("pdffonts", file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, line => Assert.Equal(["yes", "yes", "yes"], line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5..^2]));
    });
}
