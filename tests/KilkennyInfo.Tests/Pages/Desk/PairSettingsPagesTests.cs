using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>A pair besides its words: begun, settings, reviewed, given up, its history, earlier words brought back.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class PairSettingsPagesTests(DeskPagesFixture fixture)
{
    private const string New = "/desk/pages/new";

    private DeskSite Desk => fixture.Desk;

    private Workbench Bench => fixture.Bench;

    [Fact]
    public async Task New_BothTitles_MakesAPageThatIsOpenAndNotLive()
    {
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var page = await client.DoneAsync(client.SubmitAsync(New, ("ga-title", "Leathanach úrnua"), ("en-title", "Brand-new page"), ("owner", "corporate-services")), Workbench.Root("brand-new-page") + "/edit");
        Assert.Equal("The page has been made. Nothing of it is on the site yet.", page.News());
        var newest = await Bench.NewestAsync("brand-new-page");
        Assert.Equal(("leathanach-urnua", "brand-new-page"), (newest.Text(Language.Irish).Slug, newest.Text(Language.English).Slug));
        Assert.Equal("Both Editor", Assert.Single(await Bench.AuditAsync("brand-new-page", "page.made")).PersonName);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/en/brand-new-page")).StatusCode);
        Assert.Contains("The English text is not finished", (await client.PageAsync(Workbench.Root("brand-new-page"))).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_WithSlips_SaysEachKeepsTheRestAndMakesNothing()
    {
        var before = await CountAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var page = await client.SubmitAsync(New, ("en-title", ""), ("ga-slug", "Níl Sé"), ("en-summary", "Kept words"), ("owner", ""), ("key", "home"), ("parent", "offices")).RefusedAsync();
        Assert.Contains("Enter a title in one language at least.", page.Issues());
        Assert.Contains("Choose an owner from the list.", page.Issues());
        Assert.Contains("Another page has this key, perhaps one that was given up. Choose another.", page.Issues());
        Assert.Contains("#f-ga-slug", page.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")));
        Assert.Equal(("Níl Sé", "Kept words", "home", "offices"), (page.Value("ga-slug"), page.Value("en-summary"), page.Value("key"), page.Value("parent")));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task New_ByAnEditorOfOneLanguage_HasThatSideOnly()
    {
        var client = await fixture.ClientAsync(Role.EnglishEditor);
        var form = await client.PageAsync(New);
        Assert.Null(form.QuerySelector("[name=ga-title]"));
        await client.PostAsync(New, New, ("en-title", "English half"), ("ga-title", "Slipped in"), ("owner", "corporate-services"), ("type", "article"), ("parent", "home"));
        Assert.Equal("", (await Bench.NewestAsync("english-half")).Text(Language.Irish).Title);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(Role.Publisher)).GetAsync(New)).StatusCode);
    }

    [Fact]
    public async Task Settings_OtherOwnerAndDay_BecomePartOfTheOpenEdition()
    {
        var key = await Bench.MakeLiveAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var path = Workbench.Root(key) + "/settings";
        var unchanged = await client.DoneAsync(client.SubmitAsync(path, ("owner", "corporate-services")), Workbench.Root(key));
        Assert.Equal("Nothing had changed, so nothing was saved.", unchanged.News());
        var day = Bench.Today(50);
        var page = await client.DoneAsync(client.SubmitAsync(path, ("parent", "offices"), ("review-by", day)), Workbench.Root(key));
        Assert.Equal("Saved as revision 3.", page.News());
        var state = await Bench.StateAsync(key);
        Assert.Equal(("offices", day, "home"), (state.Newest.ParentKey, Workbench.Day(state.Newest.ReviewBy), state.Live!.ParentKey));
        Assert.Equal(state.Live.Text(Language.Irish).Hash, state.Newest.Text(Language.Irish).Hash);
        Assert.True(state.Newest.IsInStep);
    }

    [Theory]
    [InlineData("parent", "no-such-page")]
    [InlineData("owner", "no-such-unit")]
    [InlineData("review-by", "")]
    [InlineData("review-by", "soon")]
    [InlineData("review-by", "2020-01-01")]
    public async Task Settings_WithASlip_SaysSoAndChangesNothing(string field, string value)
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var path = Workbench.Root(key) + "/settings";
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(path, (field, value)).RefusedAsync());
        Assert.Equal("#f-" + field, page.QuerySelector(".issues a")!.GetAttribute("href"));
        if (field == "review-by")
        {
            Assert.Equal(value, page.QuerySelector("#f-review-by")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Settings_FromOlderWords_IsAConflictAndSentAgainIsTaken()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var path = Workbench.Root(key) + "/settings";
        var form = await client.PageAsync(path);
        await Bench.SaveAsync(key, english: "Other words.\n", by: fixture.PersonOf(Role.EnglishEditor));
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(form, path, ("parent", "offices")).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Contains("Saved by: Only EnglishEditor", Assert.Single(page.Issues()), StringComparison.Ordinal);
        Assert.Equal("offices", page.Value("parent"));
        await client.DoneAsync(client.SubmitAsync(page, path, ("parent", "offices")), Workbench.Root(key));
        var newest = await Bench.NewestAsync(key);
        Assert.Equal(("offices", "Other words.\n"), (newest.ParentKey, newest.Text(Language.English).Body));
    }

    [Fact]
    public async Task Reviewed_PageThatIsDue_TakesANewDayAtOnceAndASlipIsSaid()
    {
        var key = await Bench.MakeLiveAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var path = Workbench.Root(key) + "/reviewed";
        Assert.Equal(Workbench.Day(DublinTime.Today(Desk.Clock).AddYears(1)), (await client.PageAsync(path)).Value("day"));
        foreach (var day in new[] { "", "soon", Bench.Today(), Bench.Today(3 * 365) })
        {
            var refused = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(path, ("day", day)).RefusedAsync());
            Assert.Equal("Enter a day between tomorrow and two years from today.", Assert.Single(refused.Issues()));
            Assert.Equal(day, refused.QuerySelector("#f-day")!.GetAttribute("value"));
        }

        var page = await client.DoneAsync(client.SubmitAsync(path, ("day", Bench.Today(200))), Workbench.Root(key));
        Assert.Equal("The page has a new day for its next review.", page.News());
        Assert.Equal(Bench.Today(200), Workbench.Day((await Bench.StateAsync(key)).Live!.ReviewBy));
        Assert.Single(await Bench.AuditAsync(key, "page.reviewed"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(DeskPagesFixture.Writer)).GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Discard_OpenEdition_SaysWhatIsLostAndLeavesWhatIsLive()
    {
        var key = await Bench.MakeLiveAsync();
        await Bench.SaveAsync(key, "Focail eile.\n", "Other words.\n");
        await Bench.ConfirmAsync(key);
        await Bench.SignAllAsync(key);
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var path = Workbench.Root(key) + "/discard";
        var form = await client.PageAsync(path);
        Assert.Contains("Irish-language revision (Only IrishReviser)", form.MainText(), StringComparison.Ordinal);
        Assert.Contains("What is on the site stays as it is.", form.MainText(), StringComparison.Ordinal);
        await Bench.SaveAsync(key, english: "Not seen.\n");
        var refused = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(form, path, ("revision", form.QuerySelector("main [name=revision]")!.GetAttribute("value")!)).RefusedAsync());
        Assert.StartsWith("Somebody has saved this page since you opened it.", Assert.Single(refused.Issues()), StringComparison.Ordinal);
        var page = await client.DoneAsync(client.SubmitAsync(refused, path), Workbench.Root(key));
        Assert.Equal("The open edition has been given up.", page.News());
        var state = await Bench.StateAsync(key);
        Assert.False(state.IsOpen);
        Assert.Equal(Workbench.English, state.Newest.Text(Language.English).Body);
        Assert.Single(await Bench.AuditAsync(key, "page.discarded"));
    }

    [Fact]
    public async Task History_OfAWork_ComparesAndBringsEarlierWordsBack()
    {
        var key = await Bench.MakeLiveAsync();
        await Bench.SaveAsync(key, english: "Other words.\n");
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        var history = await client.PageAsync(Workbench.Root(key) + "/history");
        Assert.Equal(["3", "2", "1"], history.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.Contains("The English only", history.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2", "3"], history.QuerySelectorAll("[checked]").Select(radio => radio.GetAttribute("value")!).Order());
        Assert.Contains("Only Publisher published revision 2.", history.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        var compared = await client.PageAsync(Workbench.Root(key) + "/compare?from=2&to=3");
        Assert.Contains("Changed in English only", compared.MainText(), StringComparison.Ordinal);
        Assert.NotEmpty(compared.QuerySelectorAll("ins, del"));

        var path = Workbench.Root(key) + "/revisions/2";
        var earlier = await client.PageAsync(path);
        Assert.Contains("Plain words.", earlier.QuerySelector(".shown[lang=en]")!.TextContent, StringComparison.Ordinal);
        await Bench.SaveAsync(key, english: "Not seen.\n", by: fixture.PersonOf(Role.EnglishEditor));
        var conflict = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(earlier, path, ("base", earlier.QuerySelector("main [name=base]")!.GetAttribute("value")!)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Contains("Saved by: Only EnglishEditor", Assert.Single(conflict.Issues()), StringComparison.Ordinal);
        var page = await client.DoneAsync(client.SubmitAsync(conflict, path), Workbench.Root(key));
        Assert.Equal("The words of revision 2 are back.", page.News());
        Assert.Equal((5, Workbench.English), ((await Bench.NewestAsync(key)).Number, (await Bench.NewestAsync(key)).Text(Language.English).Body));
        Assert.Single(await Bench.AuditAsync(key, "page.restored"));
    }

    [Fact]
    public async Task Restore_ByOthersThanEditorsOfTheChangedText_IsNotOfferedOrRefused()
    {
        var key = await Bench.MakeLiveAsync();
        await Bench.SaveAsync(key, english: "Other words.\n");
        var path = Workbench.Root(key) + "/revisions/2";
        foreach (var role in new[] { Role.Publisher, Role.Auditor, Role.IrishEditor })
        {
            var client = await fixture.ClientAsync(role);
            Assert.Equal(role is Role.IrishEditor, (await client.PageAsync(path)).QuerySelector("main form") is not null);
            var status = await Bench.ChangesNothingAsync(key, async () => (await client.PostAsync(path, "/desk/account", ("base", $"{(await Bench.NewestAsync(key)).Id}"))).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }
    }

    private async Task<int> CountAsync()
    {
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        return await db.Set<Page>().CountAsync();
    }
}
