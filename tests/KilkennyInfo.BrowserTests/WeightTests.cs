using System.Net.Http.Headers;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>What a reader's connection carries for one page, with everything it needs.</summary>
[Collection(BrowserRun.Name)]
public sealed class WeightTests(BrowserSite site)
{
    private const int MostBytes = 20_000;
    private const int MostRequests = 4;

    [Theory]
    [InlineData(SiteAddress.Charter)]
    [InlineData(SiteAddress.CharterInIrish)]
    public async Task Charter_FirstVisit_IsLightAndHasNoScript(string path)
    {
        await using var context = await site.NewContextAsync(new());
        var page = await context.NewPageAsync();
        var finished = new List<IRequest>();
        page.RequestFinished += (_, request) => finished.Add(request);
        var response = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal("br", await response!.HeaderValueAsync("content-encoding"));
        Assert.Equal(0, await page.Locator("script").CountAsync());
        Assert.DoesNotContain(finished, request => request.ResourceType == "script");

        var weights = new Dictionary<string, int>();
        foreach (var request in finished)
        {
            // An image that the page shows twice comes from memory, and has no size on the wire then.
            var size = (await request.SizesAsync()).ResponseBodySize;
            weights[request.Url] = size > 0 ? size : await WeighAsync(request.Url);
        }

        // A browser without a window does not ask for the icon; a reader's does.
        foreach (var icon in await page.Locator("link[rel=icon]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)"))
        {
            weights.TryAdd(icon, await WeighAsync(icon));
        }

        var told = string.Join(Environment.NewLine, weights.Select(weight => $"{weight.Value,7} {weight.Key}"));
        Assert.True(weights.Values.All(weight => weight > 0), told);
        Assert.True(weights.Values.Sum() <= MostBytes && weights.Count <= MostRequests, told);
    }

    private async Task<int> WeighAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await site.Site.Client.SendAsync(request);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
