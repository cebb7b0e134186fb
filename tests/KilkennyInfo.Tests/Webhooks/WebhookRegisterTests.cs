using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Platform.Outbound;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Webhooks;

public sealed class SqliteWebhookRegisterTests(SqliteTestDatabase databases) : WebhookRegisterTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresWebhookRegisterTests(PostgresTestDatabase databases) : WebhookRegisterTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>What an administrator does with webhooks.</summary>
public abstract class WebhookRegisterTests(TestDatabase databases) : WebhookFixture(databases)
{
    private static readonly PageNews Home = new("home", new Bilingual<string>("", ""), 1);

    [Theory]
    [InlineData("", "desk.hooks.address.missing")]
    [InlineData("receiver", "desk.outbound.not-an-address")]
    [InlineData("ftp://receiver.example/", "desk.outbound.not-https")]
    [InlineData("http://user@receiver.example/", "desk.outbound.holds-sign-in")]
    [InlineData("http://receiver.example:25/", "desk.outbound.port-not-allowed")]
    [InlineData("http://other.example/", "desk.outbound.not-public")]
    [InlineData("http://127.0.0.1/", "desk.outbound.not-public")]
    [InlineData("http://2130706433/", "desk.outbound.not-public")]
    [InlineData("http://[::ffff:169.254.169.254]/latest", "desk.outbound.not-public")]
    public async Task Add_AddressThatMayNotBeAsked_IsRefusedWithTheReason(string address, string expected)
    {
        var (made, issues) = await Register.AddAsync(Administrator, address, WebhookEvents.Published, CancellationToken.None);
        Assert.Null(made);
        Assert.Equal(("address", expected), (Assert.Single(issues).Field, issues[0].Key));
        Assert.Equal(0, Receiver.Connections);
    }

    [Fact]
    public async Task Add_HostNobodyKnows_IsRefused()
    {
        Outbound.Dispose();
        Outbound = OutboundFixture.Client(new());
        var (_, issues) = await Register.AddAsync(Administrator, "https://no-such-host.example/", WebhookEvents.Published, CancellationToken.None);
        Assert.Equal("desk.outbound.host-unknown", Assert.Single(issues).Key);
    }

    [Fact]
    public async Task Add_NothingToTell_IsRefused()
    {
        var (_, issues) = await Register.AddAsync(Administrator, Address, WebhookEvents.None, CancellationToken.None);
        Assert.Equal(("events", "desk.hooks.events.missing"), (Assert.Single(issues).Field, issues[0].Key));
    }

    [Fact]
    public async Task Add_SameAddressTwice_IsRefused()
    {
        await AddAsync();
        var (_, issues) = await Register.AddAsync(Administrator, Address.ToUpperInvariant().Replace("/HOOK", "/hook", StringComparison.Ordinal), WebhookEvents.Published, CancellationToken.None);
        Assert.Equal("desk.hooks.address.taken", Assert.Single(issues).Key);
    }

