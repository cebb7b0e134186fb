using System.Text.Json;
using KilkennyInfo.Tests.Documents.Checking;

namespace KilkennyInfo.Tests.Verbs;

public sealed class CheckFileTests : IDisposable
{
    private readonly SiteProcess _site = new();

    [Theory]
    [InlineData("good", 0, "clean")]
    [InlineData("bad-13-004-no-alt", 1, "findings")]
    [InlineData("form-user-aes-256", 2, "refused")]
    public async Task CheckFile_File_PrintsItsReport(string name, int code, string verdict)
    {
        var ended = await _site.RunAsync("check-file", Path.Combine(PdfCorpus.Folder, name + ".pdf"));

        Assert.Equal(code, ended.ExitCode);
        using var json = JsonDocument.Parse(ended.Output);
        Assert.Equal(verdict, json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(code == 2 ? "The file was refused (Encrypted): opens only with a password.\n" : "", ended.Errors);
    }

    [Fact]
    public async Task CheckFile_Strict_HoldsToTheRulesOfTheHouse()
    {
        var file = Path.Combine(PdfCorpus.Folder, "bad-H-01-no-outline.pdf");

        Assert.Equal(0, (await _site.RunAsync("check-file", file)).ExitCode);
        Assert.Equal(1, (await _site.RunAsync("check-file", "--strict", file)).ExitCode);
        Assert.Equal(1, (await _site.RunAsync("check-file", "--ua2", file)).ExitCode);
    }

    [Fact]
    public async Task CheckFile_NoSuchFile_SaysSoInOneSentence()
    {
        var ended = await _site.RunAsync("check-file", "/nowhere/a.pdf");

        Assert.Equal(2, ended.ExitCode);
        Assert.Empty(ended.Output);
        Assert.Single(ended.Errors.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}
