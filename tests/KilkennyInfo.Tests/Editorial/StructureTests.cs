using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Editorial;

public sealed class SqliteStructureTests(SqliteTestDatabase databases) : StructureTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresStructureTests(PostgresTestDatabase databases) : StructureTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>“alpha” and “beta” stand below home, “gamma” and “delta” after them; the first two have the same number.</summary>
public abstract class StructureTests(TestDatabase databases) : DeskFixture(databases)
{
    private readonly TestDatabase _databases = databases;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AddPagesAsync(("gamma", "home"), ("delta", "home"));
    }

    [Fact]
    public async Task Step_Down_SwapsTwoNeighboursWithOneEventForEachPageThatNeededANumber()
    {
        var events = await EventsAsync();
        Assert.Empty(await Structure.StepAsync("gamma", Publisher, isUp: false, CancellationToken.None));
        Assert.Equal(["alpha", "beta", "delta", "gamma"], await BelowAsync("home"));
        Assert.Equal(1, Followed);

        // “beta” had the number of “alpha”.
        Assert.Equal(["beta", "gamma"], (await EventsAsync()).Skip(events.Count));
        Assert.Equal(["page.renumbered", "page.moved"], (await AuditAsync()).Select(entry => entry.Act));
    }

    [Fact]
    public async Task Step_PagesWithTheSameNumber_GetNumbersOfTheirOwn()
    {
        Assert.Empty(await Structure.StepAsync("beta", Publisher, isUp: true, CancellationToken.None));
        Assert.Equal(["beta", "alpha", "gamma", "delta"], await BelowAsync("home"));
        var live = await LiveAsync();
        Assert.Equal(4, live.ChildrenOf(live.Find("home")!).Select(page => page.Position).Distinct().Count());
    }

    [Theory]
    [InlineData("alpha", true, "desk.structure.first")]
    [InlineData("delta", false, "desk.structure.last")]
    [InlineData("home", true, "desk.structure.first")]
    public async Task Step_OffTheEnd_IsSaid(string key, bool isUp, string issue)
    {
        Assert.Equal([issue], (await Structure.StepAsync(key, Publisher, isUp, CancellationToken.None)).Select(found => found.Key));
        Assert.Equal(0, Followed);
    }

    [Fact]
    public async Task Move_BelowAnotherPage_TakesWhatIsBelowItAlongAndKeepsEveryWord()
    {
        await AddPagesAsync(("part", "gamma"));
        var before = await NewestAsync("gamma");
        Assert.Empty(await Structure.MoveAsync("gamma", Publisher, "alpha", Place.First, CancellationToken.None));
        var live = await LiveAsync();
        Assert.Equal(["home", "alpha", "gamma"], live.AncestorsOf(live.Find("part")!).Select(page => page.Key));
        var after = await NewestAsync("gamma");
        Assert.True(after.IsInStep);
        Assert.Equal(before.UpdatedOn, after.UpdatedOn);
        Assert.All(LanguageExtensions.Both, language => Assert.Equal(Words(before, language), Words(after, language)));
        Assert.Equal(before.SettingsSource.Replace("parent: home", "parent: alpha", StringComparison.Ordinal), after.SettingsSource);

        static string Words(Revision revision, Language language) => revision.Text(language).FrontMatterSource + revision.Text(language).Body + revision.Text(language).ConfirmedAgainst;
    }

    [Theory]
    [InlineData("first", "gamma beta delta")]
    [InlineData("last", "beta delta gamma")]
    [InlineData("beta", "beta gamma delta")]
    public async Task Move_ToAPlace_StandsThere(string place, string order)
    {
        foreach (var key in new[] { "beta", "delta", "gamma" })
        {
            Assert.Empty(await Structure.MoveAsync(key, Publisher, "alpha", Place.Last, CancellationToken.None));
        }

        Assert.Empty(await Structure.MoveAsync("gamma", Publisher, "home", Place.Last, CancellationToken.None));
        var wanted = place switch { "first" => Place.First, "last" => Place.Last, _ => Place.Behind(place) };
        Assert.Empty(await Structure.MoveAsync("gamma", Publisher, "alpha", wanted, CancellationToken.None));
        Assert.Equal(order.Split(' '), await BelowAsync("alpha"));
    }

    [Theory]
    [InlineData("alpha", "alpha")]
    [InlineData("alpha", "below")]
    [InlineData("home", "alpha")]
    [InlineData("alpha", "no-such-page")]
    public async Task Move_WhereNoPageCanStand_IsRefused(string key, string parent)
    {
        await AddPagesAsync(("below", "alpha"));
        Assert.Equal(["desk.structure.parent"], (await Structure.MoveAsync(key, Publisher, parent, Place.Last, CancellationToken.None)).Select(issue => issue.Key));
    }

    [Fact]
    public async Task Move_BehindAPageThatHasGoneElsewhere_IsSaid()
    {
        Assert.Equal(["desk.structure.changed"], (await Structure.MoveAsync("gamma", Publisher, "alpha", Place.Behind("beta"), CancellationToken.None)).Select(issue => issue.Key));
        Assert.Equal(["desk.structure.there"], (await Structure.MoveAsync("gamma", Publisher, "home", Place.Behind("beta"), CancellationToken.None)).Select(issue => issue.Key));
    }

    [Fact]
    public async Task EveryAct_ByAnyoneButAPublisher_IsRefused()
    {
        foreach (var person in new[] { Editor, Reviser, Auditor })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => Structure.StepAsync("gamma", person, isUp: true, CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => Structure.MoveAsync("gamma", person, "alpha", Place.Last, CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => Structure.ReviewedAsync("gamma", person, new DateOnly(2027, 6, 1), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Move_PageThatIsNotLive_IsNotThere() =>
        await Assert.ThrowsAsync<NotThereException>(() => Structure.MoveAsync("no-such-page", Publisher, "alpha", Place.Last, CancellationToken.None));

    [Fact]
    public async Task Change_ThatWouldBreakTheSite_IsRefusedWhole()
    {
        var before = await TestDatabase.DumpAsync(Database);
        var issues = await Database.WriteAsync(async db =>
        {
            var change = new SettingsChange(db, Publisher, Clock.Now.UtcDateTime, await ComingIssues.LiveAsync(db, CancellationToken.None), Live);
            change.Set("beta", change.Require("beta") with { Position = 70 });
            change.Set("alpha", change.Require("alpha") with { ParentKey = "no-such-page" });
            return await change.PublishAsync("alpha", CancellationToken.None);
        }, CancellationToken.None);
        Assert.Equal("desk.rule.parent-missing", issues.Single().Inner!.Key);
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Move_PageWhoseWordsTodaysRulesWouldRefuse_IsNotKeptBackByThem()
    {
        await using (var db = Database.OpenForReading())
        {
            await db.Set<PageText>().Where(text => text.Slug == "alpha").ExecuteUpdateAsync(set => set.SetProperty(text => text.Body, "[Link](page:no-such-page)\n"));
        }

        Assert.Empty(await Structure.MoveAsync("alpha", Publisher, "beta", Place.Last, CancellationToken.None));
    }

    [Fact]
    public async Task Reviewed_LivePage_ChangesTheDayAtOnceAndNoWord()
    {
        Assert.Empty(await Structure.ReviewedAsync("alpha", Publisher, new DateOnly(2028, 11, 23), CancellationToken.None));
        var page = (await LiveAsync()).Find("alpha")!;
        Assert.Equal((new DateOnly(2028, 11, 23), true), (page.ReviewBy, page.IsInStep));
        Assert.Equal("\nWords.\n", await LiveBodyAsync(Language.English));
        Assert.Equal("page.reviewed", (await AuditAsync()).Last().Act);
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2028-11-24")]
    [InlineData(null)]
    public async Task Reviewed_DayThatCannotBe_IsRefused(string? day)
    {
        DateOnly? until = day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(["desk.reviewed.range"], (await Structure.ReviewedAsync("alpha", Publisher, until, CancellationToken.None)).Select(issue => issue.Key));
    }

    [Fact]
    public async Task Move_LivePageOfTheDesk_KeepsTheSignaturesForItsWordsAndIsSignedForItsSettings()
    {
        await MakeReadyAsync();
        await PublishAsync(Publisher);
        var other = Someone("Another publisher", Role.Publisher);
        var published = (await LiveAsync()).Find("alpha")!.PublishedUtc;
        Clock.Now = Clock.Now.AddHours(1);
        Assert.Empty(await Structure.MoveAsync("alpha", other, "beta", Place.Last, CancellationToken.None));
        Assert.Empty(await Structure.MoveAsync("alpha", other, "gamma", Place.Last, CancellationToken.None));
        var live = await NewestAsync();
        var signOffs = await SignOffsAsync();
        Assert.All(Gate.All, gate => Assert.Null(signOffs.Single(signOff => signOff.Gate == gate.Key).VoidedUtc));
        var settings = Assert.Single(signOffs, signOff => signOff is { Gate: "settings", VoidedUtc: null });
        Assert.Equal((other.Id, SignOff.SettingsHashOf(live)), (settings.PersonId, settings.SettingsHash));
        Assert.Equal(live.Id, signOffs.Single(signOff => signOff is { Gate: "settings", VoidedUtc: not null }).VoidedByRevisionId);

        // Readers are told when words changed, and none did.
        Assert.Equal(published, (await LiveAsync()).Find("alpha")!.PublishedUtc);
    }

    [Fact]
    public async Task Move_PageThatIsBeingWorkedOn_CarriesTheSettingsAndVoidsTheApprovalAlone()
    {
        await MakeReadyAsync();
        await ScheduleAsync("2026-12-01T09:00");
        Assert.Empty(await Structure.MoveAsync("alpha", Publisher, "beta", Place.Last, CancellationToken.None));
        var newest = await NewestAsync();
        Assert.Equal(("beta", "New words.\n", true), (newest.ParentKey, newest.Text(Language.English).Body, newest.IsInStep));
        Assert.Equal(["approval"], (await SignOffsAsync()).Where(signOff => signOff.VoidedUtc is not null).Select(signOff => signOff.Gate));
        Assert.Equal("\nWords.\n", await LiveBodyAsync(Language.English));
        var told = Assert.Single(await AuditAsync(), entry => entry.Act == "settings.carried-voided");
        Assert.Contains(Publisher.Name, told.Details, StringComparison.Ordinal);

        // Who moved the page wrote nothing of the edition, so the same publisher may approve it, with its new place.
        Assert.Empty(await SignAsync(Gate.Approval, Publisher));
        Assert.Empty(await PublishAsync(Publisher));
        Assert.Equal("beta", (await LiveAsync()).Find("alpha")!.ParentKey);
    }

    [Fact]
    public async Task Reviewed_PageThatIsBeingWorkedOn_VoidsNothingAndIsNotUndone()
    {
        await MakeReadyAsync();
        await ScheduleAsync("2026-12-01T09:00");
        Assert.Empty(await Structure.ReviewedAsync("alpha", Publisher, new DateOnly(2028, 1, 31), CancellationToken.None));
        Assert.All((await SignOffsAsync()).Where(signOff => signOff.Gate != "settings"), signOff => Assert.Null(signOff.VoidedUtc));
        Clock.Now = new DateTimeOffset(2026, 12, 1, 9, 0, 3, TimeSpan.Zero);
        Assert.Equal(1, await Publication.PublishDueAsync(CancellationToken.None));
        Assert.Equal(new DateOnly(2028, 1, 31), (await LiveAsync()).Find("alpha")!.ReviewBy);
    }

    [Fact]
    public async Task Approval_OfSettingsThatAnEditorPlanned_IsStillNotOnesOwn()
    {
        var both = Someone("Editor and publisher", Role.EnglishEditor, Role.Publisher);
        await SaveAsync(Editor, "Focail nua.\n", "New words.\n");
        await ConfirmAsync(Editor);
        var outcome = await SettingsEditing.SaveAsync("alpha", both, (await NewestAsync()).Id, "beta", "main", new DateOnly(2027, 11, 22), CancellationToken.None);
        Assert.Equal(SaveResult.Saved, outcome.Result);
        foreach (var (gate, by) in new[] { (Gate.Irish, Reviser), (Gate.PlainLanguage, PlainReviewer), (Gate.Accessibility, AccessReviewer) })
        {
            Assert.Empty(await SignAsync(gate, by));
        }

        Assert.Equal(["desk.sign.own-words"], await SignAsync(Gate.Approval, both));
    }

    [Fact]
    public async Task Step_PageThatAnEditorMovesElsewhere_LeavesItsNumberThere()
    {
        await SettingsEditing.SaveAsync("alpha", Editor, (await NewestAsync()).Id, "gamma", "main", new DateOnly(2027, 11, 22), CancellationToken.None);
        var planned = await NewestAsync();
        Assert.Empty(await Structure.StepAsync("alpha", Publisher, isUp: false, CancellationToken.None));
        Assert.Equal(planned.Id, (await NewestAsync()).Id);
    }

    [Fact]
    public async Task Import_AfterAMove_LeavesTheUnchangedPageAndHoldsNewWordsBack()
    {
        Assert.Empty(await Structure.MoveAsync("alpha", Publisher, "beta", Place.Last, CancellationToken.None));
        Content.Write("irish-words.txt", "focal\n");
        Assert.DoesNotContain((await ImportSoundAsync()).Changes, line => line.Contains("alpha", StringComparison.Ordinal));
        Content.AddPage("alpha", irishBody: "Focail ón bhfillteán.\n", englishBody: "Words of the folder.\n");
        var report = await ImportSoundAsync();
        Assert.Contains(report.Notes, note => note.StartsWith("alpha: kept as an open edition", StringComparison.Ordinal));
        Assert.Equal("\nWords.\n", await LiveBodyAsync(Language.English));
        Assert.Equal("beta", (await LiveAsync()).Find("alpha")!.ParentKey);
    }

    [Fact]
    public async Task Import_ThatWouldCloseALoopWithAMove_IsRefused()
    {
        Assert.Empty(await Structure.MoveAsync("alpha", Publisher, "beta", Place.Last, CancellationToken.None));
        Content.AddPage("beta", parent: "alpha");
        Assert.Contains((await ImportAsync()).Issues, issue => issue.Fault?.Rule == "parent-loop");
    }

    [Fact]
    public async Task Export_AfterAMove_IsAFolderThatAnImportTakes()
    {
        Assert.Empty(await Structure.MoveAsync("alpha", Publisher, "beta", Place.Last, CancellationToken.None));
        var folder = Directory.CreateTempSubdirectory("kilkenny-export-").FullName;
        Assert.Empty((await new ContentExporter(Database).ExportAsync(folder, CancellationToken.None)).Notes);
        var empty = await _databases.NewAsync();
        Assert.Empty((await new ContentImporter(empty, Clock).ImportAsync(folder, CancellationToken.None)).Issues);
        Assert.Equal("beta", (await new LiveSiteReader(empty, Clock).ReadAsync(CancellationToken.None)).Find("alpha")!.ParentKey);
        Directory.Delete(folder, recursive: true);
    }

    private async Task<IReadOnlyList<string>> BelowAsync(string key)
    {
        var live = await LiveAsync();
        return [.. live.ChildrenOf(live.Find(key)!).Select(page => page.Key)];
    }

    private async Task<List<string?>> EventsAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<PublishEvent>().OrderBy(published => published.Id).Select(published => published.PageKey).ToListAsync();
    }
}
