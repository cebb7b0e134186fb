using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>A desk of its own, whose mail server takes a mail or refuses it as the test wants.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private readonly StubbornTransport _transport = new();
    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async Task InitializeAsync()
    {
        _desk = await DeskSite.StartAsync(adjust: builder => builder.Services.Replace(ServiceDescriptor.Singleton<IMailTransport>(_transport)));
        await Desk.AddAsync("Ann Admin", Role.Administrator);
        await Desk.AddAsync("Audrey Audit", Role.Auditor);
        await Desk.AddAsync("Paul Publisher", Role.Publisher);
    }

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    [Fact]
    public async Task Get_EachStanding_IsListedWithWhyAndCanBeFiltered()
    {
        await ThreeAsync();
        using var client = await DeskClient.SignInAsync(Desk, "Audrey Audit");
        var page = await client.PageAsync("/desk/mail");
        Assert.Equal("page", page.QuerySelector(".menu [href='/desk/mail']")!.GetAttribute("aria-current"));
        Assert.Equal(["later", "refused", "fine"], page.QuerySelectorAll("tbody th span").Select(subject => subject.TextContent));
        Assert.Equal(["Being tried", "Given up", "Sent"], page.QuerySelectorAll("tbody strong").Select(state => state.TextContent));
        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains("The mail server took too long.", rows[0], StringComparison.Ordinal);
        Assert.Contains("Next try:", rows[0], StringComparison.Ordinal);
        Assert.Contains("The mail server does not accept this address. (550 5.1.1)", rows[1], StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Contains("reader@example.ie", row, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain("the words", row, StringComparison.Ordinal));
        Assert.Equal(["0 mails", "1 mail", "1 mail", "1 mail"], page.QuerySelectorAll(".facts dd").Select(count => count.TextContent.Split(" · ")[0]));

        Assert.Equal(["refused"], (await client.PageAsync("/desk/mail?state=given-up")).QuerySelectorAll("tbody th span").Select(subject => subject.TextContent));
        Assert.Equal(["later"], (await client.PageAsync("/desk/mail?state=tried")).QuerySelectorAll("tbody th span").Select(subject => subject.TextContent));
        Assert.Equal("There are no such mails.", (await client.PageAsync("/desk/mail?state=waiting")).QuerySelector("main p[role=status]")!.TextContent);
        Assert.Equal(3, (await client.PageAsync("/desk/mail?state=nonsense&skip=abc")).QuerySelectorAll("tbody tr").Length);
        Assert.Equal(3, (await client.PageAsync("/desk/mail?skip=-5")).QuerySelectorAll("tbody tr").Length);
        Assert.Empty((await client.PageAsync("/desk/mail?skip=2147483647")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Post_GivenUp_IsTriedAgainAndTheLogSaysWhoAskedForIt()
    {
        await ThreeAsync();
        _transport.Answers.Clear();
        using var client = await DeskClient.SignInAsync(Desk, "Ann Admin");
        var page = await client.PageAsync("/desk/mail?state=given-up");
        var id = page.QuerySelector("button[name=retry]")!.GetAttribute("value")!;
        var done = await client.SubmitAsync(page, "/desk/mail?state=given-up", ("retry", id));
        Assert.Equal("/desk/mail?state=given-up", done.Headers.Location!.OriginalString);
        Assert.Equal("The mail is being tried again.", (await client.PageAsync("/desk/mail")).QuerySelector(".news p")!.TextContent);
        await SendUntilAsync(mails => mails.Single(mail => mail.Subject == "refused").State is MailState.Sent);

        var entry = Assert.Single(await EntriesAsync("mail.retried"));
        Assert.Equal(("Ann Admin", id, """{"about":"desk/refused"}"""), (entry.PersonName, entry.Subject, entry.Details));

        var again = await client.PostAsync("/desk/mail", "/desk/mail", ("retry", id));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("somebody was quicker", (await DeskClient.ReadAsync(again)).QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await EntriesAsync("mail.retried"));
    }

    [Fact]
    public async Task Post_NoIdOrAnUnknownOne_IsMetKindly()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Ann Admin");
        foreach (var id in new[] { "", "nonsense", Guid.NewGuid().ToString() })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/desk/mail", "/desk/mail", ("retry", id))).StatusCode);
        }
    }

    [Fact]
    public async Task Auditor_Reads_AndHasNoButtonAndMayNotSendIt()
    {
        await ThreeAsync();
        using var client = await DeskClient.SignInAsync(Desk, "Audrey Audit");
        var page = await client.PageAsync("/desk/mail");
        Assert.Null(page.QuerySelector("button[name=retry]"));
        var id = (await MailsAsync()).Single(mail => mail.State is MailState.GivenUp).Id;
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/desk/mail", "/desk/mail", ("retry", $"{id}"))).StatusCode);
        Assert.Empty(await EntriesAsync("mail.retried"));
    }

    [Fact]
    public async Task Get_OtherRole_IsRefused()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Paul Publisher");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/desk/mail")).StatusCode);
        Assert.Null((await client.PageAsync("/desk")).QuerySelector(".menu [href='/desk/mail']"));
    }

    [Fact]
    public async Task Get_GivenUpWithASecret_ShowsNothingOfItAndOffersNoRetry()
    {
        _transport.Answers["Your account at the desk"] = new DeliveryFailure(MailProblem.RecipientRefused, "550", IsFinal: true);
        using var client = await DeskClient.SignInAsync(Desk, "Ann Admin");
        await client.SubmitAsync("/desk/people/invite", ("name", "New Colleague"), ("email", "new@example.ie"), ("language", "en"));
        await SendUntilAsync(HaveAllBeenTried);
        var page = await client.PageAsync("/desk/mail");
        Assert.Contains("new@example.ie", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Have a new link made.", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("button[name=retry]"));
        Assert.DoesNotContain("token", page.DocumentElement.OuterHtml.Replace("__RequestVerificationToken", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_NoServerSet_SaysWhereMailsGo()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Ann Admin");
        Assert.Contains(Desk.Get<MailSettings>().Folder, (await client.PageAsync("/desk/mail")).QuerySelector(".note")!.TextContent, StringComparison.Ordinal);

        await using var other = await DeskSite.StartAsync(new Dictionary<string, string> { ["Site:Mail:Host"] = "localhost" });
        await other.AddAsync("Ann Admin", Role.Administrator);
        using var there = await DeskClient.SignInAsync(other, "Ann Admin");
        Assert.Null((await there.PageAsync("/desk/mail")).QuerySelector(".note"));
    }

    /// <summary>One that goes out, one that is refused for good, one that is tried again.</summary>
    private async Task ThreeAsync()
    {
        _transport.Answers["refused"] = new DeliveryFailure(MailProblem.RecipientRefused, "550 5.1.1", IsFinal: true);
        _transport.Answers["later"] = new DeliveryFailure(MailProblem.NoAnswer);
        foreach (var subject in new[] { "fine", "refused", "later" })
        {
            await Desk.Get<SiteDatabase>().WriteAsync(db => Mailbox.AddAsync(db, Mail(subject), DateTime.UtcNow, CancellationToken.None), CancellationToken.None);
        }

        await SendUntilAsync(HaveAllBeenTried);
    }

    private static bool HaveAllBeenTried(IReadOnlyList<OutgoingMail> mails) => mails.All(mail => mail is { State: not MailState.Waiting } or { LastProblem: not null });

    /// <summary>The site's own sender is at work too, so this waits for whichever takes a mail.</summary>
    private async Task SendUntilAsync(Func<IReadOnlyList<OutgoingMail>, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!isSo(await MailsAsync()))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Desk.Get<MailSender>().SendDueAsync(CancellationToken.None);
            await Task.Delay(20);
        }
    }

    private static NewMail Mail(string subject) => new()
    {
        Key = subject,
        AboutKind = "desk",
        AboutKey = subject,
        Language = Language.English,
        RecipientAddress = "reader@example.ie",
        RecipientName = "A Reader",
        SenderName = "Kilkenny County Council",
        Subject = subject,
        Text = "the words\n",
    };

    private async Task<List<OutgoingMail>> MailsAsync()
    {
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        return await db.Set<OutgoingMail>().ToListAsync();
    }

    private async Task<List<AuditEntry>> EntriesAsync(string act)
    {
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        return await db.Set<AuditEntry>().Where(entry => entry.Act == act).ToListAsync();
    }

    /// <summary>Answers by the mail's subject.</summary>
    private sealed class StubbornTransport : IMailTransport
    {
        public Dictionary<string, DeliveryFailure> Answers { get; } = [];

        public Task<DeliveryFailure?> DeliverAsync(MimeMessage message, CancellationToken cancellation) => Task.FromResult(Answers.GetValueOrDefault(message.Subject ?? ""));
    }
}
