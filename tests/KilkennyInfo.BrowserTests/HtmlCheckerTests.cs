using KilkennyInfo.Testing;

namespace KilkennyInfo.BrowserTests;

/// <summary>Rendered pages, the style sheet and the icon against the standards they are written in.</summary>
[Collection(BrowserRun.Name)]
public sealed class HtmlCheckerTests(BrowserSite site) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kilkenny-html-").FullName;

    [Fact]
    public async Task EveryPageAndAsset_Checked_HasNoErrorOrWarning()
    {
        foreach (var address in site.All)
        {
            using var response = await site.Site.Client.GetAsync(address.Path);
            Assert.Equal(address.Status, response.StatusCode);
            await File.WriteAllBytesAsync(Path.Combine(_folder, address.FileName + ".html"), await response.Content.ReadAsByteArrayAsync());
        }

        foreach (var asset in new[] { "site.css", "icon.svg" })
        {
            File.Copy(Path.Combine(TestSite.Root, "themes", "kilkenny", asset), Path.Combine(_folder, asset));
        }

        var findings = new Findings();
        findings.Add("checker", await HtmlChecker.CheckAsync(_folder));
        findings.AssertNone();
    }

    [Fact]
    public async Task FaultyFiles_Checked_AreReported()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "error.html"), "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><p><div></p></body></html>");
        await File.WriteAllTextAsync(Path.Combine(_folder, "warning.html"), "<!DOCTYPE html><html><head><title>x</title></head><body><section>x</section></body></html>");
        await File.WriteAllTextAsync(Path.Combine(_folder, "error.css"), "p { colour: red }");

        var messages = await HtmlChecker.CheckAsync(_folder);

        Assert.Contains(messages, message => message.StartsWith("error.html", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.StartsWith("warning.html", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.StartsWith("error.css", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
