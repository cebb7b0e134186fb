using System.Net;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Pages.Public;

/// <summary>A second theme needs a folder and a setting. The one here brings a layout and a style sheet; the rest is the first theme's.</summary>
public sealed class ThemeTests : IAsyncLifetime
{
    private readonly string _themes = Directory.CreateTempSubdirectory("kilkenny-themes-").FullName;
    private TestSite? _site;

    private TestSite Site => _site!;

    public async Task InitializeAsync()
    {
        CopyTheme(Path.Combine(TestSite.Root, "themes", "kilkenny"));
        CopyFiles(Path.Combine(TestSite.Root, "themes", "kilkenny", "fonts"), Path.Combine(_themes, "kilkenny", "fonts"));
        CopyTheme(Path.Combine(TestSite.Root, "tests", "KilkennyInfo.Tests", "themes", "tiny"));
        _site = await TestSite.StartAsync(new Dictionary<string, string> { ["Site:Theme"] = "tiny", ["Site:ThemesDirectory"] = _themes }, AddCompiledViews);
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(_themes, recursive: true);
    }

    [Fact]
    public async Task Get_OwnLayout_IsUsed()
    {
        var page = LiveSiteFixture.Parse(await Site.Client.GetStringAsync("/ga/cairt-do-chustaimeiri"));
        Assert.Equal("tiny", page.Body!.ClassName);
        Assert.Null(page.QuerySelector("footer"));
        Assert.Equal("ga", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Get_ViewsItLacks_ComeFromTheFirstTheme()
    {
        var page = LiveSiteFixture.Parse(await Site.Client.GetStringAsync("/en/customer-charter"));
        Assert.NotNull(page.QuerySelector("main#main h1"));
        Assert.NotNull(page.QuerySelector("nav.breadcrumb"));
        Assert.NotNull(page.QuerySelector(".card.contact"));
        Assert.NotNull(page.QuerySelector("link[rel=canonical]"));
        Assert.Contains("<h1", await (await Site.Client.GetAsync("/en/no-such-page")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OwnStyleSheet_StandsBesideTheFirstThemesIcon()
    {
        var page = LiveSiteFixture.Parse(await Site.Client.GetStringAsync("/en"));
        var sheet = await Site.Client.GetStringAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        Assert.Equal("body.tiny { font-family: serif; }\n", sheet);
        var icon = await Site.Client.GetStringAsync(page.QuerySelector("link[rel=icon]")!.GetAttribute("href"));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(TestSite.Root, "themes", "kilkenny", "icon.svg")), icon);
    }

    [Fact]
    public async Task Get_FontsOfTheDocuments_AreNotServed()
    {
        const string font = "AtkinsonHyperlegibleNext-Regular.ttf";
        Assert.True(File.Exists(Path.Combine(_themes, "kilkenny", "fonts", font)));
        var assets = Site.Services.GetRequiredService<Theme>().Assets.Keys;
        Assert.DoesNotContain(assets, address => Path.GetExtension(address) is not (".css" or ".svg" or ".png"));
        Assert.Equal(HttpStatusCode.NotFound, (await Site.Client.GetAsync($"/assets/fonts/{font}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Site.Client.GetAsync($"/themes/kilkenny/fonts/{font}")).StatusCode);
    }

    [Fact]
    public async Task Start_ThemeWithoutAFolder_IsRefusedWithAReason()
    {
        var refused = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => TestSite.StartAsync(new Dictionary<string, string> { ["Site:Theme"] = "none" }));
        Assert.Contains("There is no theme “none”", refused.Message, StringComparison.Ordinal);
    }

    private void CopyTheme(string theme) => CopyFiles(theme, Path.Combine(_themes, Path.GetFileName(theme)));

    private static void CopyFiles(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static void AddCompiledViews(WebApplicationBuilder builder) => builder.Services.AddMvcCore()
        .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(ThemeTests).Assembly)));
}
