using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Editorial;

public sealed class SqliteNewPagesTests(SqliteTestDatabase databases) : NewPagesTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresNewPagesTests(PostgresTestDatabase databases) : NewPagesTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class NewPagesTests(TestDatabase databases) : DeskFixture(databases)
{
    private readonly TestDatabase _databases = databases;

    [Fact]
    public async Task Make_TitlesOnly_ProposesAddressesInEachLanguageAndAKey()
    {
        var (key, issues) = await MakeAsync(Editor, irish: "Páirceanna súgartha", english: "Playgrounds & parks");
        Assert.Equal(("playgrounds-parks", 0), (key, issues.Count));
        var newest = await NewestAsync(key!);
        Assert.Equal(("pairceanna-sugartha", "playgrounds-parks"), (newest.Text(Language.Irish).Slug, newest.Text(Language.English).Slug));
        Assert.Equal(("article", "home", "main", 20, new DateOnly(2027, 11, 23)), (newest.Type, newest.ParentKey, newest.Owner, newest.Position, newest.ReviewBy));
        Assert.Equal("---\ntitle: Páirceanna súgartha\nslug: pairceanna-sugartha\n---\n", newest.Text(Language.Irish).FrontMatterSource);
        Assert.Equal("type: article\nparent: home\norder: 20\nowner: main\nupdated: 2026-11-23\nreview-by: 2027-11-23\n", newest.SettingsSource);
        Assert.Null((await LiveAsync()).Find(key!));
        Assert.Equal("page.made", (await AuditAsync()).Single().Act);
    }

    [Fact]
    public async Task Make_NamesThatAreTakenOrTheSitesOwn_GetANumber()
    {
        Assert.Equal("alpha-2", (await MakeAsync(Editor, irish: "Alfa", english: "Alpha")).Key);
        Assert.Equal("alpha-3", (await MakeAsync(Editor, irish: "Alfa", english: "Alpha")).Key);
        Assert.Equal(("alpha-3", "alfa-2"), ((await NewestAsync("alpha-3")).Text(Language.English).Slug, (await NewestAsync("alpha-3")).Text(Language.Irish).Slug));
        Assert.Equal("desk-2", (await MakeAsync(Editor, irish: "An deasc", english: "Desk")).Key);
        await MakeAsync(Editor, irish: "Cuardach", english: "Searching");
        Assert.Equal("cuardach-2", (await NewestAsync("searching")).Text(Language.Irish).Slug);
    }

    [Fact]
    public async Task Make_ByAnEditorOfOneLanguage_BeginsTheOtherEmpty()
    {
        var (key, _) = await MakeAsync(EnglishEditor, irish: null, english: "Playgrounds");
        var newest = await NewestAsync(key!);
        Assert.True(Unfinished.IsBlank(newest.Text(Language.Irish)));
        Assert.Equal([Language.Irish, Language.English], Unfinished.Sides(key!, newest));
        await Assert.ThrowsAsync<NotAllowedException>(() => MakeAsync(EnglishEditor, irish: "Páirceanna", english: "Playgrounds"));
        await Assert.ThrowsAsync<NotAllowedException>(() => MakeAsync(Publisher, irish: null, english: "Playgrounds"));
    }

    [Fact]
    public async Task Make_WhatCannotBe_IsSaidAndMakesNothing()
    {
        var slip = new TypedPage("home", "no-such-page", "nobody", "Not A Key", new TypedPair(TypedText.Empty with { Slug = "alpha-ga" }, TypedText.Empty with { Slug = "long-gone" }));
        var (key, issues) = await NewPages.MakeAsync(Editor, slip, CancellationToken.None);
        Assert.Null(key);
        Assert.Equal(
            [("", "desk.new.title.missing"), ("ga-slug", "desk.text.slug.taken"), ("en-slug", "desk.rule.slug-gone"), ("type", "desk.new.type.missing"), ("parent", "desk.structure.parent"), ("owner", "desk.settings.owner.missing"), ("key", "desk.new.key.invalid")],
            issues.Select(issue => (issue.Field, issue.Key)));
        var taken = await NewPages.MakeAsync(Editor, Typed("Alfa", "Alpha") with { Key = "alpha" }, CancellationToken.None);
        Assert.Equal(["desk.new.key.taken"], taken.Issues.Select(issue => issue.Key));
        await using var db = Database.OpenForReading();
        Assert.Equal(3, await db.Set<Page>().CountAsync());
    }

    [Fact]
    public async Task Unfinished_CanBeSavedAgainAndAgainButNotConfirmedOrSigned()
    {
        var (key, _) = await MakeAsync(EnglishEditor, irish: null, english: "Playgrounds");
        Assert.Equal(SaveResult.Saved, (await SaveAsync(EnglishEditor, english: "Words.\n", key: key!)).Result);
        var newest = await NewestAsync(key!);
        var refused = await Editing.ConfirmInStepAsync(key!, Translator, newest.Id, CancellationToken.None);
        Assert.Equal((SaveResult.Refused, "desk.gate.unfinished.ga desk.gate.unfinished.en"), (refused.Result, string.Join(' ', refused.Issues.Select(issue => issue.Key))));
        Assert.Equal(["desk.gate.unfinished.ga", "desk.gate.unfinished.en", "desk.gate.out-of-step"], (await SignAsync(Gate.Irish, Reviser, key: key!)).Take(3));
    }

