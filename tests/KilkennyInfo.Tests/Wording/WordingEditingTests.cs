using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Wording;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Wording;

public sealed class SqliteWordingEditingTests(SqliteTestDatabase databases) : WordingEditingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresWordingEditingTests(PostgresTestDatabase databases) : WordingEditingTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class WordingEditingTests(TestDatabase databases) : DataDeskFixture(databases)
{
    [Fact]
    public async Task Save_BothSides_AreSeenAtOnceAndInTheLogWithWhatTheySaidBefore()
    {
        AssertSaved(await SayAsync("note.label", "  Tabhair\r\nfaoi deara ", "Take “note”: it is \\ important"));
        Assert.Equal(("Tabhair faoi deara", "Take “note”: it is \\ important"), Said("note.label"));
        Assert.Equal(1, Followed);
        var change = Assert.Single(await new EntryHistory(Database).OfWordingAsync("note.label", CancellationToken.None));
        Assert.Equal(("Nóta", "Tabhair faoi deara", "Note"), (change.Before.Irish[""], change.After.Irish[""], change.Before.English[""]));
        Assert.Equal(Publisher.Name, change.PersonName);
        await using var db = Database.OpenForReading();
        Assert.Equal(["strings/en.yaml", "strings/ga.yaml"], (await db.Set<PublishEvent>().OrderByDescending(happened => happened.Id).Take(2).ToListAsync()).Select(happened => happened.DataPath).Order());
    }

    [Fact]
    public async Task Save_OneLine_LeavesEveryOtherByteOfTheFile()
    {
        var before = Content.Read("strings/en.yaml");
        await SaidAsync("note.label", "Nóta eile", "Another note");
        Assert.Equal(before.Replace("note.label: Note", "note.label: \"Another note\"", StringComparison.Ordinal), await TextAsync("strings/en.yaml"));
        AssertSaved(await CountAsync(("ga-many", "{n} bhfocal"), ("en-other", "{n} words"), ("en-one", "{n} word")));
        Assert.EndsWith("pages:\n  one: \"{n} leathanach amháin\"\n  two: \"{n} leathanach\"\n  few: \"{n} leathanach\"\n  many: \"{n} bhfocal\"\n  other: \"{n} leathanach\"\n", await TextAsync("strings/ga.yaml"), StringComparison.Ordinal);
        Assert.EndsWith("pages:\n  one: \"{n} word\"\n  other: \"{n} words\"\n", await TextAsync("strings/en.yaml"), StringComparison.Ordinal);
        Assert.Equal("8 bhfocal", Current().Data.Strings.Irish.Count("pages", 8));
    }

    [Fact]
    public async Task Save_OneSideOnly_AsksWhetherTheOtherStillSaysTheSame()
    {
        Assert.Equal([(TypedWording.StillFitsField, "desk.wording.same.missing.en")], Issues(await SayAsync("note.label", "Nóta eile", "Note")));
        Assert.Equal([(TypedWording.StillFitsField, "desk.wording.same.missing.ga")], Issues(await SayAsync("note.label", null, "A note")));
        Assert.Equal(0, Followed);
        AssertSaved(await SayAsync("note.label", "Nóta eile", "Note", same: true));
        Assert.Equal(("Nóta eile", "Note"), Said("note.label"));
    }

