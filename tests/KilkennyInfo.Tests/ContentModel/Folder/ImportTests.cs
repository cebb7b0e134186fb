using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.ContentModel.Folder;

public sealed class SqliteImportTests(SqliteTestDatabase databases) : ImportTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresImportTests(PostgresTestDatabase databases) : ImportTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ImportTests(TestDatabase databases) : ImportFixture(databases)
{
    [Fact]
    public async Task Import_FirstTime_SaysWhatItPublished()
    {
        var report = await ImportSoundAsync();
        Assert.Contains("alpha: published", report.Changes);
        Assert.Contains("facts.yaml: added", report.Changes);
        Assert.Empty(report.Notes);
        Assert.Equal(["home", "alpha", "beta"], (await LiveAsync()).Pages.Select(page => page.Key));
    }

    [Fact]
    public async Task Import_SameFolderAgain_ChangesNothingAndSaysNothing()
    {
        await ImportSoundAsync();
        var before = await TestDatabase.DumpAsync(Database);
        var report = await ImportSoundAsync();
        Assert.Empty(report.Changes.Concat(report.Notes));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Import_ChangedBackAndForth_MakesARevisionOnlyForWhatChanged()
    {
        await ImportSoundAsync();
        Content.AddPage("alpha", irishBody: "Focail nua.\n");
        Content.Write("gone.yaml", "[]\n");
        var report = await ImportSoundAsync();
        Assert.Equal(["gone.yaml: changed", "alpha: published revision 2"], report.Changes);
        var live = await LiveAsync();
        Assert.Equal(2, live.Find("alpha")!.RevisionNumber);
        Assert.Equal(1, live.Find("beta")!.RevisionNumber);
    }

    [Fact]
    public async Task Import_FileRemovedAndAdded_SaysSo()
    {
        Content.Write("media/old.png", [1, 2, 3]);
        await ImportSoundAsync();
        Content.Delete("media/old.png");
        Content.Write("media/new.png", [4]);
        Assert.Equal(["media/new.png: added", "media/old.png: removed"], (await ImportSoundAsync()).Changes.Order());
    }

    [Fact]
    public async Task Import_BrokenFile_IsRefusedWithFileLineAndReasonAndChangesNothing()
    {
        await ImportSoundAsync();
        var before = await TestDatabase.DumpAsync(Database);
        Content.AddPage("alpha", englishBody: "New words.\n");
        Content.Write("facts.yaml", Content.Read("facts.yaml").Replace("28 days", "29 days", StringComparison.Ordinal));
        Content.AddPage("beta", irishBody: "Focail.\n\n[caillte](page:nowhere)\n", englishBody: "Words.\n\n[lost](page:nowhere)\n");
        var report = await ImportAsync();
        Assert.True(report.IsRefused);
        Assert.Contains(report.Issues, issue => issue.ToString() == "pages/beta/en.md:10: There is no page “nowhere”.");
        Assert.Empty(report.Changes);
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Import_HalfMissing_IsNotServedAndSaid()
    {
        Content.AddPage("gamma");
        Content.Delete("pages/gamma/ga.md");
        var report = await ImportSoundAsync();
        Assert.Contains("gamma: not served, ga.md is missing; a page goes live in both languages or not at all", report.Notes);
        Assert.Null((await LiveAsync()).Find("gamma"));
    }

    [Fact]
    public async Task Import_HalfOfALivePageRemoved_LeavesItLiveAndSaysSo()
    {
        await ImportSoundAsync();
        Content.Delete("pages/alpha/en.md");
        Assert.Contains((await ImportSoundAsync()).Notes, note => note.StartsWith("alpha: ", StringComparison.Ordinal) && note.Contains("en.md is missing", StringComparison.Ordinal));
        Assert.NotNull((await LiveAsync()).Find("alpha"));
    }

    [Fact]
    public async Task Import_OutOfStep_KeepsTheEarlierEditionLiveUntilConfirmed()
    {
        await ImportSoundAsync();
        var before = (await LiveAsync()).Find("alpha")!;
        Content.Replace("pages/alpha/en.md", "Words.", "Other words.");
        var report = await ImportSoundAsync();
        Assert.Contains("alpha: not put live, en.md has changed since ga.md was last confirmed against it; compare the two texts, then run “confirm alpha”", report.Notes);
        Assert.Equal(before.RevisionId, (await LiveAsync()).Find("alpha")!.RevisionId);

        Content.Confirm("alpha");
        Assert.Equal(["alpha: published revision 3"], (await ImportSoundAsync()).Changes);
        var after = (await LiveAsync()).Find("alpha")!;
        Assert.NotEqual(before.Texts.English.Hash, after.Texts.English.Hash);
        Assert.True(after.IsInStep);
    }

    [Fact]
    public async Task Import_NewPageOutOfStep_IsNotServed()
    {
        Content.Write("pages/alpha/page.yaml", Content.Read("pages/alpha/page.yaml").Split("in-step")[0]);
        Assert.Contains((await ImportSoundAsync()).Notes, note => note.Contains("neither text was confirmed", StringComparison.Ordinal));
        Assert.Null((await LiveAsync()).Find("alpha"));
    }

    [Fact]
    public async Task Import_PageRemovedFromTheFolder_StaysAndIsSaid()
    {
        Content.AddPage("gamma");
        await ImportSoundAsync();
        Content.DeletePage("gamma");
        Assert.StartsWith("gamma: on the site but not in the folder; left as it is", Assert.Single((await ImportSoundAsync()).Notes), StringComparison.Ordinal);
        Assert.NotNull((await LiveAsync()).Find("gamma"));
    }

    [Fact]
    public async Task Import_Renamed_KeepsTheOldAddressAsARedirect()
    {
        await ImportSoundAsync();
        Content.AddPage("alpha", slugs: ("alpha-ga", "omega"));
        var report = await ImportSoundAsync();
        Assert.Contains("alpha: /en/alpha now redirects to /en/omega; add it to “aliases” in pages/alpha/en.md to keep that", report.Notes);
        var live = await LiveAsync();
        Assert.Equal("alpha", live.FindBySlug(Language.English, "omega")!.Key);
        Assert.Null(live.FindBySlug(Language.English, "alpha"));
        Assert.Equal("alpha", live.FindByEarlierSlug(Language.English, "alpha")!.Key);
    }

    [Fact]
    public async Task Import_SlugsSwapped_LeadToTheOtherPage()
    {
        await ImportSoundAsync();
        Content.AddPage("alpha", slugs: ("beta-ga", "beta"));
        Content.AddPage("beta", slugs: ("alpha-ga", "alpha"));
        await ImportSoundAsync();
        var live = await LiveAsync();
        Assert.Equal("beta", live.FindBySlug(Language.English, "alpha")!.Key);
        Assert.Equal("alpha", live.FindBySlug(Language.Irish, "beta-ga")!.Key);
        Assert.Null(live.FindByEarlierSlug(Language.English, "alpha"));
    }

    [Fact]
    public async Task Import_SlugOfAPageThatMovedAway_IsTakenOver()
    {
        await ImportSoundAsync();
        Content.AddPage("alpha", slugs: ("alpha-ga", "omega"));
        await ImportSoundAsync();
        Content.AddPage("gamma", slugs: ("gamma-ga", "alpha"));
        await ImportSoundAsync();
        var live = await LiveAsync();
        Assert.Equal("gamma", live.FindBySlug(Language.English, "alpha")!.Key);
        Assert.Null(live.FindByEarlierSlug(Language.English, "alpha"));
    }

    [Fact]
    public async Task Import_Alias_LeadsToThePage()
    {
        Content.AddPage("alpha", aliases: "[first, second]");
        await ImportSoundAsync();
        Assert.Equal("alpha", (await LiveAsync()).FindByEarlierSlug(Language.English, "second")!.Key);
    }

    [Fact]
    public async Task Import_ThreeTimes_LeavesEveryRevisionAsItWas()
    {
        await ImportSoundAsync();
        var first = await RevisionsAsync();
        Content.AddPage("alpha", irishBody: "A haon.\n", englishBody: "Eins.\n");
        await ImportSoundAsync();
        Content.AddPage("alpha", irishBody: "A dó.\n", englishBody: "Zwei.\n");
        await ImportSoundAsync();
        var last = await RevisionsAsync();
        Assert.Equal(first.Count + 2, last.Count);
        Assert.Equal(first, last.Take(first.Count));
        await using var db = Database.OpenForReading();
        Assert.Equal(2, await db.Set<Edition>().CountAsync(edition => edition.State == EditionState.Superseded));
    }

    [Fact]
    public async Task Import_PublishesInOneTransaction_SoThatEveryEventStandsForALivePage()
    {
        await ImportSoundAsync();
        await using var db = Database.OpenForReading();
        var published = await db.Set<PublishEvent>().Where(happened => happened.PageKey != null).Select(happened => happened.PageKey!).ToListAsync();
        Assert.Equal((await LiveAsync()).Pages.Select(page => page.Key).Order(), published.Order());
        Assert.Equal(DateTimeKind.Utc, (await db.Set<PublishEvent>().FirstAsync()).OccurredUtc.Kind);
    }

    private async Task<List<string>> RevisionsAsync()
    {
        await using var db = Database.OpenForReading();
        var revisions = await db.Set<Revision>().Include(revision => revision.Texts).OrderBy(revision => revision.Id).ToListAsync();
        return
        [
            .. revisions.Select(revision => $"{revision.Id} {revision.Number} {revision.CreatedUtc:O} {revision.Author} {revision.SettingsSource}"
                + string.Join('|', revision.Texts.OrderBy(text => text.Language).Select(text => text.FrontMatterSource + text.Body + text.Hash + text.ConfirmedAgainst))),
        ];
    }
}
