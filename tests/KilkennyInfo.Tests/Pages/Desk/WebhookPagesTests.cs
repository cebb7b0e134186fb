using System.Net;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Platform.Outbound;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Webhooks;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>A desk that may send to a receiver on a loopback port.</summary>
public sealed class WebhookPagesTests : IAsyncLifetime
{
    private readonly LoopbackHttp _receiver = LoopbackHttp.Start();

    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    private string Address => $"http://localhost:{_receiver.Port}/hook";

    public async Task InitializeAsync()
    {
        _desk = await DeskSite.StartAsync(new Dictionary<string, string> { ["Site:Outbound:Allow:0"] = $"localhost:{_receiver.Port}", ["Site:Outbound:PlainHttp"] = "true" });
        foreach (var role in new[] { Role.Administrator, Role.Auditor, Role.Publisher })
        {
            await Desk.AddAsync(DeskPagesFixture.NameOf(role), role);
        }
    }

    public async Task DisposeAsync()
    {
        await Desk.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Add_Valid_ShowsTheSecretOnceAndSendsWhatIsAskedFor()
    {
        using var client = await SignInAsync(Role.Administrator);
        var (secret, page) = await AddAsync(client);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(client, page, "test")).StatusCode);
        await UntilAsync(() => _receiver.Requests.Count == 1);
        Assert.True(IsSigned(_receiver.Requests.Single(), secret));
        await UntilAsync(async () => (await client.PageAsync(page)).QuerySelector("tbody")!.TextContent.Contains("Taken", StringComparison.Ordinal));
        var shown = await client.PageAsync(page);
        Assert.DoesNotContain(secret, shown.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Answer: 200", shown.QuerySelector("tbody details")!.TextContent, StringComparison.Ordinal);
        var listed = await client.PageAsync("/desk/webhooks");
        Assert.Contains(Address, listed.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/hook", "published", "This host is not on the public internet.")]
    [InlineData("nonsense", "published", "This is not a web address that we can use.")]
    [InlineData("", "published", "Enter the address.")]
    [InlineData("http://user@localhost/hook", "taken-off", "Take the user name and the password out of the address.")]
    public async Task Add_Invalid_SaysWhyAndKeepsWhatWasTyped(string address, string what, string expected)
    {
        using var client = await SignInAsync(Role.Administrator);
        var answer = await client.SubmitAsync("/desk/webhooks/new", ("address", address), ("events", what));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        Assert.Contains(expected, page.QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(address, page.QuerySelector("#f-address")!.GetAttribute("value"));
        Assert.Equal([what], page.QuerySelectorAll("[name=events]").OfType<IHtmlInputElement>().Where(choice => choice.IsChecked).Select(choice => choice.Value));
        Assert.Empty(await Desk.Get<WebhookOverview>().ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Auditor_Reads_AndIsOfferedNothingToChange()
    {
        using var administrator = await SignInAsync(Role.Administrator);
        var (_, page) = await AddAsync(administrator);
        using var auditor = await SignInAsync(Role.Auditor);
        Assert.Empty((await auditor.PageAsync(page)).QuerySelectorAll("main form"));
        Assert.Empty((await auditor.PageAsync("/desk/webhooks")).QuerySelectorAll("main a.button"));
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync("/desk/webhooks/new")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.PostAsync(page, "/desk/account", ("act", "pause"))).StatusCode);
        using var publisher = await SignInAsync(Role.Publisher);
        Assert.Equal(HttpStatusCode.Forbidden, (await publisher.GetAsync("/desk/webhooks")).StatusCode);
    }

    [Fact]
    public async Task Hook_NotThere_IsSaid()
    {
        using var client = await SignInAsync(Role.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/webhooks/{Guid.NewGuid()}")).StatusCode);
        var (_, page) = await AddAsync(client);
        Assert.Equal(HttpStatusCode.NotFound, (await ActAsync(client, page, "nonsense")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(page, page, ("act", "again"), ("message", $"{Guid.NewGuid()}"))).StatusCode);
    }

    [Fact]
    public async Task Hook_PausedAndResumed_SaysSo()
    {
        using var client = await SignInAsync(Role.Administrator);
        var (_, page) = await AddAsync(client);
        await ActAsync(client, page, "pause");
        var paused = await client.PageAsync(page);
        Assert.Contains("Paused", paused.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["resume", "renew"], paused.QuerySelectorAll("button[name=act]").Select(button => button.GetAttribute("value")));
        var refused = await ActAsync(client, page, "test");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await ActAsync(client, page, "resume");
        Assert.Contains("Active", (await client.PageAsync(page)).QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_SentAgain_ArrivesASecondTime()
    {
        using var client = await SignInAsync(Role.Administrator);
        var (_, page) = await AddAsync(client);
        await ActAsync(client, page, "test");
        await UntilAsync(async () => (await client.PageAsync(page)).QuerySelector("tbody")!.TextContent.Contains("Taken", StringComparison.Ordinal));
        var message = (await client.PageAsync(page)).QuerySelector("button[name=message]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync(page, page, ("act", "again"), ("message", message))).StatusCode);
        await UntilAsync(() => _receiver.Requests.Count == 2);
        Assert.Equal([message, message], _receiver.Requests.Select(request => request.Headers["Webhook-Id"]));
    }

    [Fact]
    public async Task Secret_Renewed_IsShownOnce()
    {
        using var client = await SignInAsync(Role.Administrator);
        var (first, page) = await AddAsync(client);
        var second = (await DeskClient.ReadAsync(await ActAsync(client, page, "renew"))).QuerySelector("code.key")!.TextContent;
        Assert.NotEqual(first, second);
        Assert.Null((await client.PageAsync(page)).QuerySelector("code.key"));
        await ActAsync(client, page, "test");
        await UntilAsync(() => _receiver.Requests.Count == 1);
        Assert.Equal((true, true), (IsSigned(_receiver.Requests.Single(), first), IsSigned(_receiver.Requests.Single(), second)));
    }

    [Fact]
    public async Task Delete_OnlyWhenSure()
    {
        using var client = await SignInAsync(Role.Administrator);
        var (_, page) = await AddAsync(client);
        Assert.Equal(HttpStatusCode.BadRequest, (await ActAsync(client, page, "delete")).StatusCode);
        var gone = await client.PostAsync(page, page, ("act", "delete"), ("sure", "true"));
        Assert.Equal("/desk/webhooks", gone.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(page)).StatusCode);
    }

    private Task<DeskClient> SignInAsync(Role role) => DeskClient.SignInAsync(Desk, DeskPagesFixture.NameOf(role));

    private async Task<(string Secret, string Page)> AddAsync(DeskClient client)
    {
        var answer = await client.SubmitAsync("/desk/webhooks/new", ("address", Address), ("events", "published"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        return (page.QuerySelector("code.key")!.TextContent, page.QuerySelector("main a.button")!.GetAttribute("href")!);
    }

    private static Task<HttpResponseMessage> ActAsync(DeskClient client, string page, string act) => client.PostAsync(page, page, ("act", act));

    private static bool IsSigned(ReceivedRequest request, string secret) => Tests.Webhooks.WebhookFixture.IsSigned(request, secret);

    private static Task UntilAsync(Func<bool> isTrue) => UntilAsync(() => Task.FromResult(isTrue()));

    private static async Task UntilAsync(Func<Task<bool>> isTrue)
    {
        for (var began = Environment.TickCount64; !await isTrue(); await Task.Delay(50))
        {
            Assert.True(Environment.TickCount64 - began < 20_000, "It did not come true in time.");
        }
    }
}
