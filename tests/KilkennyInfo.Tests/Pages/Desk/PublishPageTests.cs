using System.Globalization;
using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Testing;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Putting both texts live, now or later, and taking them off.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class PublishPageTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    private Workbench Bench => fixture.Bench;

    [Fact]
    public async Task Now_ReadyPair_IsOnTheSiteInBothLanguagesAtOnce()
    {
        var key = await Bench.MakeReadyAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        Assert.Equal(Publish(key), (await client.PageAsync(Workbench.Root(key))).QuerySelector("main .buttons a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/en/{key}-en")).StatusCode);
        var page = await client.DoneAsync(client.SubmitAsync(Publish(key), ("act", "now")), Workbench.Root(key));
        Assert.Equal("Both texts are on the site.", page.News());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/en/{key}-en")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/ga/{key}-ga")).StatusCode);
        Assert.Equal("Only Publisher", Assert.Single(await Bench.AuditAsync(key, "page.published")).PersonName);
        Assert.False((await Bench.StateAsync(key)).IsOpen);
    }

    [Fact]
    public async Task Now_Unsigned_NamesEveryGateAndPublishesNothing()
    {
        var key = await Bench.MakeAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(Publish(key), ("act", "now")).RefusedAsync());
        Assert.Equal(4, page.Issues().Count);
        Assert.Contains("These words have not been approved.", page.Issues());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/en/{key}-en")).StatusCode);
    }

    [Fact]
    public async Task Now_WordsThatThePublisherHasNotSeen_IsRefused()
    {
        var key = await Bench.MakeReadyAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var form = await client.PageAsync(Publish(key));
        await Bench.SaveAsync(key, english: "Slipped in.\n");
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(form, Publish(key), ("act", "now")).RefusedAsync());
        Assert.StartsWith("Somebody has saved this page since you opened it.", Assert.Single(page.Issues()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.IrishEditor)]
    [InlineData(Role.AccessibilityReviewer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public async Task EveryAct_ByNoPublisher_IsRefused(Role role)
    {
        var key = await Bench.MakeReadyAsync();
        var client = await fixture.ClientAsync(role);
        var revision = ("revision", $"{(await Bench.NewestAsync(key)).Id}");
        foreach (var (path, act) in new[] { ("publish", "now"), ("publish", "schedule"), ("publish", "unschedule"), ("take-off", ""), ("emergency", "release") })
        {
            var status = await Bench.ChangesNothingAsync(key, async () => (await client.PostAsync($"{Workbench.Root(key)}/{path}", "/desk/account", revision, ("act", act), ("day", Bench.Today(9)), ("time", "09:00"), ("reason", "Why"))).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }
    }

    [Theory]
    [InlineData("", "09:00", "day", "Enter a date as day, month and year.")]
    [InlineData("tomorrow", "09:00", "day", "Enter a date as day, month and year.")]
    [InlineData("2027-02-30", "09:00", "day", "Enter a date as day, month and year.")]
    [InlineData("2027-06-01", "", "time", "Enter a time, such as 09:30.")]
    [InlineData("2027-06-01", "half nine", "time", "Enter a time, such as 09:30.")]
    [InlineData("2020-01-01", "09:00", "time", "This time has passed already. Choose a time to come.")]
    [InlineData("2027-03-28", "01:30", "time", "There is no such time on that day: the clocks go forward. Choose an hour earlier or later.")]
    [InlineData("2027-10-31", "01:30", "time", "This time comes twice on that day: the clocks go back. Say whether you mean the first time or the second.")]
    public async Task Schedule_TimeThatIsNone_IsExplainedAndKept(string day, string time, string field, string sentence)
    {
        var key = await Bench.MakeReadyAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(Publish(key), ("day", day), ("time", time), ("act", "schedule")).RefusedAsync());
        Assert.Equal(sentence, Assert.Single(page.Issues()));
        Assert.Equal("#f-" + field, page.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Equal((day, time), (page.QuerySelector("#f-day")!.GetAttribute("value"), page.QuerySelector("#f-time")!.GetAttribute("value")));
    }

    [Theory]
    [InlineData("false", "2027-10-31T00:30:00")]
    [InlineData("true", "2027-10-31T01:30:00")]
    public async Task Schedule_HourThatComesTwice_AsksWhichAndTakesTheAnswer(string second, string due)
    {
        var key = await Bench.MakeReadyAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var asked = await client.SubmitAsync(Publish(key), ("day", "2027-10-31"), ("time", "01:30"), ("act", "schedule")).RefusedAsync();
        Assert.Equal(2, asked.QuerySelectorAll("[name=second]").Length);
        await client.DoneAsync(client.SubmitAsync(asked, Publish(key), ("second", second), ("act", "schedule")), Workbench.Root(key));
        Assert.Equal(DateTime.Parse(due, CultureInfo.InvariantCulture), (await Bench.StateAsync(key)).Schedule!.DueUtc);
    }

    [Fact]
    public async Task Schedule_GoodTime_IsSaidInDublinTimeChangedAndTakenOffAgain()
    {
        var key = await Bench.MakeReadyAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var page = await client.DoneAsync(client.SubmitAsync(Publish(key), ("day", "2027-06-01"), ("time", "09:30"), ("act", "schedule")), Workbench.Root(key));
        Assert.Equal("Both texts are scheduled.", page.News());
        Assert.Contains("9.30", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(new DateTime(2027, 6, 1, 8, 30, 0, DateTimeKind.Utc), (await Bench.StateAsync(key)).Schedule!.DueUtc);
        Assert.Contains("1 June 2027", (await client.PageAsync("/desk")).QuerySelector("[aria-labelledby=scheduled]")!.TextContent, StringComparison.Ordinal);

        await client.DoneAsync(client.SubmitAsync(Publish(key), ("day", "2027-01-04"), ("time", "14:00"), ("act", "schedule")), Workbench.Root(key));
        Assert.Equal(new DateTime(2027, 1, 4, 14, 0, 0, DateTimeKind.Utc), (await Bench.StateAsync(key)).Schedule!.DueUtc);

        var off = await client.DoneAsync(client.PostAsync(Publish(key), Publish(key), ("act", "unschedule")), Workbench.Root(key));
        Assert.Equal("It is off the schedule.", off.News());
        Assert.Null((await Bench.StateAsync(key)).Schedule);
        Assert.Equal(2, (await Bench.AuditAsync(key, "page.scheduled")).Count);
        Assert.Single(await Bench.AuditAsync(key, "page.unscheduled"));
    }

    [Fact]
    public async Task Schedule_WhoseTimeHasCome_IsLive()
    {
        var key = await Bench.MakeReadyAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        await client.DoneAsync(client.SubmitAsync(Publish(key), ("day", "2027-06-01"), ("time", "09:30"), ("act", "schedule")), Workbench.Root(key));
        await ComeDueAsync(key);
        Assert.True((await Bench.StateAsync(key)).IsLive);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/ga/{key}-ga")).StatusCode);
        Assert.Equal("Only Publisher", Assert.Single(await Bench.AuditAsync(key, "page.published")).PersonName);
    }

    [Fact]
    public async Task TakeOff_WithoutReasonOrWithAnUnknownHeir_IsRefusedAndKept()
    {
        var key = await Bench.MakeLiveAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var page = await Bench.ChangesNothingAsync(key, () => client.SubmitAsync(Workbench.Root(key) + "/take-off", ("reason", " "), ("heir", "offices")).RefusedAsync());
        Assert.Equal("Say why the page is coming off the site.", Assert.Single(page.Issues()));
        Assert.Equal("offices", page.Value("heir"));
        page = await Bench.ChangesNothingAsync(key, () => client.PostAsync(Workbench.Root(key) + "/take-off", Workbench.Root(key) + "/take-off", ("reason", "Merged"), ("heir", "no-such-page")).RefusedAsync());
        Assert.Equal("Choose a page that is on the site.", Assert.Single(page.Issues()));
        Assert.Equal("Merged", page.Value("reason"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/en/{key}-en")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("offices")]
    public async Task TakeOff_FreePage_IsGoneOrLeadsToItsHeir(string heir)
    {
        var key = await Bench.MakeLiveAsync();
        var client = await fixture.ClientAsync(Role.Publisher);
        var page = await client.DoneAsync(client.SubmitAsync(Workbench.Root(key) + "/take-off", ("reason", "Out of date"), ("heir", heir)), Workbench.Root(key));
        Assert.Equal("Both texts are off the site.", page.News());
        using var english = await client.GetAsync($"/en/{key}-en");
        using var irish = await client.GetAsync($"/ga/{key}-ga");
        Assert.Equal(heir.Length == 0 ? HttpStatusCode.Gone : HttpStatusCode.MovedPermanently, english.StatusCode);
        Assert.Equal(english.StatusCode, irish.StatusCode);
        Assert.Equal(heir.Length == 0 ? null : "/en/offices", english.Headers.Location?.OriginalString);
        Assert.Contains("Out of date", Assert.Single(await Bench.AuditAsync(key, "page.taken-off")).Details, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(Workbench.Root(key) + "/take-off", "/desk/account", ("reason", "Twice"))).StatusCode);
    }

    [Fact]
    public async Task TakeOff_PageThatOthersNeed_IsRefusedAndSaysWhichPageNeedsIt()
    {
        var client = await fixture.ClientAsync(Role.Publisher);
        var page = await Bench.ChangesNothingAsync("customer-charter", () => client.SubmitAsync(Workbench.Root("customer-charter") + "/take-off", ("reason", "Out of date")).RefusedAsync());
        Assert.NotEmpty(page.Issues());
        Assert.All(page.Issues(), issue => Assert.StartsWith("This would break something on the site.", issue, StringComparison.Ordinal));
        Assert.Equal("Out of date", page.Value("reason"));
    }

    private static string Publish(string key) => Workbench.Root(key) + "/publish";

    private async Task ComeDueAsync(string key)
    {
        var edition = (await Bench.StateAsync(key)).OpenEditionId;
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        await db.Set<Schedule>().Where(schedule => schedule.EditionId == edition).ExecuteUpdateAsync(set => set.SetProperty(schedule => schedule.DueUtc, DateTime.UtcNow.AddMinutes(-2)));
        await Desk.Get<Publication>().PublishDueAsync(CancellationToken.None);
    }
}
