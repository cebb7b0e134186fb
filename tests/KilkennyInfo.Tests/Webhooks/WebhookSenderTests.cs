using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Outbound;
using KilkennyInfo.Tests.Platform.Mail;
using KilkennyInfo.Tests.Platform.Outbound;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Webhooks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace KilkennyInfo.Tests.Webhooks;

public sealed class SqliteWebhookSenderTests(SqliteTestDatabase databases) : WebhookSenderTests(databases), IClassFixture<SqliteTestDatabase>
{
    /// <summary>Two processes never share an embedded database, and its one write gate is part of it.</summary>
    private protected override SiteDatabase OtherNode() => Database;

    private protected override SiteDatabase With(FaultyWrites faults)
    {
        var options = new SiteOptions { DataDirectory = Path.GetDirectoryName(new SqliteConnectionStringBuilder(Database.ConnectionString).DataSource) };
        return new SiteDatabase(new SitePaths(options), options, [faults]);
    }
}

public sealed class PostgresWebhookSenderTests(PostgresTestDatabase databases) : WebhookSenderTests(databases), IClassFixture<PostgresTestDatabase>
{
    private protected override SiteDatabase OtherNode() => Open();

    private protected override SiteDatabase With(FaultyWrites faults) => Open(faults);

    private SiteDatabase Open(params FaultyWrites[] faults)
    {
        var options = new SiteOptions { Database = SiteOptions.Postgres, ConnectionString = Database.ConnectionString };
        return new SiteDatabase(new SitePaths(options), options, faults);
    }
}