    [Fact]
    public async Task Save_NothingChanged_SavesNothing()
    {
        var before = await TestDatabase.DumpAsync(Database);
        Assert.Equal(EntrySave.Unchanged, await SayAsync("note.label", " Nóta ", "Note", same: true));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Theory]
    [InlineData("note.label", "", "Note", "ga", "desk.wording.missing")]
    [InlineData("note.label", "Nóta", " \n", "en", "desk.wording.missing")]
    [InlineData("note.label", "Nóta <b>mór</b>", "A big note", "ga", "desk.rule.html")]
    [InlineData("note.label", "àit", "place", "ga", "desk.rule.grave")]
    [InlineData("note.label", "No\u0007ta", "A note", "ga", "desk.words.character")]
    [InlineData("note.label", "Nóta\u202E", "A note", "ga", "desk.words.character")]
    [InlineData("note.label", "Nóta", "A note \uD800", "en", "desk.words.character")]
    [InlineData("note.label", "Nóta {ainm}", "A note {ainm}", "ga", "desk.wording.places.none")]
    [InlineData("footnotes.ref", "Nóta", "Note {n}", "ga", "desk.wording.places")]
    [InlineData("footnotes.ref", "Nóta {n} {m}", "Note {n}!", "ga", "desk.wording.places")]
    [InlineData("footnotes.ref", "Nóta {n} }", "Note {n}!", "ga", "desk.wording.brace")]
    [InlineData("footnotes.ref", "Nóta {N} {n}", "Note {n}!", "ga", "desk.wording.brace")]
    public async Task Save_SomethingWrong_IsRefusedAndChangesNothing(string key, string irish, string english, string field, string issue)
    {
        var before = await TestDatabase.DumpAsync(Database);
        Assert.Contains((field, issue), Issues(await SayAsync(key, irish, english)));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Save_LongestWordingAndOneLonger_AreTakenAndRefused()
    {
        Assert.Equal([("ga", "desk.text.too-long")], Issues(await SayAsync("note.label", new string('a', InterfaceWording.MaxLength + 1), "Long")));
        AssertSaved(await SayAsync("note.label", new string('a', InterfaceWording.MaxLength), "Long"));
    }

    [Fact]
    public async Task Save_CountWithoutItsFigureInOneClass_IsRefused() =>
        Assert.Equal([("ga-many", "desk.wording.places")], Issues(await CountAsync(("ga-many", "leathanaigh"), ("en-one", "{n} sheet"))));

    [Fact]
    public async Task Save_LettersInTwoParts_AreComposed()
    {
        await SaidAsync("note.label", "No\u0301ta eile", "A note");
        Assert.Equal("N\u00f3ta eile", Said("note.label").Irish);
    }

    [Fact]
    public async Task Save_WordsThatSomebodyHasChangedSince_IsRefused()
    {
        var mark = InterfaceWording.Find(Current().Data, "note.label")!.Mark;
        await SaidAsync("note.label", "A", "B");
        var fields = new Dictionary<string, string> { ["ga"] = "C", ["en"] = "D" };
        Assert.Equal([("", "desk.wording.moved")], Issues(await Wordings.SaveAsync("note.label", Publisher, new TypedWording(fields, mark, false, null), CancellationToken.None)));
        Assert.Equal(("A", "B"), Said("note.label"));
    }

    [Fact]
    public async Task Save_ByNoPublisherOrOfNoKey_IsRefused()
    {
        var typed = new TypedWording(new Dictionary<string, string>(), "", false, null);
        foreach (var person in new[] { Editor, Reviser, Auditor })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => Wordings.SaveAsync("note.label", person, typed, CancellationToken.None));
        }

        await Assert.ThrowsAsync<NotThereException>(() => Wordings.SaveAsync("no.such.key", Publisher, typed, CancellationToken.None));
    }

    [Fact]
    public async Task Find_WordsOrKey_InEitherLanguageWithoutFadas()
    {
        var list = new WordingList(Current);
        Assert.Equal(["note.label", "footnotes.title", "footnotes.ref", "footnotes.back"], list.Find("nota", null).Select(wording => wording.Key));
        Assert.Equal(["footnotes.title", "footnotes.ref", "footnotes.back"], list.Find("FOOTNOTES", null).Select(wording => wording.Key));
        Assert.Empty(list.Find("nota", isDesk: true));
        Assert.Equal(5, list.Find(" ", isDesk: false).Count);
        await SaidAsync("note.label", "Rabhadh", "Warning");
        Assert.Equal(["note.label"], list.Find("warn", null).Select(wording => wording.Key));
    }

    private (string Irish, string English) Said(string key) => (Current().Data.Strings.Irish[key], Current().Data.Strings.English[key]);

    private static IEnumerable<(string, string)> Issues(EntrySave save) => save.Issues.Select(issue => (issue.Field, issue.Key));

    private Task<EntrySave> CountAsync(params (string Field, string Words)[] fields) => Wordings.SaveAsync(
        "pages", Publisher, new TypedWording(fields.ToDictionary(field => field.Field, field => field.Words), InterfaceWording.Find(Current().Data, "pages")!.Mark, false, null), CancellationToken.None);
}
