using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Feedback;

public sealed class SqliteCommentRepliesTests(SqliteTestDatabase databases) : CommentRepliesTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCommentRepliesTests(PostgresTestDatabase databases) : CommentRepliesTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class CommentRepliesTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    public static TheoryData<LetterContact, string> Incomplete => new()
    {
        { SomeComments.Contact with { Name = "" }, "desk.comments.contact-name.missing" },
        { SomeComments.Contact with { Phone = " " }, "desk.comments.phone.missing" },
        { SomeComments.Contact with { Extension = "" }, "desk.comments.extension.missing" },
        { SomeComments.Contact with { Email = "" }, "desk.comments.contact-email.missing" },
        { SomeComments.Contact with { Email = "aine" }, "desk.comments.contact-email.wrong" },
    };

    [Theory]
    [InlineData(Language.English, "Contact name: Áine de Búrca|Phone: 056 779 4000|Extension: 4123|E-mail: aine@council.example.ie|Reference number: ")]
    [InlineData(Language.Irish, "Ainm teagmhála: Áine de Búrca|Guthán: 056 779 4000|Folíne: 4123|Ríomhphost: aine@council.example.ie|Uimhir thagartha: ")]
    public async Task Reply_Complete_SaysWhomToTurnToInTheLanguageOfTheComment(Language language, string lines)
    {
        var database = await databases.NewAsync();
        var stored = await SomeComments.AddAsync(database, SomeComments.Sent(language: language));
        Assert.Empty(await SomeComments.Replies(database, _clock).ReplyAsync(SomeComments.Carer, stored.Id, "<b>Words</b>\n\nMore.", SomeComments.Contact, CancellationToken.None));
        var mail = Assert.Single(await SomeComments.MailsAsync(database));
        Assert.Equal((language, "una@example.ie", $"comment-card.reply/{stored.Reference}"), (mail.Language, mail.RecipientAddress, mail.Key));
        Assert.All($"{lines}{stored.Reference}".Split('|'), line => Assert.Contains(line, mail.TextBody, StringComparison.Ordinal));
        Assert.Contains("\n\n<b>Words</b>\n\nMore.\n\n", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<p>&lt;b&gt;Words&lt;/b&gt;</p>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Una", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(CommentState.Answered, (await SomeComments.ReadAsync(database, stored.Id)).State);
    }

    [Theory]
    [MemberData(nameof(Incomplete))]
    public async Task Reply_ContactNotWhole_DoesNotGo(LetterContact contact, string issue)
    {
        var database = await databases.NewAsync();
        var stored = await SomeComments.AddAsync(database);
        Assert.Equal([issue], SomeComments.KeysOf(await SomeComments.Replies(database, _clock).ReplyAsync(SomeComments.Carer, stored.Id, "Words.", contact, CancellationToken.None)));
        Assert.Empty(await SomeComments.MailsAsync(database));
        Assert.Throws<UnusableMailException>(() => new CommentLetter().Reply(stored, SomeComments.Site, "Words.", contact));
    }

    [Fact]
    public async Task Reply_LineWithoutExtension_SaysSo()
    {
        var database = await databases.NewAsync();
        var stored = await SomeComments.AddAsync(database);
        var contact = SomeComments.Contact with { Extension = "", HasNoExtension = true };
        Assert.Empty(await SomeComments.Replies(database, _clock).ReplyAsync(SomeComments.Carer, stored.Id, "Words.", contact, CancellationToken.None));
        Assert.Contains("Extension: none\n", Assert.Single(await SomeComments.MailsAsync(database)).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_NobodyOrTwiceOrNothing_IsRefused()
    {
        var database = await databases.NewAsync();
        var replies = SomeComments.Replies(database, _clock);
        var (nameless, asked) = (await SomeComments.AddAsync(database, SomeComments.Sent(email: null)), await SomeComments.AddAsync(database));
        Assert.Equal(["desk.comments.reply.nobody"], SomeComments.KeysOf(await replies.ReplyAsync(SomeComments.Carer, nameless.Id, "Words.", SomeComments.Contact, CancellationToken.None)));
        Assert.Equal(["desk.comments.reply.missing"], SomeComments.KeysOf(await replies.ReplyAsync(SomeComments.Carer, asked.Id, " ", SomeComments.Contact, CancellationToken.None)));
        Assert.Equal(["desk.text.too-long"], SomeComments.KeysOf(await replies.ReplyAsync(SomeComments.Carer, asked.Id, new string('x', Comment.ReplyMaxLength + 1), SomeComments.Contact, CancellationToken.None)));
        Assert.Empty(await replies.ReplyAsync(SomeComments.Carer, asked.Id, "Words.", SomeComments.Contact, CancellationToken.None));
        Assert.Equal(["desk.comments.reply.already"], SomeComments.KeysOf(await replies.ReplyAsync(SomeComments.Carer, asked.Id, "Words.", SomeComments.Contact, CancellationToken.None)));
        Assert.Single(await SomeComments.MailsAsync(database));
    }
}
