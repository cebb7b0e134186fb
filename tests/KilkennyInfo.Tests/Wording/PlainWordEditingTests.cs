using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Wording;

namespace KilkennyInfo.Tests.Wording;

public sealed class SqlitePlainWordEditingTests(SqliteTestDatabase databases) : PlainWordEditingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresPlainWordEditingTests(PostgresTestDatabase databases) : PlainWordEditingTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class PlainWordEditingTests(TestDatabase databases) : DataDeskFixture(databases)
{
    private const string Key = "ga:cuir in iúl";

    [Fact]
    public async Task AddChangeRemove_AWord_TouchesItsLinesOnly()
    {
        var commence = TypedPlainWord.Empty(Language.English) with { Words = "commence: now", Say = "start\nbegin, now", Note = new("Nóta", "A note"), IsWarning = true };
        Assert.Equal("en:commence: now", (await PlainDesk.AddAsync(PlainReviewer, commence, CancellationToken.None)).Key);
        Assert.Equal(PlainWords + "- en: \"commence: now\"\n  say: [start, \"begin, now\"]\n  note: {ga: Nóta, en: A note}\n  severity: warning\n", await TextAsync("plain-words.yaml"));

        var word = TypedPlainWord.Of(Current().Data.PlainWords[1]);
        AssertSaved(await PlainDesk.ChangeAsync(Key, Publisher, word with { Say = "abair", IsWarning = true }, word.Mark, CancellationToken.None));
        Assert.Contains("- en: utilise\n  say: [use]\n- ga: cuir in iúl\n  say: [abair]\n  severity: warning\n- en:", await TextAsync("plain-words.yaml"), StringComparison.Ordinal);

        AssertSaved(await PlainDesk.RemoveAsync("en:utilise", PlainReviewer, CancellationToken.None));
        Assert.Equal([Language.Irish, Language.English], Current().Data.PlainWords.Select(left => left.Language));
        Assert.Equal(["plain-word.removed"], (await AuditAsync("plain-word:en:utilise")).Select(entry => entry.Act));
        Assert.Equal(PlainSeverity.Warning, Current().Data.PlainWords[0].Severity);
        Assert.Equal(["commence: now"], new PlainWordList(Current).Find("begin", Language.English).Select(found => found.Words));
    }

    [Theory]
    [InlineData("", "x", "words", "desk.plain.words.missing")]
    [InlineData("…", "x", "words", "desk.plain.words.none")]
    [InlineData("Utilise", "x", "words", "desk.plain.words.taken")]
    [InlineData("commence", " ", "say", "desk.plain.say.missing")]
    [InlineData("<b>x</b>", "x", "words", "desk.rule.html")]
    public async Task Add_SomethingWrong_IsRefused(string words, string say, string field, string issue)
    {
        var saved = await PlainDesk.AddAsync(Publisher, TypedPlainWord.Empty(Language.English) with { Words = words, Say = say }, CancellationToken.None);
        Assert.Contains((field, issue), saved.Issues.Select(issue => (issue.Field, issue.Key)));
        Assert.Equal(PlainWords, await TextAsync("plain-words.yaml"));
    }

    [Fact]
    public async Task Change_OldFormOrNothing_IsRefusedOrNothing()
    {
        var seen = TypedPlainWord.Of(Current().Data.PlainWords[1]);
        Assert.Equal(EntrySave.Unchanged, await PlainDesk.ChangeAsync(Key, Publisher, seen with { Say = "abair\r\n\r\n inis " }, seen.Mark, CancellationToken.None));
        Assert.Equal(["desk.plain.moved"], (await PlainDesk.ChangeAsync(Key, Publisher, seen with { Say = "x" }, "old", CancellationToken.None)).Issues.Select(issue => issue.Key));
        await Assert.ThrowsAsync<NotThereException>(() => PlainDesk.RemoveAsync("en:nothing", Publisher, CancellationToken.None));
        foreach (var person in new[] { Editor, Reviser, Auditor })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => PlainDesk.RemoveAsync(Key, person, CancellationToken.None));
        }
    }
}
