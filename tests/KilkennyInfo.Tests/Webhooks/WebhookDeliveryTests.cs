using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Webhooks;

namespace KilkennyInfo.Tests.Webhooks;

public sealed class SqliteWebhookDeliveryTests(SqliteTestDatabase databases) : WebhookDeliveryTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresWebhookDeliveryTests(PostgresTestDatabase databases) : WebhookDeliveryTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>What arrives at the other end, and what it comes from.</summary>
public abstract class WebhookDeliveryTests(TestDatabase databases) : WebhookFixture(databases)
{
    [Fact]
    public async Task Publish_Committed_ArrivesOnceAndIsSigned()
    {
        var hook = await AddAsync();
        await MakeReadyAsync();
        Assert.Empty(await PublishAsync(Publisher));
        await SendAsync();
        await SendAsync();

        var published = Receiver.Requests.Where(request => BodyOf(request).GetProperty("event").GetString() == "published").ToList();
        var received = Assert.Single(published);
        var id = received.Headers["Webhook-Id"];
        Assert.Equal(
            $$$"""{"id":"{{{id}}}","event":"published","occurred":"2026-11-23T10:00:00.000Z","page":{"key":"alpha","url":{"ga":"https://info.example.ie/ga/alpha-ga","en":"https://info.example.ie/en/alpha"},"revision":3}}""",
            received.Text);
        Assert.Equal(("POST", "/hook", "application/json"), (received.Method, received.Path, received.Headers["Content-Type"]));
        Assert.Equal($"{Clock.Now.ToUnixTimeSeconds()}", received.Headers["Webhook-Timestamp"]);
        Assert.True(IsSigned(received, hook.Secret));
    }

    /// <summary>The example of the Standard Webhooks specification, so that receivers' own libraries agree with us.</summary>
    [Fact]
    public void Signature_OfKnownWords_IsTheKnownOne()
    {
        var key = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var signature = WebhookMessage.SignatureOf("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "{\"test\": 2432232314}"u8.ToArray(), key);
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Fact]
    public async Task Publish_AnotherBytesOrSecret_IsNotSigned()
    {
        var hook = await AddAsync();
        await TellAsync();
        await SendAsync();
        var received = Assert.Single(Receiver.Requests);
        Assert.True(IsSigned(received, hook.Secret));
        Assert.False(IsSigned(received, WebhookSecrets.New()));
        Assert.False(IsSigned(received with { Body = [.. received.Body, (byte)' '] }, hook.Secret));
    }

    [Fact]
    public async Task Publish_RolledBack_LeavesNothing()
    {
        await AddAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.WriteAsync<int>(async db =>
        {
            await WebhookOutbox.AddAsync(db, WebhookEvents.Published, new PageNews("alpha", new Bilingual<string>("alpha-ga", "alpha"), 1), Now, CancellationToken.None);
            throw new InvalidOperationException("The publication fell over.");
        }, CancellationToken.None));
        await SendAsync();
        Assert.Empty(await DeliveriesAsync());
        Assert.Equal(0, Receiver.Connections);
    }

    [Fact]
    public async Task Publish_Refused_LeavesNothing()
    {
        await AddAsync(WebhookEvents.Published);
        await SaveAsync(Editor, irish: "Focail eile.\n");
        Assert.NotEmpty(await PublishAsync(Publisher));
        Assert.Empty(await DeliveriesAsync());
    }

    [Fact]
    public async Task TakeOff_Page_TellsOfTheAddressesItHad()
    {
        await AddAsync();
        Content.AddPage("gamma");
        await ImportSoundAsync();
        await SendAsync();
        Receiver.Requests.Clear();
        Assert.Empty(await Publication.TakeOffAsync("gamma", Publisher, "Not needed.", null, CancellationToken.None));
        await SendAsync();
        var body = BodyOf(Assert.Single(Receiver.Requests));
        Assert.Equal(("taken-off", "gamma", 1), (body.GetProperty("event").GetString(), body.GetProperty("page").GetProperty("key").GetString(), body.GetProperty("page").GetProperty("revision").GetInt32()));
        Assert.Equal("https://info.example.ie/ga/gamma-ga", body.GetProperty("page").GetProperty("url").GetProperty("ga").GetString());
    }

