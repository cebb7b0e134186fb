using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Tests.Wording;
using KilkennyInfo.Wording;

namespace KilkennyInfo.Tests.ContentModel.Folder;

public sealed class SqliteDataEditTests(SqliteTestDatabase databases) : DataEditTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresDataEditTests(PostgresTestDatabase databases) : DataEditTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>What becomes of the desk’s changes of a data file when the content folder comes in again.</summary>
public abstract class DataEditTests(TestDatabase databases) : DataDeskFixture(databases)
{
    private const string NewIrish = "Cairt na gCustaiméirí";

    private static string Edited => Terms.Replace("Cairt do Chustaiméirí", NewIrish, StringComparison.Ordinal);

    [Fact]
    public async Task Import_FolderUnchanged_LeavesTheDesksWords()
    {
        await ChangeCharterAsync();
        Assert.Empty((await ImportAndFollowAsync()).Changes);
        Assert.Equal(Edited, await TextAsync("terms.yaml"));
        Assert.Equal(NewIrish, Current().Data.Terms["charter"].Term.Agreed.Irish);
    }

    [Fact]
    public async Task Import_OtherPartsOfTheFileChanged_TakesThemAndKeepsTheDesksWordsAndEveryOtherByte()
    {
        await ChangeCharterAsync();
        var newer = Terms.Replace("# Two", "# Two of them\n", StringComparison.Ordinal).Replace("[grievance]", "[ grievance,  moan ]", StringComparison.Ordinal) + "\nplan: {en: plan, ga: plean}\n";
        Content.Write("terms.yaml", newer);
        var report = await ImportAndFollowAsync();
        Assert.Equal(["terms.yaml: changed"], report.Changes);
        Assert.Empty(report.Notes);
        Assert.Equal(newer.Replace("Cairt do Chustaiméirí", NewIrish, StringComparison.Ordinal), await TextAsync("terms.yaml"));
        Assert.Equal(["terms.yaml: charter"], await EditsAsync());
    }

    [Fact]
    public async Task Import_FolderHasTheSame_TheEditHasComeHomeAndTheFoldersBytesCount()
    {
        await ChangeCharterAsync();
        var inFolder = Terms.Replace("  ga: Cairt do Chustaiméirí", $"  ga:   \"{NewIrish}\"", StringComparison.Ordinal);
        Content.Write("terms.yaml", inFolder);
        Assert.Empty((await ImportAndFollowAsync()).Notes);
        Assert.Equal(inFolder, await TextAsync("terms.yaml"));
        Assert.Empty(await EditsAsync());
        Content.Write("terms.yaml", Terms);
        await ImportAndFollowAsync();
        Assert.Equal(Terms, await TextAsync("terms.yaml"));
    }

    [Fact]
    public async Task Import_FolderChangedTheSameEntry_TheDesksStaysAndItIsSaid()
    {
        await ChangeCharterAsync();
        Content.Write("terms.yaml", Terms.Replace("Cairt do Chustaiméirí", "Cairt Eile", StringComparison.Ordinal));
        Assert.Equal($"terms.yaml: “charter” stays as Pól Ó Riain on 2026-11-23 changed it at the desk, though the folder has changed it too", Assert.Single((await ImportAndFollowAsync()).Notes));
        Assert.Equal(Edited, await TextAsync("terms.yaml"));
        Touch();
        Assert.Empty((await ImportAndFollowAsync()).Notes);
    }

