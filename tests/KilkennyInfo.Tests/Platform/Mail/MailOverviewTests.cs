using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using SmtpServer.Protocol;

namespace KilkennyInfo.Tests.Platform.Mail;

public sealed class SqliteMailOverviewTests(SqliteTestDatabase databases) : MailOverviewTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresMailOverviewTests(PostgresTestDatabase databases) : MailOverviewTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class MailOverviewTests(TestDatabase databases) : MailFixture(databases)
{
    [Fact]
    public async Task Latest_OfEachState_AreListedNewestFirst()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await SendThreeAsync(server);
        var overview = new MailOverview(Database, Sender(server.Port), Clock);
        var lines = await overview.LatestAsync(10, null, CancellationToken.None);
        Assert.Equal([MailState.Waiting, MailState.GivenUp, MailState.Sent], lines.Select(line => line.State));
        Assert.Equal([false, true, false], lines.Select(line => line.CanRetry));
        Assert.Equal([true, false, false], lines.Select(line => line.NextTryUtc is not null));
        Assert.Equal([false, true, true], lines.Select(line => line.EndedUtc is not null));
        Assert.Equal((MailProblem.RecipientRefused, "550"), (lines[1].LastProblem, lines[1].LastStatus));
        Assert.Equal(("complaint", "KCC-1", Address, "Síle Ní Bhriain"), (lines[0].AboutKind, lines[0].AboutKey, lines[0].RecipientAddress, lines[0].RecipientName));
        Assert.Equal(2, (await overview.LatestAsync(2, null, CancellationToken.None)).Count);
        Assert.Equal(lines[1], Assert.Single(await overview.LatestAsync(10, MailStanding.GivenUp, CancellationToken.None)));
    }

    [Fact]
    public async Task Counts_WhatIsNotSent_HasItsOldest()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        var overview = new MailOverview(Database, Sender(server.Port), Clock);
        Assert.Equal(new MailCounts(MailCount.None, MailCount.None), await overview.CountsAsync(CancellationToken.None));
        var began = Now;
        await SendThreeAsync(server);
        var waiting = Now;
        Clock.Now += TimeSpan.FromMinutes(5);
        await AddAsync(Mail("4"));
        Assert.Equal(
            new MailCounts(new MailCount(2, waiting), new MailCount(1, began.AddMinutes(1))), await overview.CountsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Standings_OfEach_AreCountedAndOldOnesAreLeftOut()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        var overview = new MailOverview(Database, Sender(server.Port), Clock);
        Assert.Empty(await overview.StandingsAsync(CancellationToken.None));
        var began = Now;
        await SendThreeAsync(server);
        server.RecipientAnswer = new SmtpResponse((SmtpReplyCode)450, "later");
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        await AddAsync(Mail("4"));
        Assert.Equal(
            new Dictionary<MailStanding, MailCount>
            {
                [MailStanding.Waiting] = new(1, Now),
                [MailStanding.Tried] = new(1, Now),
                [MailStanding.Sent] = new(1, began),
                [MailStanding.GivenUp] = new(1, began.AddMinutes(1)),
            },
            await overview.StandingsAsync(CancellationToken.None));
        foreach (var standing in Enum.GetValues<MailStanding>())
        {
            Assert.Equal(standing, Assert.Single(await overview.LatestAsync(10, standing, CancellationToken.None)).Standing);
        }

        Assert.Equal(2, (await overview.LatestAsync(10, null, CancellationToken.None, skip: 2)).Count);
        Clock.Now += TimeSpan.FromDays(8);
        Assert.DoesNotContain(MailStanding.Sent, (await overview.StandingsAsync(CancellationToken.None)).Keys);
        Clock.Now += TimeSpan.FromDays(90);
        await ForgottenMail.SweepAsync(Database, Now, CancellationToken.None);
        Assert.DoesNotContain(MailStanding.GivenUp, (await overview.StandingsAsync(CancellationToken.None)).Keys);
        Assert.True(Assert.Single(await overview.LatestAsync(10, MailStanding.GivenUp, CancellationToken.None)).IsForgotten);
    }

    [Fact]
    public async Task Retry_GivenUp_IsWrittenIntoTheLogWithoutAnythingOfTheMail()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        server.RecipientAnswer = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no");
        var id = await AddAsync();
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        var by = Guid.NewGuid();
        Assert.True(await new MailOverview(Database, Sender(server.Port), Clock).RetryAsync(id, by, "Caoimhe", CancellationToken.None));
        await using var db = Database.OpenForReading();
        var entry = await db.Set<AuditEntry>().SingleAsync();
        Assert.Equal((by, "Caoimhe", "mail.retried", $"{id}", """{"about":"complaint/KCC-1"}"""), (entry.PersonId, entry.PersonName, entry.Act, entry.Subject, entry.Details));
    }

    [Fact]
    public async Task Retry_GivenUp_IsSentWithTheSameId()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        server.RecipientAnswer = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no");
        var id = await AddAsync();
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        Clock.Now += TimeSpan.FromDays(10);
        var overview = new MailOverview(Database, Sender(server.Port), Clock);
        Assert.True(await overview.RetryAsync(id, null, "Caoimhe", CancellationToken.None));
        Assert.False(await overview.RetryAsync(id, null, "Caoimhe", CancellationToken.None));

        // From the beginning: one failure does not end it at once because it is old.
        server.RecipientAnswer = new SmtpResponse((SmtpReplyCode)450, "later");
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        Assert.Equal((MailState.Waiting, 1), ((await OnlyMailAsync()).State, (await OnlyMailAsync()).Tries));
        server.RecipientAnswer = null;
        Clock.Now += TimeSpan.FromMinutes(1);
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        Assert.Equal($"{id:N}@info.example.ie", Assert.Single(server.Messages).Message.MessageId);
    }

    [Fact]
    public async Task Retry_WipedSentOrUnknown_IsFalse()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        var overview = new MailOverview(Database, Sender(server.Port), Clock);
        var sent = await AddAsync(Mail("1"));
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        server.RecipientAnswer = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no");
        var wiped = await AddAsync(Mail("2", isSecret: true));
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        foreach (var id in new[] { sent, wiped, Guid.NewGuid() })
        {
            Assert.False(await overview.RetryAsync(id, null, "Caoimhe", CancellationToken.None));
        }

        Assert.Equal([MailState.Sent, MailState.GivenUp], (await MailsAsync()).Select(mail => mail.State));
        await using var db = Database.OpenForReading();
        Assert.Empty(await db.Set<AuditEntry>().ToListAsync());
    }

    /// <summary>One sent, a minute later one given up, a minute later one that waits.</summary>
    private async Task SendThreeAsync(LoopbackSmtp server)
    {
        await AddAsync(Mail("1"));
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        Clock.Now += TimeSpan.FromMinutes(1);
        server.RecipientAnswer = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no");
        await AddAsync(Mail("2"));
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        Clock.Now += TimeSpan.FromMinutes(1);
        await AddAsync(Mail("3"));
    }
}
