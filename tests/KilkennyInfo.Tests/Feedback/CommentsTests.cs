using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Feedback;

public sealed class SqliteCommentsTests(SqliteTestDatabase databases) : CommentsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCommentsTests(PostgresTestDatabase databases) : CommentsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class CommentsTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    [Fact]
    public async Task Add_AnswerWanted_IsStoredWithItsLetter()
    {
        var database = await databases.NewAsync();
        var stored = await SomeComments.Intake(database, _clock).AddAsync(SomeComments.Sent(language: Language.Irish), CancellationToken.None);
        var read = await SomeComments.ReadAsync(database, stored.Id);
        Assert.Equal(
            (CommentState.New, CommentKind.Problem, Language.Irish, "contact-us", true, "Una", "una@example.ie", _clock.Now.UtcDateTime),
            (read.State, read.Kind, read.Language, read.AboutPageKey, read.WantsReply, read.Name, read.Email, read.ReceivedUtc));
        var mail = Assert.Single(await SomeComments.MailsAsync(database));
        Assert.Equal((Language.Irish, "una@example.ie", $"Tá do thuairim againn: {stored.Reference}"), (mail.Language, mail.RecipientAddress, mail.Subject));
        Assert.StartsWith("A chara,\n", mail.TextBody, StringComparison.Ordinal);
        foreach (var line in new[] { "Ainm teagmhála: Deasc na Seirbhísí do Chustaiméirí", "Guthán: 056 779 4000", "Folíne: níl ceann ann", "Ríomhphost: info@kilkennycoco.ie", $"Uimhir thagartha: {stored.Reference}" })
        {
            Assert.Contains(line, mail.TextBody, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("opening hours", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ga\">", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_NoAnswerWanted_WritesToNobody()
    {
        var database = await databases.NewAsync();
        await SomeComments.Intake(database, _clock).AddAsync(SomeComments.Sent(email: null, name: null), CancellationToken.None);
        Assert.Empty(await SomeComments.MailsAsync(database));
    }

    [Fact]
    public async Task Add_SameSendingManyTimesAtOnce_IsOneComment()
    {
        var database = await databases.NewAsync();
        var (intake, sent) = (SomeComments.Intake(database, _clock), SomeComments.Sent());
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => intake.AddAsync(sent, CancellationToken.None))));
        Assert.Single(all.Select(comment => comment.Reference).Distinct());
        Assert.Single(await SomeComments.AllAsync(database));
        Assert.Single(await SomeComments.MailsAsync(database));
    }

    [Fact]
    public async Task Add_OtherKeyOfTheSameSending_FindsTheFirst()
    {
        var database = await databases.NewAsync();
        var intake = SomeComments.Intake(database, _clock);
        var first = await intake.AddAsync(SomeComments.Sent() with { ActKeys = ["now", "before"] }, CancellationToken.None);
        var again = await intake.AddAsync(SomeComments.Sent() with { ActKeys = ["later", "now"] }, CancellationToken.None);
        Assert.Equal(first.Reference, again.Reference);
    }

    [Fact]
    public async Task Add_OtherWordsUnderAKeyForOneUse_AreRefused()
    {
        var database = await databases.NewAsync();
        var intake = SomeComments.Intake(database, _clock);
        var first = await intake.AddAsync(SomeComments.Sent(key: "abc-1") with { OneUse = "abc-" }, CancellationToken.None);
        Assert.Equal(first.Reference, (await intake.AddAsync(SomeComments.Sent(key: "abc-1") with { OneUse = "abc-" }, CancellationToken.None)).Reference);
        await Assert.ThrowsAsync<KeyUsedBeforeException>(() => intake.AddAsync(SomeComments.Sent(key: "abc-2") with { OneUse = "abc-" }, CancellationToken.None));
        Assert.Single(await SomeComments.AllAsync(database));
    }

    [Fact]
    public async Task Add_LetterThatCannotBe_StoresNothing()
    {
        var database = await databases.NewAsync();
        var intake = SomeComments.Intake(database, _clock);
        await Assert.ThrowsAsync<UnusableMailException>(() => intake.AddAsync(SomeComments.Sent(email: "no address"), CancellationToken.None));
        Assert.Empty(await SomeComments.AllAsync(database));
    }

    [Fact]
    public async Task Find_ByReference_TellsNothingOfThePerson()
    {
        var database = await databases.NewAsync();
        var intake = SomeComments.Intake(database, _clock);
        var stored = await intake.AddAsync(SomeComments.Sent(), CancellationToken.None);
        Assert.Equal(new CommentReceipt(stored.Reference, "contact-us", _clock.Now.UtcDateTime), await intake.FindAsync(stored.Reference.ToLowerInvariant(), CancellationToken.None));
        Assert.Null(await intake.FindAsync(CommentReference.New(), CancellationToken.None));
        Assert.Null(await intake.FindAsync("nonsense", CancellationToken.None));
    }
}