/// <summary>What becomes of a message when things go wrong.</summary>
public abstract class WebhookSenderTests(TestDatabase databases) : WebhookFixture(databases)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(1)];

    private protected abstract SiteDatabase OtherNode();

    private protected abstract SiteDatabase With(FaultyWrites faults);

    [Fact]
    public async Task Send_ReceiverDownThenUp_TriesOnTheScheduleAndArrivesOnce()
    {
        await AddAsync();
        await TellAsync();
        Receiver.Instead = (_, _) => Task.CompletedTask;
        for (var tries = 1; tries <= Waits.Length; tries++)
        {
            await SendAsync();
            var waiting = await OnlyDeliveryAsync();
            Assert.Equal((WebhookDeliveryState.Waiting, tries, Now + Waits[tries - 1]), (waiting.State, waiting.Tries, waiting.NextTryUtc));
            Assert.Equal((tries, OutboundProblem.NoConnection, null), (waiting.Attempts.Count, waiting.Attempts[^1].Problem, waiting.Attempts[^1].Status));

            Clock.Now = waiting.NextTryUtc.AddSeconds(-1);
            await SendAsync();
            Assert.Equal(tries, (await OnlyDeliveryAsync()).Tries);
            Clock.Now += TimeSpan.FromSeconds(1);
        }

        Receiver.Instead = null;
        await SendAsync();
        await SendAsync();
        Assert.Single(Receiver.Requests);
        var taken = await OnlyDeliveryAsync();
        Assert.Equal((WebhookDeliveryState.Taken, Now, 200), (taken.State, taken.EndedUtc, taken.Attempts[^1].Status));
        Assert.Equal(taken.Id.ToString(), Receiver.Requests.Single().Headers["Webhook-Id"]);
        Assert.All(taken.Attempts, attempt => Assert.True(attempt.HasEnded));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(301)]
    public async Task Send_AnyOtherAnswer_IsTriedAgainWithTheSameIdAndWords(int status)
    {
        await AddAsync();
        await TellAsync();
        Receiver.Answer = _ => LoopbackHttp.Status(status, "Location: http://127.0.0.1/");
        await SendAsync();
        Clock.Now += TimeSpan.FromMinutes(1);
        Receiver.Answer = _ => LoopbackHttp.Status(204);
        await SendAsync();
        var requests = Receiver.Requests.ToList();
        Assert.Equal(2, requests.Count);
        Assert.Equal((requests[0].Headers["Webhook-Id"], requests[0].Text), (requests[1].Headers["Webhook-Id"], requests[1].Text));
        Assert.NotEqual(requests[0].Headers["Webhook-Timestamp"], requests[1].Headers["Webhook-Timestamp"]);
        Assert.Equal([status, 204], (await OnlyDeliveryAsync()).Attempts.Select(attempt => attempt.Status));
    }

    [Fact]
    public async Task Send_ReceiverDownForADay_GivesUpAndSaysSoOnce()
    {
        await AddAsync();
        await TellAsync();
        Receiver.Answer = _ => LoopbackHttp.Status(503);
        var began = Now;
        while (await OnlyDeliveryAsync() is { State: WebhookDeliveryState.Waiting } waiting)
        {
            Clock.Now = waiting.NextTryUtc;
            await SendAsync();
        }

        var given = await OnlyDeliveryAsync();
        Assert.InRange(given.EndedUtc!.Value - began, TimeSpan.FromHours(24), TimeSpan.FromHours(25));
        Assert.Equal((WebhookDeliveryState.GivenUp, 4 + 24), (given.State, given.Tries));
        Assert.Equal(given.Tries, given.Attempts.Count);
        Assert.Equal($"Message {given.Id} to a hook was given up (503).", Assert.Single(Log.Lines, line => line.Level == LogLevel.Error).Text);

        Receiver.Requests.Clear();
        Clock.Now += TimeSpan.FromDays(1);
        await SendAsync();
        Assert.Empty(Receiver.Requests);
    }

    [Fact]
    public async Task Send_SiteWasOffForDays_StillHasAllItsTries()
    {
        await AddAsync();
        await TellAsync();
        Clock.Now += TimeSpan.FromDays(5);
        Receiver.Answer = _ => LoopbackHttp.Status(503);
        await SendAsync();
        Assert.Equal(WebhookDeliveryState.Waiting, (await OnlyDeliveryAsync()).State);
    }

    [Fact]
    public async Task Send_ReceiverWantsNothingMore_StopsTheHookAndAllThatWaits()
    {
        var hook = await AddAsync();
        await TellAsync(revision: 1);
        await TellAsync(revision: 2);
        Receiver.Answer = _ => LoopbackHttp.Status(410);
        await SendAsync();
        Assert.Equal(WebhookState.Gone, (await HookAsync(hook.Id)).State);
        Assert.All(await DeliveriesAsync(), delivery => Assert.Equal(WebhookDeliveryState.GivenUp, delivery.State));
        Assert.Single(Receiver.Requests);
        Assert.Contains("webhook.gone", await TestDatabase.DumpAsync(Database), StringComparison.Ordinal);

        await TellAsync(revision: 3);
        Assert.Equal(2, (await DeliveriesAsync()).Count);
        Receiver.Answer = _ => LoopbackHttp.Status(200);
        Assert.Empty(await Register.ResumeAsync(Administrator, hook.Id, CancellationToken.None));
        await TellAsync(revision: 4);
        await SendAsync();
        Assert.Equal(WebhookDeliveryState.Taken, (await DeliveriesAsync())[^1].State);
    }

    [Fact]
    public async Task Send_Killed_TriesAgainWhenTheLeaseIsOver()
    {
        await AddAsync();
        await TellAsync();
        var faults = new FaultyWrites();
        using var dying = With(faults);
        using var stopping = new CancellationTokenSource();
        Receiver.BeforeAnswer = () =>
        {
            faults.Remaining = int.MaxValue;
            return stopping.CancelAsync();
        };
        await Assert.ThrowsAnyAsync<Exception>(() => Sender(dying).SendDueAsync(stopping.Token));
        var open = await OnlyDeliveryAsync();
        Assert.Equal((WebhookDeliveryState.Waiting, 1, false), (open.State, open.Tries, open.Attempts.Single().HasEnded));

        Receiver.BeforeAnswer = () => Task.CompletedTask;
        await SendAsync();
        Assert.Single(Receiver.Requests);
        Clock.Now += TimeSpan.FromMinutes(2);
        await SendAsync();
        Assert.Equal(2, Receiver.Requests.Count);
        Assert.Equal(WebhookDeliveryState.Taken, (await OnlyDeliveryAsync()).State);
    }

    [Fact]
    public async Task Send_DatabaseAwayWhenMarking_IsMarkedWhenItIsBackAndSentOnce()
    {
        await AddAsync();
        await TellAsync();
        var faults = new FaultyWrites();
        using var faulty = With(faults);
        Receiver.BeforeAnswer = () => Task.FromResult(faults.Remaining = 1);
        await Sender(faulty).SendDueAsync(CancellationToken.None);
        Assert.Equal(WebhookDeliveryState.Taken, (await OnlyDeliveryAsync()).State);
        Assert.Single(Receiver.Requests);
        Assert.Single(Log.Lines, line => line.Level == LogLevel.Error);
    }

    [Fact]
    public async Task Send_TwoSendersAtOnce_EachMessageArrivesOnce()
    {
        const int messages = 20;
        await AddAsync();
        await AddAsync(address: Address + "/second");
        for (var number = 1; number <= messages / 2; number++)
        {
            await TellAsync(revision: number);
        }

        var other = OtherNode();
        Receiver.BeforeAnswer = () => Task.Delay(20);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => Sender(number % 2 == 0 ? Database : other).SendDueAsync(CancellationToken.None))));
        Assert.Equal(messages, Receiver.Requests.Count);
        Assert.Equal(messages, Receiver.Requests.Select(request => request.Headers["Webhook-Id"]).Distinct().Count());
        Assert.All(await DeliveriesAsync(), delivery => Assert.Equal((WebhookDeliveryState.Taken, 1), (delivery.State, delivery.Tries)));
    }

    [Fact]
    public async Task Send_OneHookDoesNotAnswer_TheOthersAreServedMeanwhile()
    {
        await using var silent = new LoopbackHttp { Instead = (_, stop) => Task.Delay(Timeout.Infinite, stop) };
        var options = new OutboundOptions { PlainHttp = true, Allow = [$"receiver.example:{Receiver.Port}", $"silent.example:{silent.Port}"] };
        Outbound.Dispose();
        Outbound = new OutboundClient(new OutboundSettings(new SiteOptions { Outbound = options }), (_, _) => OutboundFixture.Leads("127.0.0.1"), OutboundFixture.Site()) { Timeout = TimeSpan.FromSeconds(2) };
        var deaf = await AddAsync(address: $"http://silent.example:{silent.Port}/");
        await AddAsync();
        await TellAsync(revision: 1);
        await TellAsync(revision: 2);
        var sending = SendAsync();
        while (Receiver.Requests.Count < 2 && !sending.IsCompleted)
        {
            await Task.Delay(10);
        }

        Assert.False(sending.IsCompleted);
        await sending;

        // Asked once in a look, not once for each message.
        Assert.Equal(1, silent.Connections);
        Assert.Equal(OutboundProblem.NoAnswer, (await DeliveriesAsync()).Single(delivery => delivery.WebhookId == deaf.Id && delivery.Tries == 1).Attempts.Single().Problem);
    }

    [Fact]
    public async Task Send_HookIsLedInsideAfterwards_NothingIsSent()
    {
        await using var inside = new LoopbackHttp();
        var asked = 0;
        Outbound.Dispose();
        Outbound = OutboundFixture.Strict(inside.Port, (_, _) => OutboundFixture.Leads(++asked == 1 ? "8.8.8.8" : "127.0.0.1"));
        await AddAsync(address: $"http://rebind.example:{inside.Port}/");
        await TellAsync();
        await SendAsync();
        Assert.Equal(0, inside.Connections);
        Assert.Equal(OutboundProblem.NotPublic, (await OnlyDeliveryAsync()).Attempts.Single().Problem);
    }

    [Fact]
    public async Task Send_KeysAreGone_StopsTheHookUntilItHasANewSecret()
    {
        var hook = await AddAsync();
        await TellAsync();
        await Database.ExecuteAsync("DELETE FROM \"ProtectionKey\"", [[]], CancellationToken.None);
        var restarted = SecretsWith(Database);
        var post = new WebhookPost(Database, Outbound, restarted, OutboundFixture.Site(), Clock, Log);
        var sender = new WebhookSender(Database, post, Clock, LoopLog);
        await sender.SendDueAsync(CancellationToken.None);
        Assert.Equal((WebhookState.SecretLost, 0), ((await HookAsync(hook.Id)).State, Receiver.Connections));
        var register = new WebhookRegister(Database, Outbound, restarted, sender, Clock);
        Assert.Equal("desk.hooks.needs-secret", Assert.Single(await register.ResumeAsync(Administrator, hook.Id, CancellationToken.None)).Key);

        var renewed = await register.RenewSecretAsync(Administrator, hook.Id, CancellationToken.None);
        await sender.SendDueAsync(CancellationToken.None);
        Assert.True(IsSigned(Assert.Single(Receiver.Requests), renewed));
        Assert.DoesNotContain(' ', Receiver.Requests.Single().Headers["Webhook-Signature"]);
    }

    [Fact]
    public async Task Log_WhateverHappens_HoldsNeitherSecretNorAddress()
    {
        var hook = await AddAsync(address: Address + "?token=zyzzyva");
        await TellAsync();
        foreach (var status in new[] { 500, 200 })
        {
            Receiver.Answer = _ => LoopbackHttp.Status(status);
            await SendAsync();
            Clock.Now += TimeSpan.FromMinutes(1);
        }

        await TellAsync();
        Receiver.Answer = _ => LoopbackHttp.Status(410);
        await SendAsync();
        var log = string.Concat(Log.Lines.Concat(LoopLog.Lines).Select(line => line.Text));
        Assert.Equal(4, Log.Lines.Count);
        Assert.DoesNotContain("zyzzyva", log, StringComparison.Ordinal);
        Assert.DoesNotContain("receiver.example", log, StringComparison.Ordinal);
        Assert.DoesNotContain(hook.Secret["whsec_".Length..], log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Nudged_SendsAtOnceAndStopsCleanly()
    {
        await AddAsync();
        using var sender = Sender();
        await sender.StartAsync(CancellationToken.None);
        for (var number = 1; number <= 3; number++)
        {
            await TellAsync(revision: number);
            sender.Nudge();
            await UntilAsync(() => Receiver.Requests.Count == number, TimeSpan.FromSeconds(4));
        }

        await sender.StopAsync(CancellationToken.None);
        Assert.All(await DeliveriesAsync(), delivery => Assert.Equal(WebhookDeliveryState.Taken, delivery.State));
        Assert.Empty(LoopLog.Lines);
    }

    [Fact]
    public async Task Run_NotNudged_SendsWithinSeconds()
    {
        await AddAsync();
        await TellAsync();
        using var sender = Sender();
        await sender.StartAsync(CancellationToken.None);
        await UntilAsync(() => !Receiver.Requests.IsEmpty, TimeSpan.FromSeconds(15));
        await sender.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Sweep_AfterNinetyDays_ForgetsMessagesAndAttempts()
    {
        await AddAsync();
        await TellAsync();
        await SendAsync();
        Clock.Now += TimeSpan.FromDays(90);
        await Sender().SweepAsync(CancellationToken.None);
        Assert.Single(await DeliveriesAsync());
        Clock.Now += TimeSpan.FromSeconds(1);
        await Sender().SweepAsync(CancellationToken.None);
        var dump = await TestDatabase.DumpAsync(Database);
        Assert.DoesNotContain("WebhookDelivery: ", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("WebhookAttempt: ", dump, StringComparison.Ordinal);
        Assert.Contains("Webhook: ", dump, StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<bool> isTrue, TimeSpan patience)
    {
        for (var began = Environment.TickCount64; !isTrue(); await Task.Delay(20))
        {
            Assert.True(Environment.TickCount64 - began < patience.TotalMilliseconds, "It did not come true in time.");
        }
    }
}
