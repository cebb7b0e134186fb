using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Platform.Mail;

public sealed class SqliteMailboxTests(SqliteTestDatabase databases) : MailboxTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresMailboxTests(PostgresTestDatabase databases) : MailboxTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class MailboxTests(TestDatabase databases) : MailFixture(databases)
{
    [Fact]
    public async Task Add_ActIsRolledBack_LeavesNoMail()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync<int>(
            async db =>
            {
                await Mailbox.AddAsync(db, Mail(), Now, CancellationToken.None);
                throw new InvalidOperationException("The act failed.");
            },
            CancellationToken.None));
        Assert.Empty(await MailsAsync());
        Assert.Equal(0, await Sender(server.Port).SendDueAsync(CancellationToken.None));
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task Add_BeforeTheCommit_IsSeenByNoSender()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await Database.WriteAsync(
            async db =>
            {
                await Mailbox.AddAsync(db, Mail(), Now, CancellationToken.None);
                return await Sender(server.Port).SendDueAsync(CancellationToken.None);
            },
            CancellationToken.None);
        Assert.Empty(server.Messages);
        Assert.Equal(1, await Sender(server.Port).SendDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Add_SameKeyAgain_IsTheFirst()
    {
        var first = await AddAsync();
        Assert.Equal(first, await AddAsync(Mail() with { Subject = "Another" }));
        var both = await Database.WriteAsync(
            async db => (await Mailbox.AddAsync(db, Mail("two"), Now, CancellationToken.None), await Mailbox.AddAsync(db, Mail("two"), Now, CancellationToken.None)),
            CancellationToken.None);
        Assert.Equal(both.Item1, both.Item2);
        Assert.Equal(["Fuaireamar do ghearán – tá sé á léamh", "Fuaireamar do ghearán – tá sé á léamh"], (await MailsAsync()).Select(mail => mail.Subject));
    }

    [Fact]
    public async Task Add_OutsideATransaction_IsRefused()
    {
        await using var db = Database.OpenForReading();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Mailbox.AddAsync(db, Mail(), Now, CancellationToken.None));
    }

    [Theory]
    [InlineData("\r\nBcc: all@example.ie")]
    [InlineData("\nX: y")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    [InlineData("\0")]
    [InlineData("\u0085x")]
    public async Task Add_LineBreakInAHeader_IsRefusedWithoutQuotingIt(string injected)
    {
        const string marker = "zyzzyva";
        var value = $"{marker}{injected}{marker}";
        foreach (var mail in new[]
        {
            Mail() with { RecipientAddress = $"a{injected}@example.ie" }, Mail() with { RecipientAddress = $"a@example.ie{injected}b" }, Mail() with { RecipientName = value },
            Mail() with { SenderName = value }, Mail() with { Subject = value }, Mail() with { Key = value }, Mail() with { AboutKind = value }, Mail() with { AboutKey = value },
        })
        {
            var refused = await Assert.ThrowsAsync<UnusableMailException>(() => AddAsync(mail));
            Assert.DoesNotContain(marker, refused.Message, StringComparison.Ordinal);
        }

        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task Add_TooLongOrEmpty_IsRefused()
    {
        foreach (var mail in new[]
        {
            Mail() with { Subject = new string('x', OutgoingMail.SubjectMaxLength + 1) }, Mail() with { RecipientName = new string('x', OutgoingMail.NameMaxLength + 1) },
            Mail() with { Subject = " " }, Mail() with { Text = "\n" }, Mail() with { Key = "" }, Mail() with { SenderName = "" },
        })
        {
            await Assert.ThrowsAsync<UnusableMailException>(() => AddAsync(mail));
        }

        await AddAsync(Mail() with { RecipientName = "", Subject = new string('é', OutgoingMail.SubjectMaxLength) });
    }

    [Fact]
    public async Task Add_StrangeCharactersInTheText_AreLeftOut()
    {
        await AddAsync(Mail() with { Text = "a\0b\r\nc\rd\te\ud800f\u0007🧱" });
        Assert.Equal("ab\nc\nd\te\ufffdf🧱", (await OnlyMailAsync()).TextBody);
    }
}
