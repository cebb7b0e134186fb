using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Editorial.Links;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Editorial.Links;

public sealed class SqliteSiteLinksTests(SqliteTestDatabase databases) : SiteLinksTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresSiteLinksTests(PostgresTestDatabase databases) : SiteLinksTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>Which links the live site has, and where they stand.</summary>
public abstract class SiteLinksTests(TestDatabase databases) : LinkFixture(databases)
{
    private const string Website = "https://www.example.ie/help/";

    [Fact]
    public async Task Outside_LinksOfPages_AreFoundOnceWithEveryPlace()
    {
        Content.AddPage("gamma", irishBody: "[Focail](https://www.example.com/a#part) agus [tuilleadh](https://www.example.com/b).\n", englishBody: "[Words](https://www.example.com/a#part) and [more](https://www.example.com/b).\n");
        Content.AddPage("delta", irishBody: "[Focail](https://www.example.com/a).\n", englishBody: "[Words](https://www.example.com/a).\n");
        await GoLiveAsync();
        var links = await Links.OutsideAsync(CancellationToken.None);
        Assert.Equal(["https://www.example.com/a", "https://www.example.com/b", Website], links.Select(link => link.Address));
        Assert.Equal(
            [("delta", Language.Irish), ("delta", Language.English), ("gamma", Language.Irish), ("gamma", Language.English)],
            links[0].Places.Select(place => (place.Key, place.Language!.Value)));
    }

    [Theory]
    [InlineData("{website:main}")]
    [InlineData("::: contact main\n:::")]
    public async Task Outside_WebsiteOfAContact_StandsInItsRecordAndOnPagesThatPullItIn(string body)
    {
        Content.AddPage("gamma", irishBody: body + "\n", englishBody: body + "\n");
        await GoLiveAsync();
        var link = Assert.Single(await Links.OutsideAsync(CancellationToken.None));
        Assert.Equal(Website, link.Address);
        Assert.Equal([new LinkPlace("gamma", Language.Irish), new LinkPlace("gamma", Language.English), new LinkPlace("main", null)], link.Places);
    }

    [Fact]
    public async Task Outside_LinksInsideAndImages_AreNoneOfThem()
    {
        Content.AddPage("gamma", irishBody: "[Alfa](page:alpha) agus {email:main}.\n", englishBody: "[Alpha](page:alpha) and {email:main}.\n");
        await GoLiveAsync();
        Assert.Equal(Website, Assert.Single(await Links.OutsideAsync(CancellationToken.None)).Address);
    }

    [Fact]
    public async Task Outside_AfterAPublication_IsReadAnew()
    {
        await GoLiveAsync();
        Assert.Single(await Links.OutsideAsync(CancellationToken.None));
        Content.AddPage("gamma", irishBody: "[Focail](https://www.example.com/a).\n", englishBody: "[Words](https://www.example.com/a).\n");
        await GoLiveAsync();
        Assert.Equal(2, (await Links.OutsideAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Inside_SoundSite_HasNoFaults()
    {
        await GoLiveAsync();
        Assert.Empty(await Links.FaultsInsideAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Inside_PageThatIsLedToIsNotThereAnyMore_IsNamedWhereItIsLinked()
    {
        Content.AddPage("gamma", irishBody: "[Deilt](page:delta) agus [cuid](page:alpha#cuid).\n\n::: pages delta\n:::\n", englishBody: "[Delta](page:delta) and [part](page:alpha#part).\n\n::: pages delta\n:::\n");
        Content.AddPage("delta");
        Content.AddPage("alpha", irishBody: "## Cuid {#cuid}\n\nFocail.\n", englishBody: "## Part {#part}\n\nWords.\n");
        await GoLiveAsync();
        Assert.Empty(await Links.FaultsInsideAsync(CancellationToken.None));
        Pretend(site => new LiveSite([.. site.Pages.Where(page => page.Key != "delta")], [], site.Data, [], site.Today, site.DataHash));
        var faults = await Links.FaultsInsideAsync(CancellationToken.None);
        Assert.Equal(
            [("gamma", Language.English, "page-missing"), ("gamma", Language.English, "part-key"), ("gamma", Language.Irish, "page-missing"), ("gamma", Language.Irish, "part-key")],
            faults.Select(fault => (fault.Key!, fault.Language!.Value, fault.Fault.Rule)).OrderBy(fault => fault.Item2 is Language.Irish).ThenBy(fault => fault.Rule, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Inside_PageOfTheHeaderIsMissing_IsNamedAsASetting()
    {
        await GoLiveAsync();
        Pretend(site => new LiveSite([.. site.Pages.Where(page => page.Key != "beta")], [], site.Data, [], site.Today, site.DataHash));
        Assert.All(await Links.FaultsInsideAsync(CancellationToken.None), fault => Assert.Equal((null, "settings-page"), (fault.Key, fault.Fault.Rule)));
        Assert.NotEmpty(await Links.FaultsInsideAsync(CancellationToken.None));
    }
}