    [Fact]
    public async Task Import_FolderHasTheEntryNoMore_TheEditIsDroppedAndItIsSaid()
    {
        await ChangeCharterAsync();
        var rest = Terms[Terms.IndexOf("# Two", StringComparison.Ordinal)..];
        Content.Write("terms.yaml", rest);
        Assert.Equal("terms.yaml: “charter”, as Pól Ó Riain on 2026-11-23 changed it at the desk, is dropped: the folder no longer has it", Assert.Single((await ImportAndFollowAsync()).Notes));
        Assert.Equal(rest, await TextAsync("terms.yaml"));
        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task Import_EntryThatOnlyTheDeskHas_StaysUntilTheFolderHasItToo()
    {
        AssertSaved(await TermDesk.AddAsync(Publisher, "", TypedTerm.Empty with { Agreed = new("plean", "plan") }, CancellationToken.None));
        Touch();
        await ImportAndFollowAsync();
        Assert.Equal("plean", Current().Data.Terms["plan"].Term.Agreed.Irish);
        Assert.Equal(["terms.yaml: plan"], await EditsAsync());

        Content.Write("terms.yaml", await TextAsync("terms.yaml") ?? "");
        await ImportAndFollowAsync();
        Assert.Empty(await EditsAsync());
        Content.Write("terms.yaml", Terms);
        await ImportAndFollowAsync();
        Assert.DoesNotContain("plan", Current().Data.Terms.Keys);
    }

    [Fact]
    public async Task Import_FileThatOnlyTheDeskHas_StaysWithItsEntries()
    {
        Content.Delete("terms.yaml");
        Content.Delete("media.yaml");
        await ImportAndFollowAsync();
        AssertSaved(await TermDesk.AddAsync(Publisher, "", TypedTerm.Empty with { Agreed = new("plean", "plan") }, CancellationToken.None));
        Touch();
        Assert.Equal(["irish-words.txt: changed"], (await ImportAndFollowAsync()).Changes);
        Assert.Equal("plan:\n  en: plan\n  ga: plean\n  approved: false\n", await TextAsync("terms.yaml"));
    }

    [Fact]
    public async Task Import_FolderLosesTheWholeFile_DropsWhatWasItsAndKeepsWhatIsTheDesks()
    {
        await ChangeCharterAsync();
        AssertSaved(await TermDesk.AddAsync(Publisher, "", TypedTerm.Empty with { Agreed = new("plean", "plan") }, CancellationToken.None));
        Content.Delete("terms.yaml");
        Assert.Contains("is dropped", Assert.Single((await ImportAndFollowAsync()).Notes), StringComparison.Ordinal);
        Assert.Equal(["plan"], Current().Data.Terms.Keys);
    }

    [Fact]
    public async Task Import_WordTakenAway_StaysAwayUntilTheFolderHasItNoMore()
    {
        AssertSaved(await PlainDesk.RemoveAsync("en:utilise", PlainReviewer, CancellationToken.None));
        Content.Write("plain-words.yaml", PlainWords.Replace("[use]", "[use, work with]", StringComparison.Ordinal));
        Assert.Contains("though the folder has changed it too", Assert.Single((await ImportAndFollowAsync()).Notes), StringComparison.Ordinal);
        Assert.Equal("# Words\n- ga: cuir in iúl\n  say: [abair, inis]\n", await TextAsync("plain-words.yaml"));
        Content.Write("plain-words.yaml", "# Words\n- ga: cuir in iúl\n  say: [inis]\n");
        Assert.Empty((await ImportAndFollowAsync()).Notes);
        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task Import_LastWordTakenAway_LeavesAFileThatSaysThereIsNone()
    {
        AssertSaved(await PlainDesk.RemoveAsync("en:utilise", PlainReviewer, CancellationToken.None));
        AssertSaved(await PlainDesk.RemoveAsync("ga:cuir in iúl", PlainReviewer, CancellationToken.None));
        Touch();
        await ImportAndFollowAsync();
        Assert.Equal("# Words\n[]\n", await TextAsync("plain-words.yaml"));
        AssertSaved(await PlainDesk.AddAsync(PlainReviewer, TypedPlainWord.Empty(Language.English) with { Words = "commence", Say = "start" }, CancellationToken.None));
        Assert.Equal("# Words\n- en: commence\n  say: [start]\n", await TextAsync("plain-words.yaml"));
    }

    [Fact]
    public async Task Import_WordingChangedOnOneSide_KeepsBothSidesTogether()
    {
        AssertSaved(await SayAsync("note.label", "Tabhair faoi deara", null, same: true));
        Assert.Equal(["strings/ga.yaml: note.label", "strings/en.yaml: note.label"], await EditsAsync());
        Content.Replace("strings/en.yaml", "note.label: Note", "note.label: Important");
        Assert.Single((await ImportAndFollowAsync()).Notes);
        Assert.Equal(("Tabhair faoi deara", "Note"), SaidNow("note.label"));

        Content.Replace("strings/ga.yaml", "note.label: Nóta", "note.label: Tabhair faoi deara");
        await ImportAndFollowAsync();
        Assert.Equal(("Tabhair faoi deara", "Note"), SaidNow("note.label"));
        Content.Replace("strings/en.yaml", "note.label: Important", "note.label: Note");
        await ImportAndFollowAsync();
        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task Import_WordingThatHasOtherPlacesNow_GivesWayOnBothSides()
    {
        await SaidAsync("footnotes.ref", "Fonóta {n}", "Footnote {n}");
        Content.Replace("strings/ga.yaml", "Nóta {n}\"\nfootnotes.back", "Nóta {n} as {all}\"\nfootnotes.back");
        Content.Replace("strings/en.yaml", "Note {n}\"\nfootnotes.back", "Note {n} of {all}\"\nfootnotes.back");
        Assert.Equal(2, (await ImportAndFollowAsync()).Notes.Count(note => note.EndsWith("is dropped: the folder’s wording has other places to be filled", StringComparison.Ordinal)));
        Assert.Equal(("Nóta {n} as {all}", "Note {n} of {all}"), SaidNow("footnotes.ref"));
        Assert.Empty(await EditsAsync());
    }

    [Fact]
    public async Task Import_WhatWouldBeLiveIsBroken_IsRefusedAndSaysThatTheDeskHasAPart()
    {
        AssertSaved(await TermDesk.AddAsync(Publisher, "", TypedTerm.Empty with { Agreed = new("plean", "plan") }, CancellationToken.None));
        Content.Write("terms.yaml", Terms + "\nscheme:\n  en: scheme\n  ga: plean\n");
        Content.Replace("facts.yaml", "28 days", "29 days");
        var before = await TestDatabase.DumpAsync(Database);
        var issue = Assert.Single((await ImportAsync()).Issues);
        Assert.Equal("terms.yaml (with what the desk has changed)", issue.File);
        Assert.Contains("“plean” (ga) belongs to “scheme” already", issue.Message, StringComparison.Ordinal);
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Import_FolderFileBrokenInItself_IsRefusedWithItsOwnLines()
    {
        await ChangeCharterAsync();
        Content.Write("terms.yaml", "charter: [\n");
        Assert.All((await ImportAsync()).Issues, issue => Assert.Equal("terms.yaml", issue.File));
        Content.Write("terms.yaml", [0x63, 0x3A, 0xFF, 0xFE]);
        Assert.Contains((await ImportAsync()).Issues, issue => issue.Message.Contains("not UTF-8", StringComparison.Ordinal));
        Assert.Equal(Edited, await TextAsync("terms.yaml"));
    }

    [Fact]
    public async Task Edit_ChangedBack_LeavesNothingAndTheFoldersBytes()
    {
        await ChangeCharterAsync();
        await TermAsync("charter", term => term with { Agreed = term.Agreed with { Irish = "Cairt do Chustaiméirí" } });
        Assert.Empty(await EditsAsync());
        Assert.Equal(Terms, await TextAsync("terms.yaml"));
    }

    private Task ChangeCharterAsync() => TermAsync("charter", term => term with { Agreed = term.Agreed with { Irish = NewIrish } });

    private (string Irish, string English) SaidNow(string key) => (Current().Data.Strings.Irish[key], Current().Data.Strings.English[key]);
}