    [Fact]
    public async Task Import_NewPage_IsToldLikeAnyPublication()
    {
        await AddAsync();
        Content.AddPage("gamma");
        await ImportSoundAsync();
        Assert.Equal(("gamma", WebhookEvents.Published), ((await OnlyDeliveryAsync()).PageKey, (await OnlyDeliveryAsync()).Event));
    }

    [Fact]
    public async Task Save_PutsLivePageOutOfStep_IsToldOnceUntilItIsInStepAgain()
    {
        await AddAsync(WebhookEvents.OutOfStep);
        await SaveAsync(Editor, irish: "Focail eile.\n");
        var told = await OnlyDeliveryAsync();
        Assert.Equal((WebhookEvents.OutOfStep, "alpha", 2, "alpha-ga"), (told.Event, told.PageKey, told.Revision, told.SlugIrish));
        await SaveAsync(Editor, irish: "Focail eile fós.\n");
        Assert.Single(await DeliveriesAsync());
        await ConfirmAsync(Editor);
        Assert.Single(await DeliveriesAsync());
        await SaveAsync(Editor, english: "Other words.\n");
        Assert.Equal([2, 5], (await DeliveriesAsync()).Select(delivery => delivery.Revision));
    }

    [Fact]
    public async Task Save_SettingsOnlyOrPageThatIsNotLive_IsNotTold()
    {
        Content.AddPage("gamma");
        await ImportSoundAsync();
        await Publication.TakeOffAsync("gamma", Publisher, "Not needed.", null, CancellationToken.None);
        await AddAsync(WebhookEvents.OutOfStep);
        await SaveAsync(Editor, irish: "Focail eile.\n", key: "gamma");
        var newest = await NewestAsync();
        var settings = TypedSettings.Of(newest) with { Position = 77 };
        Assert.Equal(SaveResult.Saved, (await Editing.SaveAsync("alpha", Editor, newest.Id, new TypedPair(null, null, settings), null, CancellationToken.None)).Result);
        Assert.Empty(await DeliveriesAsync());
    }

    [Fact]
    public async Task Tell_HookWantsSomethingElseOrIsPaused_IsNotWritten()
    {
        await AddAsync(WebhookEvents.TakenOff);
        var paused = await AddAsync(address: Address + "/paused");
        await Register.PauseAsync(Administrator, paused.Id, CancellationToken.None);
        await TellAsync();
        Assert.Empty(await DeliveriesAsync());
        await Register.ResumeAsync(Administrator, paused.Id, CancellationToken.None);
        Assert.Empty(await DeliveriesAsync());
    }

    [Fact]
    public async Task Tell_TwoHooks_EachHasAMessageOfItsOwn()
    {
        var first = await AddAsync();
        var second = await AddAsync(address: Address + "/second");
        await TellAsync();
        await SendAsync();
        Assert.Equal(2, Receiver.Requests.Select(request => request.Headers["Webhook-Id"]).Distinct().Count());
        Assert.True(IsSigned(Receiver.Requests.Single(request => request.Path == "/hook"), first.Secret));
        Assert.True(IsSigned(Receiver.Requests.Single(request => request.Path == "/hook/second"), second.Secret));
    }

    [Fact]
    public Task Tell_OutsideATransaction_IsAFaultOfTheProgram() => Assert.ThrowsAsync<InvalidOperationException>(async () =>
    {
        await using var db = Database.OpenForReading();
        await WebhookOutbox.AddAsync(db, WebhookEvents.Published, new PageNews("alpha", new Bilingual<string>("", ""), 1), Now, CancellationToken.None);
    });

    [Fact]
    public async Task Body_OfHome_LeadsToTheRootsOfBothLanguages()
    {
        await AddAsync();
        await Database.WriteAsync(async db =>
        {
            await WebhookOutbox.AddAsync(db, WebhookEvents.Published, new PageNews("home", new Bilingual<string>("", ""), 1), Now, CancellationToken.None);
            return true;
        }, CancellationToken.None);
        var url = System.Text.Json.JsonDocument.Parse(WebhookMessage.BodyOf(await OnlyDeliveryAsync(), "https://info.example.ie")).RootElement.GetProperty("page").GetProperty("url");
        Assert.Equal(("https://info.example.ie/ga", "https://info.example.ie/en"), (url.GetProperty("ga").GetString(), url.GetProperty("en").GetString()));
    }
}
