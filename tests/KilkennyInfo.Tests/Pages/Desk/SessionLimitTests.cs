using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Tests that move the clock or the settings, each with a desk of its own.</summary>
public sealed class SessionLimitTests
{
    [Fact]
    public async Task Session_WithoutARequestForHalfAnHour_IsOver()
    {
        await using var desk = await DeskSite.StartAsync();
        await desk.AddAsync("Ann", Role.Publisher);
        using var client = await DeskClient.SignInAsync(desk, "Ann");
        desk.Clock.Ahead = TimeSpan.FromMinutes(29);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk")).StatusCode);
        desk.Clock.Ahead = TimeSpan.FromMinutes(58);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk")).StatusCode);
        desk.Clock.Ahead = TimeSpan.FromMinutes(58 + 31);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task Session_OfTwelveHours_IsOverHoweverBusy()
    {
        await using var desk = await DeskSite.StartAsync();
        await desk.AddAsync("Ann", Role.Publisher);
        using var client = await DeskClient.SignInAsync(desk, "Ann");
        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            desk.Clock.Ahead = TimeSpan.FromMinutes(minutes);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk")).StatusCode);
        }

        desk.Clock.Ahead = TimeSpan.FromMinutes((12 * 60) + 1);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task SecondFactor_WhereItIsRequired_ComesBeforeEverythingElse()
    {
        await using var desk = await DeskSite.StartAsync(new Dictionary<string, string> { ["Site:RequireSecondFactor"] = "true" });
        await desk.AddAsync("Ann", Role.Administrator);
        using var client = await DeskClient.SignInAsync(desk, "Ann");
        foreach (var path in new[] { "/desk", "/desk/people", "/desk/people/invite" })
        {
            Assert.Equal("/desk/account/second-factor", (await client.GetAsync(path)).Headers.Location!.OriginalString);
        }

        var page = await client.PageAsync("/desk/account/second-factor");
        await client.SubmitAsync(page, "/desk/account/second-factor", ("code", Authenticator.CodeFor(page.QuerySelector("code.key")!.TextContent)), ("current", DeskSite.Password));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk/people")).StatusCode);
    }

    [Fact]
    public async Task SetUpLink_MakesTheFirstAdministratorOnceAndOnlyWhileThereIsNobody()
    {
        await using var desk = await DeskSite.StartAsync();
        var token = await desk.Get<FirstAdministrator>().NewLinkAsync(CancellationToken.None);
        var address = "/desk/set-up?token=" + token;
        using var client = new DeskClient(desk.Site);
        var slip = await client.SubmitAsync(address, ("name", ""), ("email", "not an address"), ("password", "short"));
        Assert.Equal(3, (await DeskClient.ReadAsync(slip)).QuerySelectorAll("p.error").Length);
        var made = await client.SubmitAsync(address, ("name", "Áine Ní Bhriain"), ("email", "aine@example.ie"), ("password", DeskSite.Password));
        Assert.Equal("/desk", made.Headers.Location!.OriginalString);
        Assert.Contains("Áine Ní Bhriain", (await client.PageAsync("/desk/people")).Body!.TextContent, StringComparison.Ordinal);

        using var late = new DeskClient(desk.Site);
        Assert.Null((await late.PageAsync(address)).QuerySelector("main form"));
        Assert.Null(await desk.Get<FirstAdministrator>().NewLinkAsync(CancellationToken.None));
    }

    [Fact]
    public async Task SetUpLink_AfterADayOrANewerOne_IsOver()
    {
        await using var desk = await DeskSite.StartAsync();
        var first = await desk.Get<FirstAdministrator>().NewLinkAsync(CancellationToken.None);
        var second = await desk.Get<FirstAdministrator>().NewLinkAsync(CancellationToken.None);
        using var client = new DeskClient(desk.Site);
        Assert.Null((await client.PageAsync("/desk/set-up?token=" + first)).QuerySelector("main form"));
        Assert.NotNull((await client.PageAsync("/desk/set-up?token=" + second)).QuerySelector("main form"));
        desk.Clock.Ahead = TimeSpan.FromHours(25);
        Assert.Null((await client.PageAsync("/desk/set-up?token=" + second)).QuerySelector("main form"));
    }

    [Fact]
    public async Task Tries_FromOneAddress_AreLimited()
    {
        await using var desk = await DeskSite.StartAsync(new Dictionary<string, string> { ["Site:SignInTries"] = "3" });
        using var client = new DeskClient(desk.Site);
        for (var count = 0; count < 3; count++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync("/desk/sign-in", ("email", "a@example.ie"), ("password", "x"))).StatusCode);
        }

        var answer = await client.SubmitAsync("/desk/sign-in?lang=ga", ("email", "a@example.ie"), ("password", "x"));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("300", answer.Header("Retry-After"));
        Assert.Equal("An iomarca iarrachtaí", (await DeskClient.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }
}
