using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SmtpServer.Protocol;

namespace KilkennyInfo.Tests.Platform.Mail;

public sealed class SqliteMailSenderTests(SqliteTestDatabase databases) : MailSenderTests(databases), IClassFixture<SqliteTestDatabase>
{
    /// <summary>Two processes never share an embedded database, and its one write gate is part of it.</summary>
    private protected override SiteDatabase OtherNode() => Database;

    private protected override SiteDatabase With(FaultyWrites faults) => new(
        new SitePaths(OptionsOf(Database)), OptionsOf(Database), [faults]);

    private static SiteOptions OptionsOf(SiteDatabase database) =>
        new() { DataDirectory = Path.GetDirectoryName(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource) };
}

public sealed class PostgresMailSenderTests(PostgresTestDatabase databases) : MailSenderTests(databases), IClassFixture<PostgresTestDatabase>
{
    private protected override SiteDatabase OtherNode() => Open();

    private protected override SiteDatabase With(FaultyWrites faults) => Open(faults);

    private SiteDatabase Open(params FaultyWrites[] faults)
    {
        var options = new SiteOptions { Database = SiteOptions.Postgres, ConnectionString = Database.ConnectionString };
        return new SiteDatabase(new SitePaths(options), options, faults);
    }
}

/// <summary>What becomes of a mail when things go wrong.</summary>
public abstract class MailSenderTests(TestDatabase databases) : MailFixture(databases)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(1)];

    private protected abstract SiteDatabase OtherNode();

    private protected abstract SiteDatabase With(FaultyWrites faults);

    [Fact]
    public async Task Send_ServerDownThenUp_TriesOnTheScheduleAndArrivesOnce()
    {
        var port = await ClosedPortAsync();
        await AddAsync();
        for (var tries = 1; tries <= Waits.Length; tries++)
        {
            Assert.Equal(0, await Sender(port).SendDueAsync(CancellationToken.None));
            var mail = await OnlyMailAsync();
            Assert.Equal((MailState.Waiting, tries, MailProblem.NoConnection, Now + Waits[tries - 1]), (mail.State, mail.Tries, mail.LastProblem, mail.NextTryUtc));

            Clock.Now = mail.NextTryUtc.AddSeconds(-1);
            await Sender(port).SendDueAsync(CancellationToken.None);
            Assert.Equal(tries, (await OnlyMailAsync()).Tries);
            Clock.Now += TimeSpan.FromSeconds(1);
        }

        await using var server = await LoopbackSmtp.StartAsync(port);
        Assert.Equal(1, await Sender(port).SendDueAsync(CancellationToken.None));
        Assert.Single(server.Messages);
        var sent = await OnlyMailAsync();
        Assert.Equal((MailState.Sent, Now, null), (sent.State, sent.EndedUtc, sent.LastProblem));
    }

    [Fact]
    public async Task Send_ServerDownForTwoDays_GivesUpAndSaysSoOnce()
    {
        var port = await ClosedPortAsync();
        var id = await AddAsync();
        var began = Now;
        while ((await OnlyMailAsync()) is { State: MailState.Waiting } waiting)
        {
            Clock.Now = waiting.NextTryUtc;
            await Sender(port).SendDueAsync(CancellationToken.None);
        }

        var mail = await OnlyMailAsync();
        Assert.Equal(MailState.GivenUp, mail.State);
        Assert.InRange(mail.EndedUtc!.Value - began, TimeSpan.FromHours(48), TimeSpan.FromHours(49));
        Assert.Equal((5 + 47, Mail().Text), (mail.Tries, mail.TextBody));
        Assert.Equal($"Mail {id} was given up.", Assert.Single(Log.Lines, line => line.Level == LogLevel.Error).Text);

        Clock.Now += TimeSpan.FromDays(1);
        await using var server = await LoopbackSmtp.StartAsync(port);
        Assert.Equal(0, await Sender(port).SendDueAsync(CancellationToken.None));
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task Send_SiteWasOffForDays_StillHasAllItsTries()
    {
        var port = await ClosedPortAsync();
        await AddAsync();
        Clock.Now += TimeSpan.FromDays(5);
        await Sender(port).SendDueAsync(CancellationToken.None);
        Assert.Equal(MailState.Waiting, (await OnlyMailAsync()).State);
    }

    [Theory]
    [InlineData(550, "5.1.1 <sile.ni.bhriain@example.ie> is unknown here", "550 5.1.1")]
    [InlineData(550, "no sile.ni.bhriain@example.ie here", "550")]
    [InlineData(552, "5.2.2 full", "552 5.2.2")]
    public async Task Send_RecipientRefusedForGood_GivesUpAtOnceWithoutQuoting(int code, string words, string status)
    {
        await using var server = await LoopbackSmtp.StartAsync();
        server.RecipientAnswer = new SmtpResponse((SmtpReplyCode)code, words);
        var id = await AddAsync();
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        var mail = await OnlyMailAsync();
        Assert.Equal((MailState.GivenUp, 1, MailProblem.RecipientRefused, status), (mail.State, mail.Tries, mail.LastProblem, mail.LastStatus));
        Assert.Equal((LogLevel.Error, $"Mail {id} was given up."), Assert.Single(Log.Lines));
    }

    [Theory]
    [InlineData(450, "4.2.1 greylisted", "450 4.2.1")]
    [InlineData(554, "5.7.1 relay access denied", "554 5.7.1")]
    public async Task Send_RecipientRefusedForNow_IsTriedAgain(int code, string words, string status)
    {
        await using var server = await LoopbackSmtp.StartAsync();
        server.RecipientAnswer = new SmtpResponse((SmtpReplyCode)code, words);
        await AddAsync();
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        var mail = await OnlyMailAsync();
        Assert.Equal((MailState.Waiting, MailProblem.RecipientRefused, status), (mail.State, mail.LastProblem, mail.LastStatus));

        server.RecipientAnswer = null;
        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, await Sender(server.Port).SendDueAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(554, "5.6.0 not like this", MailState.GivenUp)]
    [InlineData(451, "4.3.0 later", MailState.Waiting)]
    public async Task Send_MessageRefused_GoesByTheStatus(int code, string words, MailState state)
    {
        await using var server = await LoopbackSmtp.StartAsync();
        server.MessageAnswer = new SmtpResponse((SmtpReplyCode)code, words);
        await AddAsync();
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        var mail = await OnlyMailAsync();
        Assert.Equal((state, MailProblem.MessageRefused, $"{code} {words[..5]}"), (mail.State, mail.LastProblem, mail.LastStatus));
    }

    [Fact]
    public async Task Send_OneRefused_DoesNotHoldUpTheOthers()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync(Mail("1") with { RecipientAddress = "gone@example.ie" });
        await AddAsync(Mail("2"));
        (server.RecipientAnswer, server.OnlyFor) = (new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no"), "gone@example.ie");
        Assert.Equal(1, await Sender(server.Port).SendDueAsync(CancellationToken.None));
        Assert.Equal([MailState.GivenUp, MailState.Sent], (await MailsAsync()).Select(mail => mail.State));
    }

    [Fact]
    public async Task Send_KilledBeforeItMarks_SendsAgainWithTheSameIdWhenTheLeaseEnds()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync();
        var faults = new FaultyWrites();
        using var killed = new CancellationTokenSource();
        server.BeforeAnswer = async () =>
        {
            faults.Remaining = int.MaxValue;
            await killed.CancelAsync();
        };
        using (var faulty = With(faults))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Sender(To(server.Port), faulty).SendDueAsync(killed.Token));
        }

        Assert.Equal((MailState.Waiting, 1), ((await OnlyMailAsync()).State, (await OnlyMailAsync()).Tries));
        server.BeforeAnswer = () => Task.CompletedTask;
        Assert.Equal(0, await Sender(server.Port).SendDueAsync(CancellationToken.None));
        Clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(1, await Sender(server.Port).SendDueAsync(CancellationToken.None));
        Assert.Equal(2, server.Messages.Count);
        Assert.Single(server.Messages.Select(received => received.Message.MessageId).Distinct());
    }

    [Fact]
    public async Task Send_DatabaseFailsAfterTheSending_MarksWhenItIsBackAndSendsOnce()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync();
        var faults = new FaultyWrites();
        server.BeforeAnswer = () =>
        {
            faults.Remaining = 2;
            return Task.CompletedTask;
        };
        using var faulty = With(faults);
        Assert.Equal(1, await Sender(To(server.Port), faulty).SendDueAsync(CancellationToken.None));
        Assert.Equal((MailState.Sent, 0), ((await OnlyMailAsync()).State, faults.Remaining));
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task Send_TwoSendersAtOnce_SendEachOnce()
    {
        const int mails = 24;
        await using var server = await LoopbackSmtp.StartAsync();
        server.BeforeAnswer = () => Task.Delay(10);
        for (var number = 0; number < mails; number++)
        {
            await AddAsync(Mail($"{number:00}"));
        }

        var other = OtherNode();
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() =>
            Sender(To(server.Port), number % 2 == 0 ? Database : other).SendDueAsync(CancellationToken.None))));
        Assert.Equal(mails, sent.Sum());
        Assert.Equal(mails, server.Messages.Count);
        Assert.Equal(mails, server.Messages.Select(received => received.Message.MessageId).Distinct().Count());
        Assert.All(await MailsAsync(), mail => Assert.Equal((MailState.Sent, 1), (mail.State, mail.Tries)));
    }

    [Fact]
    public async Task Send_FailsWhenALaterAttemptHasSucceeded_StaysSent()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync();
        var slow = new FaultyTransport("", () =>
        {
            Clock.Now += TimeSpan.FromMinutes(5);
            return Sender(server.Port).SendDueAsync(CancellationToken.None);
        });
        Assert.Equal(0, await Sender(slow).SendDueAsync(CancellationToken.None));
        var mail = await OnlyMailAsync();
        Assert.Equal((MailState.Sent, 2, null), (mail.State, mail.Tries, mail.LastProblem));
    }

    [Fact]
    public async Task Send_HoldsASecret_IsWipedWhenSent()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync(Mail(isSecret: true) with { Text = "https://info.example.ie/desk/zyzzyva", Html = "<p>zyzzyva</p>" });
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        Assert.Contains("zyzzyva", Assert.Single(server.Messages).Message.TextBody, StringComparison.Ordinal);
        Assert.Equal(MailState.Sent, (await OnlyMailAsync()).State);
        Assert.DoesNotContain("zyzzyva", await TestDatabase.DumpAsync(Database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_HoldsASecret_IsWipedWhenGivenUpAndKeptUntilThen()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync(Mail(isSecret: true) with { Text = "https://info.example.ie/desk/zyzzyva", Html = "<p>zyzzyva</p>" });
        server.RecipientAnswer = new SmtpResponse((SmtpReplyCode)450, "later");
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        Assert.Contains("zyzzyva", await TestDatabase.DumpAsync(Database), StringComparison.Ordinal);

        server.RecipientAnswer = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no");
        Clock.Now += TimeSpan.FromHours(1);
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        var mail = await OnlyMailAsync();
        Assert.Equal((MailState.GivenUp, false), (mail.State, mail.CanRetry));
        Assert.DoesNotContain("zyzzyva", await TestDatabase.DumpAsync(Database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_WhateverHappens_HoldsNothingPersonal()
    {
        await AddAsync(Mail("case.received/zyzzyva") with { RecipientAddress = "zyzzyva@example.ie", RecipientName = "zyzzyva", Subject = "zyzzyva", Text = "zyzzyva", AboutKey = "zyzzyva" });
        await Sender(await ClosedPortAsync()).SendDueAsync(CancellationToken.None);
        await using (var server = await LoopbackSmtp.StartAsync())
        {
            foreach (var code in new[] { (SmtpReplyCode)450, SmtpReplyCode.MailboxUnavailable })
            {
                Clock.Now += TimeSpan.FromHours(1);
                server.RecipientAnswer = new SmtpResponse(code, "zyzzyva@example.ie");
                await Sender(server.Port).SendDueAsync(CancellationToken.None);
            }
        }

        // A fault of the program that quotes the mail, and a database that fails.
        await AddAsync(Mail("2") with { RecipientAddress = "zyzzyva@example.ie" });
        var faults = new FaultyWrites();
        using var faulty = With(faults);
        await Sender(new FaultyTransport("zyzzyva", () => Task.FromResult(faults.Remaining = 1)), faulty).SendDueAsync(CancellationToken.None);

        Assert.Equal([LogLevel.Warning, LogLevel.Warning, LogLevel.Error, LogLevel.Error, LogLevel.Error, LogLevel.Warning], Log.Lines.Select(line => line.Level));
        Assert.DoesNotContain("zyzzyva", string.Concat(Log.Lines.Select(line => line.Text)), StringComparison.OrdinalIgnoreCase);
        Assert.All(await MailsAsync(), mail => Assert.DoesNotContain("zyzzyva", $"{mail.LastProblem} {mail.LastStatus}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_Nudged_SendsAtOnceAndStopsCleanly()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        using var sender = Sender(server.Port);
        await sender.StartAsync(CancellationToken.None);
        for (var number = 1; number <= 3; number++)
        {
            await AddAsync(Mail($"{number}"));
            sender.Nudge();
            await UntilAsync(() => server.Messages.Count == number, TimeSpan.FromSeconds(4));
        }

        await sender.StopAsync(CancellationToken.None);
        Assert.All(await MailsAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
    }

    [Fact]
    public async Task Run_NotNudged_SendsWithinSeconds()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync();
        using var sender = Sender(server.Port);
        await sender.StartAsync(CancellationToken.None);
        await UntilAsync(() => !server.Messages.IsEmpty, TimeSpan.FromSeconds(15));
        await sender.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Run_StoppedWhileSending_FinishesThatMailAndNoOther()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync(Mail("1"));
        await AddAsync(Mail("2"));
        using var sender = Sender(server.Port);
        var stopping = Task.CompletedTask;
        server.BeforeAnswer = async () =>
        {
            stopping = sender.StopAsync(CancellationToken.None);
            await Task.Delay(100);
        };
        await sender.StartAsync(CancellationToken.None);
        sender.Nudge();
        await UntilAsync(() => !server.Messages.IsEmpty, TimeSpan.FromSeconds(10));
        await UntilAsync(() => sender.ExecuteTask!.IsCompleted, TimeSpan.FromSeconds(10));
        await stopping;
        Assert.Equal([MailState.Sent, MailState.Waiting], (await MailsAsync()).Select(mail => mail.State).Order().Reverse());
        Assert.Equal(0, (await MailsAsync()).Single(mail => mail.State == MailState.Waiting).Tries);
        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task Sweep_TimeHasCome_ForgetsThePersonAndKeepsTheKey()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync(Mail("1"));
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        server.RecipientAnswer = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no");
        await AddAsync(Mail("2"));
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        await AddAsync(Mail("3"));
        async Task<IEnumerable<bool>> AreKnownAfterAsync(int days)
        {
            await ForgottenMail.SweepAsync(Database, Now.AddDays(days), CancellationToken.None);
            return (await MailsAsync()).Select(mail => (mail.RecipientAddress + mail.RecipientName + mail.Subject + mail.TextBody + mail.HtmlBody).Length > 0);
        }

        Assert.Equal([true, true, true], await AreKnownAfterAsync(30));
        Assert.Equal([false, true, true], await AreKnownAfterAsync(31));
        Assert.Equal([false, false, true], await AreKnownAfterAsync(91));
        Assert.False((await MailsAsync())[1].CanRetry);
        await AddAsync(Mail("1"));
        Assert.Equal(3, (await MailsAsync()).Count);
    }

    [Fact]
    public async Task Run_TimeHasCome_Forgets()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        await AddAsync();
        await Sender(server.Port).SendDueAsync(CancellationToken.None);
        Clock.Now += TimeSpan.FromDays(31);
        using var sender = Sender(server.Port);
        await sender.StartAsync(CancellationToken.None);
        sender.Nudge();
        await UntilAsync(async () => (await OnlyMailAsync()).RecipientAddress == "", TimeSpan.FromSeconds(10));
        await sender.StopAsync(CancellationToken.None);
    }

    private static async Task<int> ClosedPortAsync()
    {
        await using var server = await LoopbackSmtp.StartAsync();
        return server.Port;
    }

    private static Task UntilAsync(Func<bool> isTrue, TimeSpan patience) => UntilAsync(() => Task.FromResult(isTrue()), patience);

    private static async Task UntilAsync(Func<Task<bool>> isTrue, TimeSpan patience)
    {
        for (var began = Environment.TickCount64; !await isTrue(); await Task.Delay(20))
        {
            Assert.True(Environment.TickCount64 - began < patience.TotalMilliseconds, "It did not come true in time.");
        }
    }
}
