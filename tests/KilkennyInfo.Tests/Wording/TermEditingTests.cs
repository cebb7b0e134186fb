using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Wording;

namespace KilkennyInfo.Tests.Wording;

public sealed class SqliteTermEditingTests(SqliteTestDatabase databases) : TermEditingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresTermEditingTests(PostgresTestDatabase databases) : TermEditingTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class TermEditingTests(TestDatabase databases) : DataDeskFixture(databases)
{
    private static readonly TypedTerm Plan = TypedTerm.Empty with { Agreed = new("plean", "plan"), Source = "foclóir" };

    [Fact]
    public async Task Change_OneField_LeavesTheLinesOfAllOthers()
    {
        await TermAsync("charter", term => term with { Agreed = term.Agreed with { Irish = "Cairt Nua" }, IsApproved = true });
        Assert.Equal(Terms.Replace("  ga: Cairt do Chustaiméirí\n  approved: false", "  ga: Cairt Nua", StringComparison.Ordinal), await TextAsync("terms.yaml"));
        await TermAsync("charter", term => term with { Also = new("cairt\n\n", "charter, the"), Note = new("Nóta: a", "A note"), Source = "www.example.ie" });
        Assert.Contains(
            "charter:\n  en: Customer Charter   # its name\n  ga: Cairt Nua\n  also:\n    en: [\"charter, the\"]\n    ga: [cairt]\n  note:\n    en: A note\n    ga: \"Nóta: a\"\n  source: www.example.ie\n",
            (await TextAsync("terms.yaml"))!.Replace("\"www.example.ie\"", "www.example.ie", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["cairt"], Current().Data.Terms["charter"].Term.Also.Irish);
        Assert.Equal(["term.changed", "term.changed"], (await AuditAsync("term:charter")).Select(entry => entry.Act));
        Assert.Equal(2, Followed);
    }

    [Fact]
    public async Task Add_Term_GetsItsKeyFromTheEnglishAndWaitsForApproval()
    {
        var saved = await TermDesk.AddAsync(Reviser, "", Plan with { Agreed = new("plean corparáideach", "Corporate Plan") }, CancellationToken.None);
        AssertSaved(saved);
        Assert.Equal("corporate-plan", saved.Key);
        Assert.False(Current().Data.Terms["corporate-plan"].IsApproved);
        Assert.Equal(Terms + "\ncorporate-plan:\n  en: Corporate Plan\n  ga: plean corparáideach\n  approved: false\n  source: foclóir\n", await TextAsync("terms.yaml"));
        Assert.Equal(["corporate-plan"], new TermList(Current).Find("corparaideach", isWaiting: true).Select(term => term.Term.Key));
    }

    [Theory]
    [InlineData("", "plan", "key", "", "agreed-ga", "desk.term.agreed.missing.ga")]
    [InlineData("plean", "", "", "", "agreed-en", "desk.term.agreed.missing.en")]
    [InlineData("plean", "plan", "Not a key", "", "key", "desk.term.key.invalid")]
    [InlineData("plean", "plan", "charter", "", "key", "desk.term.key.taken")]
    [InlineData("Gearán", "plan", "", "", "agreed-ga", "desk.term.wording.taken")]
    [InlineData("plean", "the grievance", "", "", "agreed-en", "desk.term.wording.taken")]
    [InlineData("plean", "plan", "", "Plean", "also-ga", "desk.term.wording.twice")]
    [InlineData("plean", "plan", "", "…", "also-ga", "desk.term.wording.empty")]
    [InlineData("<i>plean</i>", "plan", "", "", "agreed-ga", "desk.rule.html")]
    [InlineData("ple\u200Ban", "plan", "", "", "agreed-ga", "desk.words.character")]
    public async Task Add_SomethingWrong_IsRefused(string irish, string english, string key, string also, string field, string issue)
    {
        var before = await TestDatabase.DumpAsync(Database);
        var saved = await TermDesk.AddAsync(Publisher, key, Plan with { Agreed = new(irish, english), Also = new(also, "") }, CancellationToken.None);
        Assert.Contains((field, issue), saved.Issues.Select(issue => (issue.Field, issue.Key)));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Add_NoteInOneLanguage_AsksForTheOther()
    {
        var saved = await TermDesk.AddAsync(Publisher, "", Plan with { Note = new("", "A note") }, CancellationToken.None);
        Assert.Equal([("note-ga", "desk.words.both")], saved.Issues.Select(issue => (issue.Field, issue.Key)));
    }

    [Fact]
    public async Task Change_TermThatSomebodyHasChangedSince_IsRefusedAndNothingChangedIsNothing()
    {
        var seen = TypedTerm.Of(Current().Data.Terms["charter"]);
        Assert.Equal(EntrySave.Unchanged, await TermDesk.ChangeAsync("charter", Reviser, seen with { Also = new(" \r\n", "") }, seen.Mark, CancellationToken.None));
        await TermAsync("charter", term => term with { Source = "a" });
        var saved = await TermDesk.ChangeAsync("charter", Publisher, seen with { Source = "b" }, seen.Mark, CancellationToken.None);
        Assert.Equal(["desk.term.moved"], saved.Issues.Select(issue => issue.Key));
    }

    [Fact]
    public async Task Change_ByOthers_IsRefused()
    {
        foreach (var person in new[] { Editor, PlainReviewer, Auditor })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => TermDesk.ChangeAsync("charter", person, Plan, "", CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => TermDesk.AddAsync(person, "", Plan, CancellationToken.None));
        }

        await Assert.ThrowsAsync<NotThereException>(() => TermDesk.ChangeAsync("nothing", Reviser, Plan, "", CancellationToken.None));
    }
}
