using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Editorial.Links;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.MediaLibrary;
using KilkennyInfo.Search;
using KilkennyInfo.Testing;
using KilkennyInfo.Webhooks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>What a desk has besides pages: people in every state, letters, images, links, programs that are told of things, searches.</summary>
internal sealed class ScreensThings(DeskSite desk, ScreensWork work)
{
    public const string Image = "home-page.png";

    /// <summary>Nothing listens there, so that what is sent to it waits for another try.</summary>
    public const string HookHost = "localhost:9";

    private static readonly CancellationToken Never = CancellationToken.None;

    public string JoinToken { get; private set; } = "";

    public Guid Hook { get; private set; }

    /// <summary>A request that is overdue, and one that has ended.</summary>
    public (Guid Late, Guid Ended) Requests { get; private set; }

    /// <summary>A comment that waits for everything, one that is held, one with which all is done, and the reference of the first.</summary>
    public (Guid Open, Guid Held, Guid Ended, string Reference) Comments { get; private set; }

    public ScreensCases Cases { get; } = new(desk, work);

    public ScreensPlan Plan { get; } = new(desk, work);

    public ScreensReview Review { get; } = new(desk, work);

    public Guid SentFile { get; private set; }

    public long MadeFile { get; private set; }

    /// <summary>Somebody who is asked for a code after the password.</summary>
    public const string WithCode = "Máire Ní Chonaill";

    public async Task FillAsync(byte[] picture)
    {
        await InviteAsync();
        await DisableAsync();
        await AskForCodesAsync();
        var image = new TypedImage(new("Príomhleathanach an tsuímh", "The home page of the site"), false, new("Mar a bhí sé", "As it was"), new("", ""), false);
        ScreensWork.Need((await desk.Get<ImageEditing>().UploadAsync(work.Of(Role.Publisher), Image, picture, image, Never)).Save.Issues);
        await AddHookAsync();
        await SearchAsync();
        await CheckLinksAsync();
        await AskForFormatsAsync();
        await CommentAsync();
        await SendFileAsync();
        await Cases.FillAsync();
        await Plan.FillAsync();
        await Review.FillAsync();
    }

    /// <summary>A file of a document that waits for its review with findings, and one that could not be made.</summary>
    private async Task SendFileAsync()
    {
        // Their rows, and the first few files: enough to be seen.
        await desk.Get<DocumentVersions>().FollowAsync(desk.Get<CurrentSite>()(), Never);
        for (var file = 0; file < 4; file++)
        {
            await desk.Get<RenditionMaking>().MakeNextAsync(Never);
        }

        var sent = new SentFile(Language.English, RenditionFormat.EasyRead.Code, "charter.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"u8.ToArray());
        var (id, issues) = await desk.Get<Uploading>().AddAsync("customer-charter", work.Of(Role.EnglishEditor), sent, Never);
        ScreensWork.Need(issues);
        SentFile = id!.Value;
        await desk.Get<UploadWatch>().LookAsync(Never);
        MadeFile = await desk.Get<SiteDatabase>().WriteAsync(
            async db =>
            {
                var version = await db.Set<DocumentVersion>().AsTracking().Include(version => version.Renditions)
                    .SingleAsync(version => version.DocumentKey == "customer-charter" && version.SupersededUtc == null, Never);
                var row = version.Renditions.Find(row => row is { Language: Language.English, Format: "txt" });
                if (row is null)
                {
                    row = Rendition.ToMake(Language.English, RenditionFormat.PlainText, "charter.txt", 1, desk.Clock.GetUtcNow().UtcDateTime);
                    version.Renditions.Add(row);
                }

                row.Claim(desk.Clock.GetUtcNow().UtcDateTime);
                row.Fail("A letter is missing.", isLasting: true, desk.Clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(Never);
                return row.Id;
            },
            Never);
    }

    private async Task InviteAsync()
    {
        var (token, issues) = await desk.Get<People>().InviteAsync(
            work.Of(Role.Administrator), new NewPerson("Síle Ní Bhriain", "sile@example.ie"), Language.Irish, new HashSet<Role> { Role.IrishEditor }, byMail: true, Never);
        ScreensWork.Need(issues);
        JoinToken = token!;
    }

    private async Task DisableAsync()
    {
        var gone = await desk.AddAsync("Who Has Left", Role.EnglishEditor);
        ScreensWork.Need(await desk.Get<People>().DisableAsync(work.Of(Role.Administrator), gone.Id, Never));
    }

    private async Task AskForCodesAsync()
    {
        var person = await desk.AddAsync(WithCode, Role.Publisher);
        await using var scope = desk.Site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByIdAsync($"{person.Id}"))!;
        await users.ResetAuthenticatorKeyAsync(account);
        await users.SetTwoFactorEnabledAsync(account, true);
    }

