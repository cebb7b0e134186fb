using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>A text that was stored before such texts were refused: its pages show what was typed and say what is wrong.</summary>
public sealed class UnreadableTextTests : IAsyncLifetime
{
    private const string Key = "comment-card";
    private const string Name = "Bea Two";

    private static readonly string Body = string.Concat(Enumerable.Repeat("![", 200)) + "\n";

    private DeskSite? _desk;
    private Person? _person;

    private DeskSite Desk => _desk!;

    public async Task InitializeAsync()
    {
        _desk = await DeskSite.StartAsync();
        _person = await Desk.AddAsync(Name, Role.IrishEditor, Role.EnglishEditor);
        var editing = Desk.Get<PairEditing>();
        var newest = await editing.NewestAsync(Key, CancellationToken.None);
        var typed = new TypedPair(null, TypedText.Of(newest.Text(Language.English)) with { Body = "Words.\n" });
        Assert.Equal(SaveResult.Saved, (await editing.SaveAsync(Key, _person, newest.Id, typed, null, CancellationToken.None)).Result);
        var saved = (await editing.NewestAsync(Key, CancellationToken.None)).Id;
        await Desk.Get<SiteDatabase>().WriteAsync(
            db => db.Set<PageText>().Where(text => text.RevisionId == saved && text.Language == Language.English).ExecuteUpdateAsync(set => set.SetProperty(text => text.Body, Body)), CancellationToken.None);
    }

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    [Theory]
    [InlineData("/read")]
    [InlineData("/revisions/2")]
    [InlineData("/preview/en")]
    public async Task Page_ThatShowsTheText_SaysWhyAndShowsItsSource(string path)
    {
        using var client = await DeskClient.SignInAsync(Desk, Name);
        using var answer = await client.GetAsync($"/desk/pages/{Key}{path}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = await answer.Content.ReadAsStringAsync();
        Assert.Contains("stand too deep inside one another", shown, StringComparison.Ordinal);
        Assert.Contains("the text is shown as it was typed", shown, StringComparison.Ordinal);
        Assert.Contains(Body.Trim(), shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfTheChecks_NamesTheFinding()
    {
        using var client = await DeskClient.SignInAsync(Desk, Name);
        Assert.Contains("This text cannot be read", (await client.PageAsync($"/desk/pages/{Key}/read")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/history")]
    [InlineData("/step")]
    [InlineData("/compare?from=1&to=2")]
    public async Task Page_AroundTheText_Opens(string path)
    {
        using var client = await DeskClient.SignInAsync(Desk, Name);
        using var answer = await client.GetAsync($"/desk/pages/{Key}{path}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task GuestPagesAndApi_ShowTheSource()
    {
        var (token, _) = await Desk.Get<PairLinks>().MakeAsync(Key, _person!, new NewLink(null, "Guest", null, Language.English, 5), CancellationToken.None);
        using var client = new DeskClient(Desk.Site);
        Assert.Contains(Body.Trim(), await (await client.GetAsync($"/desk/look/{token}/en")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var answer = await client.GetAsync($"/api/v1/pages/{Key}?preview={token}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"<pre>{Body}</pre>".Replace("\n", "\\n", StringComparison.Ordinal), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
