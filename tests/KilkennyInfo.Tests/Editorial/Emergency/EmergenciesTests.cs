using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Editorial.Emergency;

public sealed class SqliteEmergenciesTests(SqliteTestDatabase databases) : EmergenciesTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresEmergenciesTests(PostgresTestDatabase databases) : EmergenciesTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class EmergenciesTests(TestDatabase databases) : DeskFixture(databases)
{
    private const string Reason = "The river is rising.";

    [Fact]
    public async Task Release_OneTextBehind_PutsTheOtherLiveAndSaysWhichIsAwaited()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        Assert.Empty(await ReleaseAsync());
        Assert.Equal("Do not drive.\n", await LiveBodyAsync(Language.English));
        var awaited = (await LiveAsync()).Find("alpha")!.Awaited!;
        Assert.Equal((Language.Irish, new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 26)), (awaited.Language, awaited.Since, awaited.Until));
        Assert.Equal(1, Followed);
    }

    [Fact]
    public async Task Release_KeepsTheEditionOpen_SoThatTheOtherTextIsStillATask()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        await ReleaseAsync();
        await using var db = Database.OpenForReading();
        var work = await KilkennyInfo.Editorial.PageWork.LoadAsync(db, "alpha", default, CancellationToken.None);
        Assert.NotNull(work.Open);
        Assert.Equal(work.Live!.RevisionId, work.Open.RevisionId);
    }

    [Theory]
    [InlineData("", 3, "desk.emergency.reason.missing")]
    [InlineData(Reason, 0, "desk.emergency.days")]
    [InlineData(Reason, 15, "desk.emergency.days")]
    public async Task Release_WithoutReasonOrEnd_IsRefused(string reason, int days, string key)
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        Assert.Equal([key], await ReleaseAsync(reason, days));
        Assert.Null((await LiveAsync()).Find("alpha")!.Awaited);
    }

    [Fact]
    public async Task Release_BothBehindOrNone_IsRefused()
    {
        await SaveAsync(Editor, "Focail nua.\n", "New words.\n");
        Assert.Contains("desk.emergency.neither", await ReleaseAsync());
        await ConfirmAsync(Editor);
        Assert.Contains("desk.emergency.in-step", await ReleaseAsync());
    }

    [Fact]
    public async Task Release_OlderWordsThanTheNewest_IsRefused()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        var seen = (await NewestAsync()).Id;
        await SaveAsync(EnglishEditor, english: "Do not drive at all.\n");
        var issues = await Emergencies.ReleaseAsync("alpha", Publisher, seen, Reason, 3, CancellationToken.None);
        Assert.Equal("desk.sign.moved", Assert.Single(issues).Key);
    }

    [Fact]
    public async Task Release_ByAnEditor_IsRefused()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        await Assert.ThrowsAsync<NotAllowedException>(() => Emergencies.ReleaseAsync("alpha", EnglishEditor, 1, Reason, 3, CancellationToken.None));
    }

    [Fact]
    public async Task Countersign_BySomebodyElse_IsKeptAndTheSamePersonIsRefused()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        await ReleaseAsync();
        Assert.Equal("desk.emergency.same-person", Assert.Single(await Emergencies.CountersignAsync("alpha", Publisher, CancellationToken.None)).Key);
        Assert.Empty(await Emergencies.CountersignAsync("alpha", Everything, CancellationToken.None));
        Assert.Equal(Everything.Name, (await OnlyReleaseAsync()).CountersignedBy);
    }

    [Fact]
    public async Task Extend_GivesANewEndAndAsksForACountersignatureAgain()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        await ReleaseAsync();
        await Emergencies.CountersignAsync("alpha", Everything, CancellationToken.None);
        Clock.Now = Clock.Now.AddDays(2);
        Assert.Empty(await Emergencies.ExtendAsync("alpha", Publisher, "Still rising.", 5, CancellationToken.None));
        Assert.Null((await OnlyReleaseAsync()).CountersignedBy);
        Assert.Equal(new DateOnly(2026, 11, 30), (await LiveAsync()).Find("alpha")!.Awaited!.Until);
        Assert.Equal(2, Followed);
    }

    [Fact]
    public async Task Release_WithUnsignedWordsInTheOtherText_LeavesThoseOnTheDesk()
    {
        await SaveAsync(Editor, "Focail gan síniú.\n", "Unsigned words.\n");
        await ConfirmAsync(Editor);
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        Assert.Empty(await ReleaseAsync());
        Assert.Equal("Do not drive.\n", await LiveBodyAsync(Language.English));
        Assert.Equal("\nFocail.\n", await LiveBodyAsync(Language.Irish));
        Assert.Equal("Focail gan síniú.\n", (await NewestAsync()).Text(Language.Irish).Body);
    }

    [Fact]
    public async Task Countersign_ByWhoeverGaveMoreTime_IsRefused()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        await ReleaseAsync();
        await Emergencies.CountersignAsync("alpha", Everything, CancellationToken.None);
        await Emergencies.ExtendAsync("alpha", Everything, "Still rising.", 5, CancellationToken.None);
        Assert.Equal("desk.emergency.same-person", Assert.Single(await Emergencies.CountersignAsync("alpha", Everything, CancellationToken.None)).Key);
    }

    [Fact]
    public async Task ExtendAndReleaseAgain_BeforeACountersignature_GiveNoMoreTime()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        await ReleaseAsync();
        Assert.Equal("desk.emergency.not-countersigned", Assert.Single(await Emergencies.ExtendAsync("alpha", Publisher, "Still rising.", 4, CancellationToken.None)).Key);
        await SaveAsync(EnglishEditor, english: "Do not drive at all.\n");
        Assert.Equal(["desk.emergency.not-countersigned"], await ReleaseAsync(days: 4));
        Assert.Empty(await ReleaseAsync());
        Assert.Equal("Do not drive at all.\n", await LiveBodyAsync(Language.English));
    }

    [Fact]
    public async Task Expire_BringsThePairBeforeBackWithItsSignatures()
    {
        Clock.Now = DateTimeOffset.UtcNow.AddDays(1); // The import was today.
        await MakeReadyAsync();
        Assert.Empty(await PublishAsync(Publisher));
        var edition = (await NewestEditionAsync()).Id;
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        await ReleaseAsync();
        Clock.Now = Clock.Now.AddDays(3);
        await Emergencies.ExpireDueAsync(CancellationToken.None);
        Assert.Equal(edition, (await NewestEditionAsync()).Id);
    }

    private async Task<Edition> NewestEditionAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<Edition>().SingleAsync(edition => edition.State == EditionState.Live && db.Set<Page>().Any(page => page.Id == edition.PageId && page.Key == "alpha"));
    }

    [Fact]
    public async Task Expire_BeforeTheEnd_DoesNothing()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        await ReleaseAsync();
        Clock.Now = Clock.Now.AddDays(3).AddSeconds(-1);
        Assert.Equal(0, await Emergencies.ExpireDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Expire_AtTheEnd_BringsThePairBeforeBackAndKeepsTheWorkOpen()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        await ReleaseAsync();
        Clock.Now = Clock.Now.AddDays(3);
        Assert.Equal(1, await Emergencies.ExpireDueAsync(CancellationToken.None));
        Assert.Equal("\nWords.\n", await LiveBodyAsync(Language.English));
        Assert.Null((await LiveAsync()).Find("alpha")!.Awaited);
        Assert.Equal("Do not drive.\n", (await NewestAsync()).Text(Language.English).Body);
        Assert.Equal(0, await Emergencies.ExpireDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Publish_OfBothTexts_EndsTheRelease()
    {
        await SaveAsync(EnglishEditor, english: "Do not drive.\n");
        await ReleaseAsync();
        await SaveAsync(Translator, irish: "Ná tiomáin.\n");
        await ConfirmAsync(Translator);
        await SignAllAsync();
        Assert.Empty(await PublishAsync(Publisher));
        Assert.NotNull((await OnlyReleaseAsync()).EndedUtc);
        Clock.Now = Clock.Now.AddDays(30);
        Assert.Equal(0, await Emergencies.ExpireDueAsync(CancellationToken.None));
        Assert.Equal("Ná tiomáin.\n", await LiveBodyAsync(Language.Irish));
    }

    [Fact]
    public async Task Sign_ByTheAuthorOfReleasedWords_StillNeedsAReason()
    {
        await SaveAsync(Everything, english: "Do not drive.\n");
        await ReleaseAsync();
        await SaveAsync(Translator, irish: "Ná tiomáin.\n");
        await ConfirmAsync(Translator);
        Assert.Equal(["desk.sign.own-words"], await SignAsync(KilkennyInfo.Editorial.Gate.PlainLanguage, Everything));
    }

    private async Task<IReadOnlyList<string>> ReleaseAsync(string reason = Reason, int days = 3) =>
        [.. (await Emergencies.ReleaseAsync("alpha", Publisher, (await NewestAsync()).Id, reason, days, CancellationToken.None)).Select(issue => issue.Key)];

    private async Task<EmergencyRelease> OnlyReleaseAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<EmergencyRelease>().SingleAsync();
    }
}
