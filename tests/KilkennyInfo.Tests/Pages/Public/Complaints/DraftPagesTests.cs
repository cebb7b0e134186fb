using System.Net;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Data;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Public.Complaints;

[Collection(ComplaintsGroup.Name)]
public sealed class DraftPagesTests(ComplaintsFixture site) : IDisposable
{
    private readonly HttpClient _client = OwnNetwork.Client(site.Site.Address);

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/en/complaint", "Your form is saved")]
    [InlineData("/ga/gearan", "Tá d’fhoirm sábháilte")]
    public async Task Save_HalfTyped_ComesBackWithLinkAndCode(string path, string title)
    {
        var (walk, link, code) = await SaveAsync(path);
        Assert.Equal(title, walk.Title);
        Assert.DoesNotContain(code, walk.Location, StringComparison.Ordinal);
        var opened = await new FormWalk(_client).OpenAsync(link);
        await opened.PressAsync("", ("code", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.OK, "service", "service"), (opened.Status, opened.Step, opened.Page.QuerySelector("input[name=about]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Save_Stored_CannotBeReadWithoutTheCode()
    {
        var (_, link, _) = await SaveAsync("/en/complaint", ("story", "A very private matter"));
        var draft = await FindAsync(link);
        Assert.NotNull(draft);
        Assert.DoesNotContain("private", System.Text.Encoding.UTF8.GetString(draft.Sealed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WrongCodeWrongLinkAndOverdue_GetTheSameAnswer()
    {
        var (_, link, code) = await SaveAsync("/en/complaint");
        foreach (var (path, typed) in new[] { (link, "wrong"), ("/en/complaint/continue?d=0123456789abcdef0123456789abcdef", code) })
        {
            var walk = await new FormWalk(_client).OpenAsync(path);
            await walk.PressAsync("", ("code", typed));
            Assert.Equal(HttpStatusCode.BadRequest, walk.Status);
            Assert.Equal(["#f-code"], walk.FaultPlaces);
        }

        site.Clock.Ahead += TimeSpan.FromDays(16);
        var late = await new FormWalk(_client).OpenAsync(link);
        await late.PressAsync("", ("code", code));
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
    }

    [Fact]
    public async Task Open_LinkTypedWrong_CanBeMended()
    {
        var (_, link, code) = await SaveAsync("/ga/gearan");
        var walk = await new FormWalk(_client).OpenAsync("/ga/gearan/lean-ar-aghaidh");
        await walk.PressAsync("", ("d", "0123"), ("code", code));
        Assert.Equal((HttpStatusCode.BadRequest, "0123"), (walk.Status, walk.Page.QuerySelector("#f-d")!.GetAttribute("value")));
        await walk.PressAsync("", ("d", link.Split("d=")[1]), ("code", code));
        Assert.Equal((HttpStatusCode.OK, "service"), (walk.Status, walk.Step));
    }

    [Fact]
    public async Task Open_TooManyWrongTries_IsStopped()
    {
        var (_, link, code) = await SaveAsync("/en/complaint");
        var walk = await new FormWalk(_client).OpenAsync(link);
        for (var count = 0; count < CodeGuesses.Most; count++)
        {
            await walk.PressAsync("", ("code", "wrong"));
            Assert.Equal(HttpStatusCode.BadRequest, walk.Status);
        }

        await walk.PressAsync("", ("code", code));
        Assert.Equal((HttpStatusCode.TooManyRequests, "3600"), (walk.Status, walk.Last.Header("Retry-After")));
    }

    [Fact]
    public async Task Drop_ByTheButton_DeletesItAndKeepsWhatIsOnThePage()
    {
        var (_, link, code) = await SaveAsync("/en/complaint");
        var walk = await OpenAsync(link, code);
        await walk.PressAsync("drop");
        Assert.Null(await FindAsync(link));
        Assert.Contains("What was saved is deleted.", walk.Main, StringComparison.Ordinal);
        Assert.Equal("service", walk.Step);
    }

    [Fact]
    public async Task Save_Again_TakesThePlaceOfTheOneBefore()
    {
        var (_, link, code) = await SaveAsync("/en/complaint");
        var walk = await OpenAsync(link, code);
        await walk.PressAsync("save");
        Assert.Null(await FindAsync(link));
        Assert.NotNull(await FindAsync(walk.Page.QuerySelector(".receipt a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task Send_DraftGoneOnWith_DeletesIt()
    {
        var (_, link, code) = await SaveAsync("/en/complaint");
        var walk = await OpenAsync(link, code);
        await walk.PressAsync("next", ("service", "housing"));
        await walk.PressAsync("next", ("who", "anonymous"));
        await walk.PressAsync("next", ("told", "no"));
        await walk.PressAsync("next", ("story", "Something happened."));
        await walk.PressAsync("next");
        await walk.PressAsync("send");
        Assert.Equal("We have your complaint", walk.Title);
        Assert.Null(await FindAsync(link));
    }

    private async Task<FormWalk> OpenAsync(string link, string code)
    {
        var walk = await new FormWalk(_client).OpenAsync(link);
        await walk.PressAsync("", ("code", code));
        Assert.Equal(HttpStatusCode.OK, walk.Status);
        return walk;
    }

    private async Task<(FormWalk Walk, string Link, string Code)> SaveAsync(string path, params (string, string)[] more)
    {
        var walk = await new FormWalk(_client).OpenAsync(path);
        await walk.PressAsync("next", ("about", "service"));
        await walk.PressAsync("save", more);
        var link = new Uri(walk.Page.QuerySelector(".receipt a")!.GetAttribute("href")!);
        Assert.Equal("https://info.example.ie", link.GetLeftPart(UriPartial.Authority));
        return (walk, link.PathAndQuery, walk.Page.QuerySelectorAll(".receipt dd")[1].TextContent.Trim());
    }

    private async Task<ComplaintDraft?> FindAsync(string link)
    {
        var id = link.Split("d=")[1];
        await using var db = site.Get<SiteDatabase>().OpenForReading();
        return await db.Set<ComplaintDraft>().SingleOrDefaultAsync(draft => draft.Id == id);
    }
}
