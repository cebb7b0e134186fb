using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>The tree of pages and what leads to other places in it, on a desk of their own, since they move what is live.</summary>
public sealed class StructurePagesTests : IAsyncLifetime
{
    private DeskSite _desk = null!;

    public async Task InitializeAsync()
    {
        _desk = await DeskSite.StartAsync();
        await _desk.AddAsync("Publisher", Role.Publisher);
        await _desk.AddAsync("Auditor", Role.Auditor);
        await _desk.AddAsync("Editor", Role.IrishEditor, Role.EnglishEditor);
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Tree_ForAPublisher_MovesAPageAndComesBackToTheButton()
    {
        using var client = await DeskClient.SignInAsync(_desk, "Publisher");
        var page = await client.PageAsync("/desk/structure");
        Assert.Null(page.QuerySelector("#up-customer-charter"));
        Assert.Equal("↓ Down: Customer Charter", page.QuerySelector("#down-customer-charter")!.TextContent);
        Assert.Equal("ga", page.QuerySelector("#page-customer-charter .names [lang]")!.GetAttribute("lang"));
        var moved = await client.SubmitAsync(page, "/desk/structure", ("down", "customer-charter"));
        Assert.Equal("/desk/structure#down-customer-charter", moved.Headers.Location!.OriginalString);
        var after = await client.PageAsync("/desk/structure");
        Assert.Contains("Moved: Customer Charter", after.QuerySelector(".news[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["customer-action-plan", "customer-charter"], after.QuerySelectorAll("#page-home > ol > li").Take(2).Select(leaf => leaf.GetAttribute("data-page")));
        Assert.Equal("customer-action-plan", Live.ChildrenOf(Live.Find("home")!).First().Key);
        var back = await client.SubmitAsync(after, "/desk/structure", ("up", "customer-charter"));
        Assert.Equal("/desk/structure#down-customer-charter", back.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/desk/structure", "/desk/structure", ("up", "customer-charter"))).StatusCode);
    }

    [Theory]
    [InlineData("Auditor")]
    [InlineData("Editor")]
    public async Task Tree_ForOthers_IsReadAndNotMoved(string name)
    {
        using var client = await DeskClient.SignInAsync(_desk, name);
        var page = await client.PageAsync("/desk/structure");
        Assert.NotNull(page.QuerySelector("#page-home #page-complaints-procedure #page-appeals"));
        Assert.Empty(page.QuerySelectorAll("main button, main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/desk/structure", "/desk/account", ("up", "comment-card"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/desk/structure/comment-card/move")).StatusCode);
    }

    [Fact]
    public async Task Move_ChosenPlace_IsTakenAndASlipIsSaid()
    {
        using var client = await DeskClient.SignInAsync(_desk, "Publisher");
        var page = await client.PageAsync("/desk/structure/offices/move");
        Assert.Equal("contact-us", page.QuerySelector("#f-parent option[selected]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#f-parent option[value=offices]"));
        var same = await client.SubmitAsync(page, "/desk/structure/offices/move", ("parent", "contact-us"), ("place", "first"));
        Assert.Equal(HttpStatusCode.BadRequest, same.StatusCode);
        Assert.Contains("in that place already", (await DeskClient.ReadAsync(same)).QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);
        var none = await client.PostAsync("/desk/structure/offices/move", "/desk/structure/offices/move", ("parent", "offices"), ("place", "first"));
        Assert.NotNull((await DeskClient.ReadAsync(none)).QuerySelector("#f-parent[aria-invalid]"));
        var moved = await client.SubmitAsync(page, "/desk/structure/offices/move", ("parent", "complaints-procedure"), ("place", "last"));
        Assert.Equal("/desk/structure#move-offices", moved.Headers.Location!.OriginalString);
        Assert.Equal("complaints-procedure", Live.Find("offices")!.ParentKey);

        // What the script sends when the page is dragged.
        var dragged = await client.PostAsync("/desk/structure/offices/move", "/desk/structure", ("parent", "complaints-procedure"), ("place", "after"), ("after", "appeals"));
        Assert.Equal(HttpStatusCode.Redirect, dragged.StatusCode);
        Assert.Equal(["appeals", "offices", "ombudsman"], Live.ChildrenOf(Live.Find("complaints-procedure")!).Select(child => child.Key));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/desk/structure/home/move")).StatusCode);
    }

    [Fact]
    public async Task NewPage_InBothLanguages_IsMadeAndStandsInTheTree()
    {
        using var client = await DeskClient.SignInAsync(_desk, "Editor");
        var slip = await client.SubmitAsync("/desk/pages/new?parent=contact-us", ("ga-title", ""), ("en-title", ""), ("en-slug", "Not an address"));
        Assert.Equal(HttpStatusCode.BadRequest, slip.StatusCode);
        var again = await DeskClient.ReadAsync(slip);
        Assert.Equal("Not an address", again.QuerySelector("#f-en-slug")!.GetAttribute("value"));
        Assert.Equal("contact-us", again.QuerySelector("#f-parent option[selected]")!.GetAttribute("value"));
        var made = await client.SubmitAsync(again, "/desk/pages/new", ("ga-title", "Páirceáil"), ("en-title", "Parking"), ("en-slug", ""));
        Assert.Equal("/desk/pages/parking/edit", made.Headers.Location!.OriginalString);

        var overview = await client.PageAsync("/desk/pages/parking");
        Assert.Contains("The Irish text is not finished", overview.QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "edit", "read", "step", "history", "preview/ga", "preview/en", "settings", "tasks", "discard", "revisions/1" })
        {
            Assert.Equal((path, HttpStatusCode.OK), (path, (await client.GetAsync("/desk/pages/parking/" + path)).StatusCode));
        }

        Assert.NotNull((await client.PageAsync("/desk/structure")).QuerySelector("#page-contact-us #page-parking"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/en/parking")).StatusCode);
        foreach (var path in new[] { "/desk", "/desk/pages", "/desk/pages.csv" })
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
        }

        var given = await client.SubmitAsync("/desk/pages/parking/discard", ("revision", await RevisionAsync("parking")));
        Assert.Equal("/desk/pages/parking", given.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/desk/pages/parking/discard")).StatusCode);
        Assert.Contains("Parking", (await client.PageAsync("/desk/structure")).QuerySelector("main > ul")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewPage_ByAnEditorOfOneLanguage_OffersTheirSideOnly()
    {
        await _desk.AddAsync("Translator", Role.IrishEditor);
        using var client = await DeskClient.SignInAsync(_desk, "Translator");
        var page = await client.PageAsync("/desk/pages/new");
        Assert.Null(page.QuerySelector("#f-en-title"));
        var made = await client.SubmitAsync(page, "/desk/pages/new", ("ga-title", "Áiteanna súgartha"), ("parent", "home"), ("owner", "corporate-services"));
        Assert.Equal("/desk/pages/aiteanna-sugartha/edit", made.Headers.Location!.OriginalString);
        Assert.Contains("No title yet", (await client.PageAsync("/desk/pages/aiteanna-sugartha")).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_OtherOwnerAndPlace_BecomePartOfTheOpenEdition()
    {
        using var client = await DeskClient.SignInAsync(_desk, "Editor");
        const string address = "/desk/pages/offices/settings";
        var slip = await client.SubmitAsync(address, ("review-by", "2020-01-01"), ("parent", "home"));
        Assert.Equal(HttpStatusCode.BadRequest, slip.StatusCode);
        var again = await DeskClient.ReadAsync(slip);
        Assert.Equal(("home", "2020-01-01"), (again.QuerySelector("#f-parent option[selected]")!.GetAttribute("value"), again.QuerySelector("#f-review-by")!.GetAttribute("value")));
        var saved = await client.SubmitAsync(again, address, ("review-by", Day(30)));
        Assert.Equal("/desk/pages/offices", saved.Headers.Location!.OriginalString);
        Assert.Equal("contact-us", Live.Find("offices")!.ParentKey);
        Assert.Contains("In the open edition it stands below this page", (await client.PageAsync("/desk/structure")).QuerySelector("#page-offices .names")!.TextContent, StringComparison.Ordinal);
        var old = await client.SubmitAsync(again, address, ("review-by", Day(40)));
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        Assert.Null((await client.PageAsync("/desk/pages/home/settings")).QuerySelector("#f-parent"));
    }

    [Fact]
    public async Task Reviewed_PageThatIsDue_IsOfferedToPublishersAndSetsTheDay()
    {
        _desk.Clock.Ahead = TimeSpan.FromDays(400);
        using var client = await DeskClient.SignInAsync(_desk, "Publisher");
        var page = await client.PageAsync("/desk/pages/offices");
        var slip = await client.SubmitAsync(page, "/desk/pages/offices", ("day", "2020-01-01"));
        Assert.Equal((HttpStatusCode.BadRequest, "2020-01-01"), (slip.StatusCode, (await DeskClient.ReadAsync(slip)).QuerySelector("#f-day")!.GetAttribute("value")));
        var done = await client.SubmitAsync(page, "/desk/pages/offices", ("day", Day(500)));
        Assert.Equal("/desk/pages/offices", done.Headers.Location!.OriginalString);
        Assert.Equal(Day(500), $"{Live.Find("offices")!.ReviewBy:yyyy-MM-dd}");
        Assert.Null((await client.PageAsync("/desk/pages/offices")).QuerySelector("#f-day"));
        using var editor = await DeskClient.SignInAsync(_desk, "Editor");
        Assert.Null((await editor.PageAsync("/desk/pages/appeals")).QuerySelector("#f-day"));
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("/desk/pages/appeals/reviewed")).StatusCode);
    }

    private LiveSite Live => _desk.Get<CurrentSite>()();

    private string Day(int ahead) => $"{DublinTime.Today(_desk.Get<TimeProvider>()).AddDays(ahead):yyyy-MM-dd}";

    private async Task<string> RevisionAsync(string key) => $"{(await _desk.Get<PairEditing>().NewestAsync(key, CancellationToken.None)).Id}";
}
