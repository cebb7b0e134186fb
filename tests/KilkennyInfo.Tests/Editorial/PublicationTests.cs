using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Editorial;

public sealed class SqlitePublicationTests(SqliteTestDatabase databases) : PublicationTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPublicationTests(PostgresTestDatabase databases) : PublicationTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class PublicationTests(TestDatabase databases) : DeskFixture(databases)
{
    [Fact]
    public async Task Publish_ReadyPair_PutsBothTextsLiveAndTellsTheSite()
    {
        await MakeReadyAsync();
        Assert.Empty(await PublishAsync(Publisher));
        Assert.Equal("Focail nua.\n", await LiveBodyAsync(Language.Irish));
        Assert.Equal("New words.\n", await LiveBodyAsync(Language.English));
        Assert.Equal(1, Followed);
    }

    [Fact]
    public async Task Publish_Unsigned_NamesEveryGateAndChangesNothing()
    {
        await SaveAsync(Editor, "Focail nua.\n", "New words.\n");
        await ConfirmAsync(Editor);
        Assert.Equal(
            ["desk.publish.unsigned.irish", "desk.publish.unsigned.plain-language", "desk.publish.unsigned.accessibility", "desk.publish.unsigned.approval"],
            await PublishAsync(Publisher));
        Assert.Equal("\nWords.\n", await LiveBodyAsync(Language.English));
        Assert.Equal(0, Followed);
    }

    [Fact]
    public async Task Publish_ByAnEditor_IsRefused()
    {
        await MakeReadyAsync();
        await Assert.ThrowsAsync<NotAllowedException>(() => PublishAsync(Editor));
    }

    [Fact]
    public async Task Publish_LinkToAPageThatIsNotLive_IsRefused()
    {
        await MakeReadyAsync("[Nasc](page:nowhere)\n", "[Link](page:nowhere)\n");
        Assert.Contains("desk.publish.coming", await PublishAsync(Publisher));
    }

    [Fact]
    public async Task Publish_HeadingThatAnotherPageLinksTo_CannotGo()
    {
        Content.AddPage("alpha", irishBody: "## Ceann {#part}\n\nFocail.\n", englishBody: "## Part {#part}\n\nWords.\n");
        Content.AddPage("beta", irishBody: "[Nasc](page:alpha#part)\n", englishBody: "[Link](page:alpha#part)\n");
        await ImportSoundAsync();
        await MakeReadyAsync();
        Assert.Contains("desk.publish.coming", await PublishAsync(Publisher));
    }

    [Fact]
    public async Task Publish_NewAddress_RedirectsTheOld()
    {
        var newest = await NewestAsync();
        var typed = TypedText.Of(newest.Text(Language.English)) with { Slug = "new-address" };
        await Editing.SaveAsync("alpha", Editor, newest.Id, new TypedPair(null, typed), null, CancellationToken.None);
        await SignAllAsync();
        Assert.Empty(await PublishAsync(Publisher));
        var live = await LiveAsync();
        Assert.Equal("alpha", live.FindBySlug(Language.English, "new-address")!.Key);
        Assert.Equal("alpha", live.FindByEarlierSlug(Language.English, "alpha")!.Key);
    }

