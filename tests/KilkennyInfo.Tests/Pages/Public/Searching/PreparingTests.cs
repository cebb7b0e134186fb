using System.Net;
using System.Text.Json;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Pages.Public.Searching;

/// <summary>What a site says while its index is being made.</summary>
public sealed class PreparingTests
{
    [Fact]
    public async Task Search_IndexNotReady_SaysSoUntilItIs()
    {
        var source = new WaitingSource();
        await using var site = await source.StartSiteAsync();
        foreach (var (path, sentence) in new[] { ("/en/search?q=zyzzyva", "search.preparing"), ("/ga/cuardach?q=zyzzyva", "search.preparing") })
        {
            using var page = await site.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            var document = LiveSiteFixture.Parse(await page.Content.ReadAsStringAsync());
            Assert.Equal(SiteContent.Data.Strings[LiveSiteFixture.LanguageOf(path)][sentence], document.QuerySelector("main [role=status]")!.TextContent);
            Assert.NotEmpty(document.QuerySelectorAll(".search-help a"));
        }

        using var refused = await site.Client.GetAsync("/api/v1/search?q=zyzzyva&lang=en");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Header("Content-Type"));
        Assert.Matches(@"^\d+$", refused.Header("Retry-After"));

        // Everything else goes on meanwhile.
        using var home = await site.Client.GetAsync("/en");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);

        source.Release();
        await site.Services.GetRequiredService<SearchRefresh>().RefreshAsync(CancellationToken.None);
        using var answer = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/search?q=zyzzyva&lang=en"));
        Assert.Equal("waiting", answer.RootElement.GetProperty("results")[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task Search_IndexDamagedWhileTheSiteRuns_ComesBackByItself()
    {
        var source = new WaitingSource();
        source.Release();
        await using var site = await source.StartSiteAsync();
        await site.Services.GetRequiredService<SearchRefresh>().RefreshAsync(CancellationToken.None);
        var file = site.Services.GetRequiredService<KilkennyInfo.Platform.SitePaths>().SearchFile;
        await using (var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
        {
            await stream.WriteAsync(new byte[stream.Length]);
        }

        for (var round = 0; ; round++)
        {
            using var response = await site.Client.GetAsync("/api/v1/search?q=zyzzyva&lang=en");
            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });
            if (response.StatusCode is HttpStatusCode.OK && !site.Services.GetRequiredService<SearchIndex>().IsDamaged)
            {
                break;
            }

            Assert.True(round < 100, "It has not come back.");
            await Task.Delay(100);
        }
    }
}