    [Fact]
    public async Task Save_NewTextWithoutAnAddress_GetsOneFromItsTitle()
    {
        var (key, _) = await MakeAsync(EnglishEditor, irish: null, english: "Playgrounds");
        var newest = await NewestAsync(key!);
        var irish = TypedText.Empty with { Title = "Áiteanna súgartha" };
        await Editing.SaveAsync(key!, Translator, newest.Id, new TypedPair(irish, null), null, CancellationToken.None);
        Assert.Equal("aiteanna-sugartha", (await NewestAsync(key!)).Text(Language.Irish).Slug);
    }

    [Fact]
    public async Task NewPage_AllTheWay_GoesLiveInBothLanguages()
    {
        var (key, _) = await MakeAsync(EnglishEditor, irish: null, english: "Playgrounds");
        await WriteAsync(key!, EnglishEditor, Language.English, "Playgrounds", "Where they are.", "We have parks.\n");
        await WriteAsync(key!, Translator, Language.Irish, "Áiteanna súgartha", "Cá bhfuil siad.", "Tá páirceanna againn.\n");
        await ConfirmAsync(Translator, key!);

        // Each gate stands for words of somebody else: who began the page in English wrote no Irish.
        var reviserToo = EnglishEditor with { Roles = new HashSet<Role> { Role.EnglishEditor, Role.IrishReviser } };
        Assert.Empty(await SignAsync(Gate.Irish, reviserToo, key: key!));
        foreach (var (gate, by) in new[] { (Gate.PlainLanguage, PlainReviewer), (Gate.Accessibility, AccessReviewer), (Gate.Approval, Publisher) })
        {
            Assert.Empty(await SignAsync(gate, by, key: key!));
        }

        Assert.Empty(await PublishAsync(Publisher, key!));
        var live = await LiveAsync();
        Assert.Equal(key, live.FindBySlug(Language.Irish, "aiteanna-sugartha")!.Key);
        Assert.Equal("home", live.AncestorsOf(live.Find(key!)!).Single().Key);
    }

    [Fact]
    public async Task NewPage_BelowAnotherNewOne_WaitsForIt()
    {
        var (above, _) = await MakeAsync(Editor, "Thuas", "Above");
        var (below, issues) = await NewPages.MakeAsync(Editor, Typed("Thíos", "Below") with { ParentKey = above! }, CancellationToken.None);
        Assert.Empty(issues);
        await FinishAsync(below!);
        Assert.Equal(["desk.publish.coming"], await PublishAsync(Publisher, below!));
        await FinishAsync(above!);
        Assert.Empty(await PublishAsync(Publisher, above!));
        Assert.Empty(await PublishAsync(Publisher, below!));
        var live = await LiveAsync();
        Assert.Equal(["home", above], live.AncestorsOf(live.Find(below!)!).Select(page => page.Key));
    }

    [Fact]
    public async Task Desk_WithAnUnfinishedPage_ShowsItEverywhere()
    {
        var (key, _) = await MakeAsync(EnglishEditor, irish: null, english: "Playgrounds");
        var queue = new WorkQueue(Database, () => Live, Clock);
        var pair = await queue.GetAsync(key!, CancellationToken.None);
        Assert.Equal(["step-ga", "step-en"], pair.Waiting.Select(waiting => waiting.Stage.Key));
        Assert.Equal(("Playgrounds", false, EnglishEditor.Id), (pair.Titles.Irish, pair.IsLive, pair.ChangedBy.Single()));
        var row = (await new PairsBoard(Database, () => Live, queue, Findings, Clock).ListAsync(CancellationToken.None)).Single(row => row.Key == key);
        Assert.Equal((PairProgress.OutOfStep, false, "", "Playgrounds"), (row.Progress, row.IsLive, row.Titles.Irish, row.Name(Language.Irish)));
        var state = await new PageStates(Database, () => Live).GetAsync(key!, CancellationToken.None);
        Assert.Equal((null, true, 2), (state.Live, state.IsOpen, state.UnfinishedSides.Count));
        Assert.Empty(await Findings.ListAsync(state.Newest, CancellationToken.None));
        var leaf = (await Tree.ReadAsync(CancellationToken.None)).Find(key!)!;
        Assert.Equal((false, true), (leaf.IsLive, leaf.IsOpen));
        var step = await new Stepping(Database, Editing, Clock).GetAsync(key!, Language.Irish, CancellationToken.None);
        Assert.Null(step!.Began);
        var (site, page, bodies) = LookAhead.Of(Live, key!, state.Newest, null, Clock.Now.UtcDateTime);
        Assert.Equal(("", key), (bodies.Irish, site.Find(page.Key)!.Key));
        await SaveAsync(EnglishEditor, english: "Words on one side.\n", key: key!);
        Assert.Equal("parity-structure", (await Findings.ListAsync(await NewestAsync(key!), CancellationToken.None))[0].Finding.Rule);
    }