    [Fact]
    public async Task Schedule_GoesLiveWhenItsTimeComes_AtTheTimeThatWasMeant()
    {
        await MakeReadyAsync();
        Assert.Empty(await ScheduleAsync("2026-12-01T09:00"));
        Assert.Equal(0, await Publication.PublishDueAsync(CancellationToken.None));
        Clock.Now = new DateTimeOffset(2026, 12, 1, 9, 0, 3, TimeSpan.Zero);
        Assert.Equal(1, await Publication.PublishDueAsync(CancellationToken.None));
        Assert.Equal(0, await Publication.PublishDueAsync(CancellationToken.None));
        Assert.Equal(new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc), (await LiveAsync()).Find("alpha")!.PublishedUtc);
    }

    [Fact]
    public async Task Schedule_SiteWasDown_IsCaughtUpAndSaidToBeLate()
    {
        await MakeReadyAsync();
        await ScheduleAsync("2026-12-01T09:00");
        Clock.Now = new DateTimeOffset(2026, 12, 1, 11, 30, 0, TimeSpan.Zero);
        Assert.Equal(1, await Publication.PublishDueAsync(CancellationToken.None));
        await using var db = Database.OpenForReading();
        var entry = await db.Set<AuditEntry>().SingleAsync(entry => entry.Act == "page.published");
        Assert.Contains("\"late\":\"150\"", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_EditAfterwards_TakesItOff()
    {
        await MakeReadyAsync();
        await ScheduleAsync("2026-12-01T09:00");
        await SaveAsync(EnglishEditor, english: "Newer words.\n");
        Clock.Now = new DateTimeOffset(2026, 12, 2, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(0, await Publication.PublishDueAsync(CancellationToken.None));
        Assert.Equal("\nWords.\n", await LiveBodyAsync(Language.English));
    }

    [Fact]
    public async Task Schedule_NoLongerPossibleWhenDue_IsMarkedAndNotTriedForEver()
    {
        await MakeReadyAsync("[Nasc](page:beta)\n", "[Link](page:beta)\n");
        await ScheduleAsync("2026-12-01T09:00");
        await using (var db = Database.OpenForReading())
        {
            await db.Set<Edition>().Where(edition => edition.State == EditionState.Live && db.Set<Page>().Any(page => page.Id == edition.PageId && page.Key == "beta"))
                .ExecuteUpdateAsync(set => set.SetProperty(edition => edition.State, EditionState.Superseded));
        }

        Clock.Now = new DateTimeOffset(2026, 12, 1, 9, 0, 1, TimeSpan.Zero);
        Assert.Equal(0, await Publication.PublishDueAsync(CancellationToken.None));
        await using var after = Database.OpenForReading();
        Assert.Equal("desk.publish.coming", (await after.Set<Schedule>().SingleAsync()).Problem);
    }

    [Theory]
    [InlineData("2027-03-28T01:30", null, "desk.schedule.no-such-time")]
    [InlineData("2027-10-31T01:30", null, "desk.schedule.comes-twice")]
    [InlineData("2026-11-22T09:00", null, "desk.schedule.past")]
    public async Task Schedule_TimeThatIsNoTime_IsExplained(string wallTime, bool? second, string issue)
    {
        await MakeReadyAsync();
        Assert.Equal([issue], await ScheduleAsync(wallTime, second));
    }

    [Theory]
    [InlineData(false, "2027-10-31T00:30:00Z")]
    [InlineData(true, "2027-10-31T01:30:00Z")]
    public async Task Schedule_HourThatComesTwice_TakesTheOneChosen(bool second, string due)
    {
        await MakeReadyAsync();
        Assert.Empty(await ScheduleAsync("2027-10-31T01:30", second));
        await using var db = Database.OpenForReading();
        Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, (await db.Set<Schedule>().SingleAsync()).DueUtc);
    }

    [Fact]
    public async Task TakeOff_PageThatOthersNeed_IsRefused()
    {
        var issues = await Publication.TakeOffAsync("alpha", Publisher, "Old", null, CancellationToken.None);
        Assert.Contains(issues, issue => issue.Key == "desk.publish.coming");
        Assert.NotNull((await LiveAsync()).Find("alpha"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("beta")]
    public async Task TakeOff_FreePage_IsGoneOrLeadsToItsHeir(string? heir)
    {
        Content.AddPage("extra");
        await ImportSoundAsync();
        Assert.Equal(["desk.take-off.reason.missing"], (await Publication.TakeOffAsync("extra", Publisher, " ", heir, CancellationToken.None)).Select(issue => issue.Key));
        Assert.Empty(await Publication.TakeOffAsync("extra", Publisher, "No longer true.", heir, CancellationToken.None));
        var live = await LiveAsync();
        Assert.Null(live.Find("extra"));
        Assert.Equal(heir is null, live.IsGone(Language.English, "extra"));
        Assert.Equal(heir, live.FindByEarlierSlug(Language.English, "extra")?.Key);
    }

    [Fact]
    public async Task AuditLog_OfAWholeStory_IsSoundAndFindsEachTampering()
    {
        await MakeReadyAsync();
        await PublishAsync(Publisher);
        await using var db = Database.OpenForReading();
        Assert.Null(await AuditLog.FirstBrokenAsync(db, CancellationToken.None));
        Assert.Equal(
            ["page.saved", "page.in-step", "gate.signed", "gate.signed", "gate.signed", "gate.signed", "page.published"],
            await db.Set<AuditEntry>().OrderBy(entry => entry.Number).Select(entry => entry.Act).ToListAsync());
        await db.Set<AuditEntry>().Where(entry => entry.Number == 3).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.PersonName, "Somebody Else"));
        Assert.Equal(3, await AuditLog.FirstBrokenAsync(db, CancellationToken.None));
        await db.Set<AuditEntry>().Where(entry => entry.Number == 3).ExecuteDeleteAsync();
        Assert.Equal(3, await AuditLog.FirstBrokenAsync(db, CancellationToken.None));
    }
}
