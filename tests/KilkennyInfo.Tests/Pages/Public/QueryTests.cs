using System.Net;
using KilkennyInfo.Search;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Pages.Public;

/// <summary>What a request costs the database: nothing when warm, little the first time.</summary>
[Collection(LiveSiteGroup.Name)]
public sealed class QueryTests(LiveSiteFixture live)
{
    private const int MostOnAMiss = 3;

    /// <summary>The site looks after itself now and then, on a busy machine in the middle of a page. What a page asks by itself, it asks every time.</summary>
    private const int MostLooks = 4;

    [Fact]
    public async Task Get_EverythingASecondTime_AsksTheDatabaseNothing()
    {
        string[] paths =
        [
            .. await live.StoredAddressesAsync(), "/sitemap.xml", "/robots.txt", "/ga/feed.xml", "/en/feed.xml", "/.well-known/security.txt", "/customer-charter", "/health/live",
            "/api/v1/pages", "/api/v1/pages/appeals", "/api/v1/contacts", "/api/v1/openapi.json",
        ];
        string[] strange =
        [
            "/en/no-such-page", "/ga/nil-ann", "/nothing", "/fr/x", "/media/none.png", "/assets/none.css", "/api/v1/pages/none", "/EN/Customer-Charter", "/en/" + new string('x', 500),
        ];
        foreach (var path in paths.Concat(strange))
        {
            using var _ = await live.Client.GetAsync(path);
        }

        // What other tests have searched for is written once a minute; it is no part of any request.
        await live.Site.Services.GetRequiredService<QueryLog>().WriteAsync(CancellationToken.None);
        var before = live.Queries.CountWith(live.Site.Services);
        Assert.True(before > 0, "The counter sees nothing, so it would not see a query either.");
        foreach (var path in paths)
        {
            using var response = await live.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        foreach (var path in strange)
        {
            using var response = await live.Client.GetAsync(path);
            Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(before, live.Queries.CountWith(live.Site.Services));
    }

    [Fact]
    public async Task Get_FirstTime_AsksTheDatabaseLittle()
    {
        var fewest = await CountFirstTimesAsync();
        for (var left = MostLooks - 1; left > 0 && fewest.Values.Any(asked => asked > MostOnAMiss); left--)
        {
            foreach (var (path, asked) in await CountFirstTimesAsync())
            {
                fewest[path] = Math.Min(fewest[path], asked);
            }
        }

        Assert.All(fewest, one => Assert.InRange(one.Value, one.Key == "/" || LiveSiteFixture.IsMade(one.Key) ? 0 : 1, MostOnAMiss));
    }

    [Fact]
    public async Task Get_ManyAtOnceTheFirstTime_MakeThePageOnce()
    {
        var asked = long.MaxValue;
        for (var left = MostLooks; left > 0 && asked > MostOnAMiss; left--)
        {
            asked = Math.Min(asked, await CountManyAtOnceAsync());
        }

        Assert.InRange(asked, 1, MostOnAMiss);
    }

    /// <summary>How often each page of a fresh site asks the database.</summary>
    private async Task<Dictionary<string, long>> CountFirstTimesAsync()
    {
        var (queries, counts) = (new QueryCounter(), new Dictionary<string, long>());
        await using var site = await StartIndexedAsync(queries);
        foreach (var path in await live.AddressesAsync())
        {
            var before = queries.CountWith(site.Services);
            using var response = await site.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            counts[path] = queries.CountWith(site.Services) - before;
        }

        return counts;
    }

    private static async Task<long> CountManyAtOnceAsync()
    {
        var queries = new QueryCounter();
        await using var site = await StartIndexedAsync(queries);
        var before = queries.CountWith(site.Services);
        var marks = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var response = await site.Client.GetAsync("/en/customer-charter");
            return response.Header("ETag");
        }));
        Assert.Single(marks.Distinct());
        return queries.CountWith(site.Services) - before;
    }

    /// <summary>The index reads every text once, beside the requests and at the expense of none.</summary>
    private static async Task<TestSite> StartIndexedAsync(QueryCounter queries)
    {
        var site = await TestSite.StartAsync(SmallWriters.ByHand, builder =>
        {
            queries.Watch(builder);
            SmallWriters.Use(builder);
        });
        await SmallWriters.MakeAllAsync(site);
        await site.Services.GetRequiredService<SearchRefresh>().RefreshAsync(CancellationToken.None);
        return site;
    }
}