    [Fact]
    public async Task Secret_AtRest_IsNowhereInTheDatabase()
    {
        var hook = await AddAsync();
        await TellAsync();
        await SendAsync();
        var renewed = await Register.RenewSecretAsync(Administrator, hook.Id, CancellationToken.None);
        await TellAsync();
        await SendAsync();
        var dump = await TestDatabase.DumpAsync(Database);
        Assert.Contains(Address, dump, StringComparison.Ordinal);
        foreach (var secret in new[] { hook.Secret, renewed })
        {
            var key = Convert.FromBase64String(secret["whsec_".Length..]);
            Assert.Equal(32, key.Length);
            Assert.All(
                [secret["whsec_".Length..], Convert.ToHexString(key), System.Buffers.Text.Base64Url.EncodeToString(key)],
                form => Assert.DoesNotContain(form, dump, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Secret_Renewed_BothSignForADayAndThenTheNewOneAlone()
    {
        var hook = await AddAsync();
        var renewed = await Register.RenewSecretAsync(Administrator, hook.Id, CancellationToken.None);
        await TellAsync();
        await SendAsync();
        Clock.Now += Webhook.Overlap;
        await TellAsync();
        await SendAsync();
        var (during, after) = (Receiver.Requests.First(), Receiver.Requests.Last());
        Assert.Equal((true, true), (IsSigned(during, hook.Secret), IsSigned(during, renewed)));
        Assert.Equal((false, true), (IsSigned(after, hook.Secret), IsSigned(after, renewed)));
    }

    [Fact]
    public async Task Test_Pressed_ArrivesAndSaysThatItIsOne()
    {
        var hook = await AddAsync(WebhookEvents.OutOfStep);
        Assert.Empty(await Register.TestAsync(Administrator, hook.Id, Home, CancellationToken.None));
        await SendAsync();
        var received = Assert.Single(Receiver.Requests);
        Assert.Equal(("test", "home"), (BodyOf(received).GetProperty("event").GetString(), BodyOf(received).GetProperty("page").GetProperty("key").GetString()));
        Assert.True(IsSigned(received, hook.Secret));
    }

    [Fact]
    public async Task SendAgain_GivenUpOrTaken_ArrivesOnceMoreUnderItsId()
    {
        var hook = await AddAsync();
        await TellAsync();
        await SendAsync();
        var first = await OnlyDeliveryAsync();
        Clock.Now += TimeSpan.FromDays(3);
        Assert.Empty(await Register.SendAgainAsync(Administrator, hook.Id, first.Id, CancellationToken.None));
        Receiver.Answer = _ => LoopbackHttp.Status(500);
        await SendAsync();
        var again = await OnlyDeliveryAsync();
        Assert.Equal((WebhookDeliveryState.Waiting, 1, 2), (again.State, again.Tries, again.Attempts.Count));
        Assert.Single(Receiver.Requests.Select(request => request.Headers["Webhook-Id"]).Distinct());
        Assert.Equal(2, Receiver.Requests.Count);
    }

    [Fact]
    public async Task SendAgain_UnderWay_IsLeftAlone()
    {
        var hook = await AddAsync();
        await TellAsync();
        var delivery = await OnlyDeliveryAsync();
        Receiver.BeforeAnswer = async () =>
        {
            await Register.SendAgainAsync(Administrator, hook.Id, delivery.Id, CancellationToken.None);
            await SendAsync();
        };
        await SendAsync();
        Assert.Single(Receiver.Requests);
        Assert.Equal(1, (await OnlyDeliveryAsync()).Tries);
    }

    [Fact]
    public async Task Paused_Hook_IsSentNothingUntilItGoesOn()
    {
        var hook = await AddAsync();
        await TellAsync();
        await Register.PauseAsync(Administrator, hook.Id, CancellationToken.None);
        await SendAsync();
        Assert.Equal(0, Receiver.Connections);
        Assert.Equal("desk.hooks.not-active", Assert.Single(await Register.TestAsync(Administrator, hook.Id, Home, CancellationToken.None)).Key);
        Assert.Equal("desk.hooks.not-active", Assert.Single(await Register.SendAgainAsync(Administrator, hook.Id, (await OnlyDeliveryAsync()).Id, CancellationToken.None)).Key);
        await Register.ResumeAsync(Administrator, hook.Id, CancellationToken.None);
        await SendAsync();
        Assert.Single(Receiver.Requests);
    }

    [Fact]
    public async Task Delete_Hook_TakesItsMessagesWithIt()
    {
        var hook = await AddAsync();
        await AddAsync(address: Address + "/other");
        await TellAsync();
        await SendAsync();
        await Register.DeleteAsync(Administrator, hook.Id, CancellationToken.None);
        Assert.DoesNotContain(await DeliveriesAsync(), delivery => delivery.WebhookId == hook.Id);
        Assert.Single(await DeliveriesAsync());
        Assert.Equal($"{Address}/other", Assert.Single(await Overview.ListAsync(CancellationToken.None)).Hook.Address);
    }

    [Fact]
    public async Task Delete_WhileSending_LeavesNothingBehind()
    {
        var hook = await AddAsync();
        await TellAsync();
        Receiver.BeforeAnswer = () => Register.DeleteAsync(Administrator, hook.Id, CancellationToken.None);
        await SendAsync();
        Assert.Empty(await DeliveriesAsync());
        Assert.Empty(LoopLog.Lines);
    }

    [Fact]
    public async Task Acts_OfAnAdministrator_AreInTheAuditLogWithoutTheQuery()
    {
        var hook = await AddAsync(address: Address + "?token=zyzzyva");
        await TellAsync();
        await Register.PauseAsync(Administrator, hook.Id, CancellationToken.None);
        await Register.ResumeAsync(Administrator, hook.Id, CancellationToken.None);
        await Register.RenewSecretAsync(Administrator, hook.Id, CancellationToken.None);
        await Register.TestAsync(Administrator, hook.Id, Home, CancellationToken.None);
        await Register.SendAgainAsync(Administrator, hook.Id, (await DeliveriesAsync())[0].Id, CancellationToken.None);
        await Register.DeleteAsync(Administrator, hook.Id, CancellationToken.None);
        await using var db = Database.OpenForReading();
        var entries = await db.Set<AuditEntry>().Where(entry => entry.Act.StartsWith("webhook.")).OrderBy(entry => entry.Number).ToListAsync();
        Assert.Equal(
            ["webhook.added", "webhook.paused", "webhook.resumed", "webhook.secret-renewed", "webhook.tested", "webhook.sent-again", "webhook.deleted"],
            entries.Select(entry => entry.Act));
        Assert.All(entries, entry => Assert.Equal((Administrator.Name, $"receiver.example:{Receiver.Port}"), (entry.PersonName, entry.Subject)));
        Assert.All(entries, entry => Assert.Contains($"\"address\":\"{Address}\"", entry.Details, StringComparison.Ordinal));
        Assert.Null(await AuditLog.FirstBrokenAsync(db, CancellationToken.None));
    }

    [Fact]
    public async Task Acts_OfAnybodyElse_AreRefused()
    {
        var hook = await AddAsync();
        foreach (var person in new[] { Publisher, Auditor, Editor })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => Register.AddAsync(person, Address, WebhookEvents.Published, CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => Register.PauseAsync(person, hook.Id, CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => Register.ResumeAsync(person, hook.Id, CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => Register.RenewSecretAsync(person, hook.Id, CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => Register.DeleteAsync(person, hook.Id, CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => Register.TestAsync(person, hook.Id, Home, CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => Register.SendAgainAsync(person, hook.Id, Guid.NewGuid(), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Acts_OnAHookThatIsNotThere_AreRefused()
    {
        await Assert.ThrowsAsync<NotThereException>(() => Register.PauseAsync(Administrator, Guid.NewGuid(), CancellationToken.None));
        await Assert.ThrowsAsync<NotThereException>(() => Overview.GetAsync(Guid.NewGuid(), CancellationToken.None));
        var hook = await AddAsync();
        await Assert.ThrowsAsync<NotThereException>(() => Register.SendAgainAsync(Administrator, hook.Id, Guid.NewGuid(), CancellationToken.None));
    }

    [Fact]
    public async Task Overview_Hooks_AreCounted()
    {
        var hook = await AddAsync();
        await TellAsync();
        await SendAsync();
        var taken = Now;
        Clock.Now += TimeSpan.FromMinutes(1);
        Receiver.Answer = _ => LoopbackHttp.Status(500);
        await TellAsync();
        await SendAsync();
        var line = Assert.Single(await Overview.ListAsync(CancellationToken.None));
        Assert.Equal((hook.Id, 1, 0, (DateTime?)taken), (line.Hook.Id, line.Waiting, line.GivenUp, line.LastTakenUtc));
        var (_, deliveries) = await Overview.GetAsync(hook.Id, CancellationToken.None);
        Assert.Equal([500, 200], deliveries.Select(delivery => Assert.Single(delivery.Attempts).Status!.Value));
    }
}
