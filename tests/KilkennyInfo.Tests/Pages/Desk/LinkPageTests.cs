using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial.Links;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

[Collection(DeskPagesGroup.Name)]
public sealed class LinkPageTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    [Fact]
    public async Task Links_OfTheSite_AreListedWithTheirPlaces()
    {
        using var client = await DeskClient.SignInAsync(Desk, DeskPagesFixture.NameOf(Role.Auditor));
        var page = await client.PageAsync("/desk/links");
        var rows = page.QuerySelectorAll("tbody tr");
        Assert.InRange(rows.Length, 5, 1000);
        Assert.All(rows, row => Assert.NotEmpty(row.QuerySelectorAll("td li")));
        Assert.Contains(rows, row => row.QuerySelector("td a[href^='/desk/pages/']") is not null);
        Assert.Contains("An operator of the site can switch that on", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
        Assert.Contains("every link inside the site leads somewhere", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_Filtered_AreThoseThatDoNotWork()
    {
        var records = Desk.Get<LinkRecords>();
        var standing = (await Desk.Get<SiteLinks>().OutsideAsync(CancellationToken.None)).Select(link => link.Address).Order(StringComparer.Ordinal).ToList();
        foreach (var (address, finding) in new[] { (standing[0], new LinkFinding(LinkResult.NotFound, 404)), (standing[1], new LinkFinding(LinkResult.Moved, 200, Target: "https://www.example.ie/new")) })
        {
            await records.TakeNextAsync([address], CancellationToken.None);
            await records.StoreAsync(address, finding, CancellationToken.None);
        }

        using var client = await DeskClient.SignInAsync(Desk, DeskPagesFixture.NameOf(Role.EnglishEditor));
        var broken = Assert.Single((await client.PageAsync("/desk/links?only=broken")).QuerySelectorAll("tbody tr"));
        Assert.Equal(standing[0], broken.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Contains("Nothing there", broken.TextContent, StringComparison.Ordinal);
        Assert.Contains("404", broken.TextContent, StringComparison.Ordinal);
        var moved = Assert.Single((await client.PageAsync("/desk/links?only=moved")).QuerySelectorAll("tbody tr"));
        Assert.Equal("https://www.example.ie/new", moved.QuerySelector("td a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task CheckNow_SwitchedOff_IsRefusedWithTheReason()
    {
        using var client = await DeskClient.SignInAsync(Desk, DeskPagesFixture.NameOf(Role.Publisher));
        var answer = await client.PostAsync("/desk/links", "/desk/account");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("The links are not checked.", (await DeskClient.ReadAsync(answer)).QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckNow_AnybodyButAPublisher_IsRefused()
    {
        using var client = await DeskClient.SignInAsync(Desk, DeskPagesFixture.NameOf(Role.EnglishEditor));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/desk/links", "/desk/account")).StatusCode);
    }
}