    [Fact]
    public async Task Sign_OwnNewPageThatWasGivenUpAndTakenUpAgain_IsStillOnesOwn()
    {
        var words = TypedText.Empty with { Title = "Páirceanna", Slug = "pairceanna", Summary = "Achoimre." };
        var (key, _) = await NewPages.MakeAsync(Everything, new TypedPage("article", "home", "main", "", new TypedPair(words, words with { Slug = "playgrounds" })), CancellationToken.None);
        await SaveAsync(Everything, "Focail.\n", "Words.\n", key!);
        await Editing.DiscardAsync(key!, Everything, (await NewestAsync(key!)).Id, CancellationToken.None);
        await SaveAsync(Editor, english: "Words!\n", key: key!);
        await ConfirmAsync(Editor, key!);
        Assert.Equal(["desk.sign.own-words"], await SignAsync(Gate.PlainLanguage, Everything, key: key!));
    }

    [Fact]
    public async Task Discard_NewPage_LeavesItInTheHistoryAndOutOfTheTree()
    {
        var (key, _) = await MakeAsync(Editor, "Áiteanna súgartha", "Playgrounds");
        Assert.Empty(await Editing.DiscardAsync(key!, Editor, (await NewestAsync(key!)).Id, CancellationToken.None));
        var tree = await Tree.ReadAsync(CancellationToken.None);
        Assert.Equal([key], tree.Off.Select(page => page.Key));
        Assert.DoesNotContain(tree.Flat(), found => found.Page.Key == key);
        var state = await new PageStates(Database, () => Live).GetAsync(key!, CancellationToken.None);
        Assert.Equal((false, false, "Playgrounds"), (state.IsOpen, state.IsLive, state.Newest.Text(Language.English).Title));

        // Somebody changes their mind.
        Assert.Equal(SaveResult.Saved, (await SaveAsync(Editor, "Focail.\n", "Words.\n", key!)).Result);
        Assert.True((await new PageStates(Database, () => Live).GetAsync(key!, CancellationToken.None)).IsOpen);
    }

    [Fact]
    public async Task Export_UnfinishedWork_IsLeftOutAndTheFolderIsTaken()
    {
        var (whole, _) = await MakeAsync(Editor, "Iomlán", "Whole");
        await FinishAsync(whole!);
        var (half, _) = await MakeAsync(EnglishEditor, irish: null, english: "Half");
        var (leaning, _) = await NewPages.MakeAsync(Editor, Typed("Thíos", "Below") with { ParentKey = half! }, CancellationToken.None);
        await FinishAsync(leaning!);
        await SaveAsync(Editor, english: "[Link](page:nowhere)\n");
        var folder = Directory.CreateTempSubdirectory("kilkenny-export-").FullName;
        var report = await new ContentExporter(Database).ExportAsync(folder, CancellationToken.None);
        Assert.Equal(["alpha", "below", "half"], report.Notes.Select(note => note.Split(':')[0]));
        var empty = await _databases.NewAsync();
        var import = await new ContentImporter(empty, Clock).ImportAsync(folder, CancellationToken.None);
        Assert.Empty(import.Issues);
        Assert.Contains(import.Changes, line => line.StartsWith("whole: published", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Import_OfAPageThatTheDeskHasBegun_GoesLiveAndLeavesTheDeskItsWork()
    {
        await MakeAsync(Editor, "Áiteanna súgartha", "Playgrounds");
        Content.AddPage("playgrounds", slugs: ("pairceanna", "playgrounds"));
        await ImportSoundAsync();
        Assert.Equal("\nWords.\n", await LiveBodyAsync(Language.English, "playgrounds"));
        Assert.Equal("", (await NewestAsync("playgrounds")).Text(Language.English).Body);
    }

    private static TypedPage Typed(string? irish, string? english) =>
        new("article", "home", "main", "", new TypedPair(irish is null ? null : TypedText.Empty with { Title = irish }, english is null ? null : TypedText.Empty with { Title = english }));

    private Task<(string? Key, IReadOnlyList<Issue> Issues)> MakeAsync(Person by, string? irish, string? english) => NewPages.MakeAsync(by, Typed(irish, english), CancellationToken.None);

    private async Task FinishAsync(string key)
    {
        var english = (await NewestAsync(key)).Text(Language.English).Title;
        await WriteAsync(key, Editor, Language.English, english, "A summary.", "Words.\n");
        await WriteAsync(key, Editor, Language.Irish, (await NewestAsync(key)).Text(Language.Irish).Title, "Achoimre.", "Focail.\n");
        await ConfirmAsync(Editor, key);
        await SignAllAsync(key);
    }

    private async Task WriteAsync(string key, Person by, Language language, string title, string summary, string body)
    {
        var newest = await NewestAsync(key);
        var typed = TypedText.Of(newest.Text(language)) with { Title = title, Summary = summary, Body = body };
        var outcome = await Editing.SaveAsync(key, by, newest.Id, language is Language.Irish ? new TypedPair(typed, null) : new TypedPair(null, typed), null, CancellationToken.None);
        Assert.Equal(SaveResult.Saved, outcome.Result);
    }
}
