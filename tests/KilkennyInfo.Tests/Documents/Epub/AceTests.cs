using System.Diagnostics;
using System.Text.Json;
using KilkennyInfo.Documents.Epub;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pictures;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Documents.Composing;
using KilkennyInfo.Tests.Documents.Html;

namespace KilkennyInfo.Tests.Documents.Epub;

/// <summary>Ace by DAISY, the checker of the EPUB Accessibility specification, opens the books in a browser and looks at them.</summary>
public sealed class AceTests
{
    [Theory]
    [InlineData("customer-charter", Language.Irish)]
    [InlineData("customer-charter", Language.English)]
    [InlineData("rich", Language.Irish)]
    [InlineData("rich", Language.English)]
    public async Task Book_OfADocument_PassesWithoutAnAssertion(string document, Language language)
    {
        var text = document == "rich" ? DocumentSample.Rich(language) : Composed.Of(document, language);
        using var report = await AceAsync((await new EpubWriter(PicturePixels.PngOf).WriteAsync(text, CancellationToken.None)).Bytes);
        Assert.Equal("pass", OutcomeOf(report.RootElement));
        Assert.Empty(report.RootElement.GetProperty("assertions").EnumerateArray().SelectMany(page => page.GetProperty("assertions").EnumerateArray()));
    }

    /// <summary>The checker has to be able to say no.</summary>
    [Fact]
    public async Task Book_PictureWithoutWords_DoesNotPass()
    {
        var text = DocumentSample.Rich(Language.English) with { Blocks = [new Figure(SamplePictures.Png, "A picture", null, null)], Footnotes = [] };
        var bytes = (await new EpubWriter(PicturePixels.PngOf).WriteAsync(text, CancellationToken.None)).Bytes;
        using var report = await AceAsync(OpenedBook.Spoil(bytes, "alt=\"A picture\"", ""));
        Assert.Equal("fail", OutcomeOf(report.RootElement));
    }

    private static string? OutcomeOf(JsonElement report) => report.GetProperty("earl:result").GetProperty("earl:outcome").GetString();

    private static async Task<JsonDocument> AceAsync(byte[] book)
    {
        var folder = Directory.CreateTempSubdirectory("kilkenny-ace-");
        try
        {
            var file = Path.Combine(folder.FullName, "book.epub");
            await File.WriteAllBytesAsync(file, book);
            var start = new ProcessStartInfo(Path.Combine(TestSite.Root, "node_modules", ".bin", "ace-cli"), ["-s", "-f", "-o", folder.FullName, file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["PUPPETEER_EXECUTABLE_PATH"] = Environment.GetEnvironmentVariable("CHROME_PATH") ?? "/usr/bin/chromium";
            start.Environment["HOME"] = folder.FullName; // It keeps its settings there.
            using var ace = Process.Start(start)!;
            var said = await Task.WhenAll(ace.StandardOutput.ReadToEndAsync(), ace.StandardError.ReadToEndAsync());
            await ace.WaitForExitAsync();
            var report = Path.Combine(folder.FullName, "report.json");
            Assert.True(File.Exists(report), string.Concat(said));
            return JsonDocument.Parse(await File.ReadAllBytesAsync(report));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