    /// <summary>Pages only list them: none of these could sign anybody in, so whoever has one has to be signed in before.</summary>
    public async Task AddPasskeysAsync()
    {
        await using var scope = desk.Site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var person in LanguageExtensions.Both.Select(language => work.Everything[language]))
        {
            var account = (await users.FindByIdAsync($"{person.Id}"))!;
            var passkey = new UserPasskeyInfo(person.Id.ToByteArray(), [1], desk.Clock.GetUtcNow(), 0, null, true, false, false, [1], [1]) { Name = "Fón" };
            await users.AddOrUpdatePasskeyAsync(account, passkey);
            foreach (var session in await desk.Get<DeskSessions>().ListAsync(person.Id, Never))
            {
                await desk.Get<DeskSessions>().ConfirmSecondFactorAsync(session.Id, Never);
            }
        }
    }

    private async Task AddHookAsync()
    {
        var (made, issues) = await desk.Get<WebhookRegister>().AddAsync(work.Of(Role.Administrator), $"http://{HookHost}/news", WebhookEvents.Published | WebhookEvents.TakenOff, Never);
        ScreensWork.Need(issues);
        Hook = made!.Id;
        ScreensWork.Need(await desk.Get<WebhookRegister>().TestAsync(work.Of(Role.Administrator), Hook, new PageNews(ScreensWork.InReview, new("teagmhail", "contact-us"), 1), Never));
    }

    private async Task SearchAsync()
    {
        var log = desk.Get<QueryLog>();
        log.Count(Language.English, "skip hire", foundSomething: false);
        log.Count(Language.English, "parking fine", foundSomething: true);
        log.Count(Language.Irish, "ceadúnas madra", foundSomething: false);
        await log.WriteAsync(Never);
    }

    private async Task AskForFormatsAsync()
    {
        var (late, ended) = (Request("Bríd Ní Néill", WantedFormat.Braille, DublinTime.Today(desk.Clock).AddDays(-2)), Request("Tom Power", WantedFormat.LargePrint, DublinTime.Today(desk.Clock)));
        ended.Finish("Posted in 24 point.", desk.Clock.GetUtcNow().UtcDateTime);
        await desk.Get<SiteDatabase>().WriteAsync(
            db =>
            {
                db.AddRange(late, ended);
                return db.SaveChangesAsync();
            },
            Never);
        Requests = (late.Id, ended.Id);
    }

    private FormatRequest Request(string name, WantedFormat format, DateOnly due)
    {
        var asked = new NewFormatRequest("customer-charter", 1, Language.Irish, Language.Irish, format, null, name, SendingWay.Post, null, null, "Sráid Eoin\nCill Chainnigh", Guid.NewGuid().ToString("N"));
        return FormatRequest.Of(asked, RequestReference.New(), desk.Clock.GetUtcNow().UtcDateTime, due);
    }

    private async Task CommentAsync()
    {
        var now = desk.Clock.GetUtcNow().UtcDateTime;
        Comment Sent(string words, CommentKind kind, CommentSubject subject, bool isHeld = false) => Comment.Of(
            new NewComment(Language.Irish, kind, words, subject, true, "Bríd Ní Néill", "brid@example.ie", CommentChannel.Site, [Guid.NewGuid().ToString("N")]), CommentReference.New(), now, isHeld);

        var open = Sent("Níl na huaireanta ar an leathanach seo ceart.\n\nBíonn sibh dúnta ar an Aoine.", CommentKind.Problem, new(PageKey: "contact-us"));
        var held = Sent("Ceannaigh https://www.example.ie", CommentKind.Suggestion, CommentSubject.Nothing, isHeld: true);
        var ended = Sent("Go raibh maith agaibh.", CommentKind.Compliment, new(Principle: 5));
        var pair = new PublicPair(new("Bhí na huaireanta mícheart.", "The hours were wrong."), new("Cheartaíomar iad.", "We put them right."));
        open.MarkRead(); // As it is after the first look, so that no screen depends on which was looked at before.
        open.Note(pair);
        ended.Take(work.Of(Role.Publisher).Id, work.Of(Role.Publisher).Name);
        ended.Tag("library", [5, 12]);
        ended.Decide(Disposition.Adopted, "The hours are right now.", now);
        ended.Answer("Tá na huaireanta ceart anois.", now);
        ended.AgreeToComplaint("By phone.", now);
        ended.Note(pair);
        ended.Publish(now);
        await desk.Get<SiteDatabase>().WriteAsync(
            db =>
            {
                db.AddRange(open, held, ended);
                return db.SaveChangesAsync();
            },
            Never);
        Comments = (open.Id, held.Id, ended.Id, open.Reference);
    }

    private async Task CheckLinksAsync()
    {
        var (records, links) = (desk.Get<LinkRecords>(), await desk.Get<SiteLinks>().OutsideAsync(Never));
        LinkFinding[] findings = [new(LinkResult.Ok, 200), new(LinkResult.NotFound, 404), new(LinkResult.Moved, 200, Target: "https://www.example.ie/new"), new(LinkResult.Refused, 403)];
        foreach (var (address, finding) in links.Select(link => link.Address).Order(StringComparer.Ordinal).Zip(findings))
        {
            await records.TakeNextAsync([address], Never);
            await records.StoreAsync(address, finding, Never);
        }
    }
}
