using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Outbound;
using KilkennyInfo.Tests.Editorial;
using KilkennyInfo.Tests.Platform.Mail;
using KilkennyInfo.Tests.Platform.Outbound;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Webhooks;

/// <summary>A small site with its desk, a receiver on a loopback port, and everything that sends to it; the clock stands still.</summary>
public abstract class WebhookFixture(TestDatabase databases) : DeskFixture(databases)
{
    internal static readonly Person Administrator = Someone("Caoimhe Nic Gabhann", Role.Administrator);

    private readonly LoopbackHttp _receiver = LoopbackHttp.Start();

    internal LoopbackHttp Receiver => _receiver;

    internal string Address => $"http://receiver.example:{Receiver.Port}/hook";

    internal ListLog<WebhookPost> Log { get; } = new();

    internal ListLog<WebhookSender> LoopLog { get; } = new();

    internal DateTime Now => Clock.Now.UtcDateTime;

    internal WebhookSecrets Secrets => field ??= SecretsWith(Database);

    internal OutboundClient Outbound { get; set; } = null!;

    internal WebhookRegister Register => new(Database, Outbound, Secrets, Sender(), Clock);

    internal WebhookOverview Overview => new(Database);

    public override async Task InitializeAsync()
    {
        Outbound = OutboundFixture.For(Receiver);
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        Outbound.Dispose();
        await Receiver.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>With the key ring of the site, kept in this database.</summary>
    internal static WebhookSecrets SecretsWith(SiteDatabase database)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("KilkennyInfo");
        services.AddOptions<KeyManagementOptions>().Configure(keys => keys.XmlRepository = new KeyRing(database));
        var provider = services.BuildServiceProvider();
        return new WebhookSecrets(provider.GetRequiredService<IDataProtectionProvider>);
    }

    internal WebhookSender Sender(SiteDatabase? database = null, OutboundClient? outbound = null) =>
        new(database ?? Database, new WebhookPost(database ?? Database, outbound ?? Outbound, Secrets, OutboundFixture.Site(), Clock, Log), Clock, LoopLog);

    internal Task SendAsync() => Sender().SendDueAsync(CancellationToken.None);

    internal async Task<NewWebhook> AddAsync(WebhookEvents events = WebhookEvents.Published | WebhookEvents.TakenOff | WebhookEvents.OutOfStep, string? address = null)
    {
        var (made, issues) = await Register.AddAsync(Administrator, address ?? Address, events, CancellationToken.None);
        Assert.Empty(issues);
        return made!;
    }

    /// <summary>As if something had happened to the page “alpha”.</summary>
    internal Task TellAsync(WebhookEvents what = WebhookEvents.Published, int revision = 1) => Database.WriteAsync(async db =>
    {
        await WebhookOutbox.AddAsync(db, what, new PageNews("alpha", new Bilingual<string>("alpha-ga", "alpha"), revision), Now, CancellationToken.None);
        return true;
    }, CancellationToken.None);

    internal async Task<List<WebhookDelivery>> DeliveriesAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<WebhookDelivery>().Include(delivery => delivery.Attempts.OrderBy(attempt => attempt.Id)).OrderBy(delivery => delivery.OccurredUtc).ThenBy(delivery => delivery.Revision).ToListAsync();
    }

    internal async Task<WebhookDelivery> OnlyDeliveryAsync() => Assert.Single(await DeliveriesAsync());

    internal async Task<Webhook> HookAsync(Guid id)
    {
        await using var db = Database.OpenForReading();
        return await db.Set<Webhook>().SingleAsync(hook => hook.Id == id);
    }

    /// <summary>As a receiver would, from nothing but what came over the wire and the secret it was given.</summary>
    internal static bool IsSigned(ReceivedRequest request, string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var signed = $"{request.Headers["Webhook-Id"]}.{request.Headers["Webhook-Timestamp"]}.{request.Text}";
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
        return request.Headers["Webhook-Signature"].Split(' ').Contains(expected);
    }

    internal static JsonElement BodyOf(ReceivedRequest request) => JsonDocument.Parse(request.Body).RootElement;
}
