using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Makes pages for a test and takes them as far through the desk as it needs, on the site that all tests of pages share.</summary>
internal sealed class Workbench(DeskPagesFixture fixture)
{
    public const string Irish = "Focail shimplí.\n";
    public const string English = "Plain words.\n";

    private static int _made;

    private static CancellationToken None => CancellationToken.None;

    private DeskSite Desk => fixture.Desk;

    private Person Writer => fixture.PersonOf(DeskPagesFixture.Writer);

    public static string Root(string key) => $"/desk/pages/{key}";

    /// <summary>A new page that was never live, with both texts written by <see cref="DeskPagesFixture.Writer"/>.</summary>
    /// <returns>Its key.</returns>
    public async Task<string> MakeAsync(string irish = Irish, string english = English, bool isInStep = true, Person? by = null)
    {
        var key = $"bench-{Interlocked.Increment(ref _made)}";
        TypedText Text(string language, string body) =>
            TypedText.Empty with { Title = $"Bench {language} {key}", Slug = $"{key}-{language}", Summary = "One sentence.", Body = body };
        var page = new TypedPage("article", "home", "corporate-services", key, new TypedPair(Text("ga", irish), Text("en", english)));
        var (made, issues) = await Desk.Get<NewPages>().MakeAsync(by ?? Writer, page, None);
        Assert.Empty(issues);
        if (isInStep)
        {
            await ConfirmAsync(made!, by);
        }

        return made!;
    }

    /// <summary>A page that is in step and fully signed, and only waits for its publication.</summary>
    public async Task<string> MakeReadyAsync()
    {
        var key = await MakeAsync();
        await SignAllAsync(key);
        return key;
    }

    public async Task<string> MakeLiveAsync(string irish = Irish, string english = English)
    {
        var key = await MakeAsync(irish, english);
        await SignAllAsync(key);
        Assert.Empty(await Desk.Get<Publication>().PublishAsync(key, fixture.PersonOf(Role.Publisher), (await NewestAsync(key)).Id, None));
        return key;
    }

    public Task<PageState> StateAsync(string key) => Desk.Get<PageStates>().GetAsync(key, None);

    public Task<Revision> NewestAsync(string key) => Desk.Get<PairEditing>().NewestAsync(key, None);

    /// <summary>Saves other bodies, as somebody who began from the newest words.</summary>
    public async Task SaveAsync(string key, string? irish = null, string? english = null, Person? by = null)
    {
        var newest = await NewestAsync(key);
        TypedText? With(Language language, string? body) => body is null ? null : TypedText.Of(newest.Text(language)) with { Body = body };
        var outcome = await Desk.Get<PairEditing>().SaveAsync(key, by ?? Writer, newest.Id, new TypedPair(With(Language.Irish, irish), With(Language.English, english)), null, None);
        Assert.Equal(SaveResult.Saved, outcome.Result);
    }

    public async Task ConfirmAsync(string key, Person? by = null) =>
        Assert.Equal(SaveResult.Saved, (await Desk.Get<PairEditing>().ConfirmInStepAsync(key, by ?? Writer, (await NewestAsync(key)).Id, None)).Result);

    public async Task SignAsync(string key, Gate gate) =>
        Assert.Empty(await Desk.Get<Reviewing>().SignAsync(key, gate.Key, fixture.PersonOf(gate.Role), (await NewestAsync(key)).Id, null, null, None));

    public async Task SignAllAsync(string key, params Gate[] but)
    {
        foreach (var gate in Gate.All.Except(but))
        {
            await SignAsync(key, gate);
        }
    }

    public async Task SendAsync(string key, int days = 7) =>
        Assert.Empty(await Desk.Get<Handing>().SendAsync(key, Writer, DublinTime.Today(Desk.Clock).AddDays(days), None));

    /// <summary>The gates whose signature counts, in their order.</summary>
    public async Task<IReadOnlyList<string>> SignedAsync(string key) => [.. (await StateAsync(key)).Gates.Where(gate => gate.IsSigned).Select(gate => gate.Gate.Key)];

    /// <summary>What was done to a page, or to whatever else it is called in the log, the oldest first.</summary>
    public async Task<List<AuditEntry>> AuditAsync(string subject, string? act = null)
    {
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        return await db.Set<AuditEntry>().Where(entry => entry.Subject == subject && (act == null || entry.Act == act)).OrderBy(entry => entry.Number).ToListAsync();
    }

    /// <summary>The letters about a page, by the title that only it has, the oldest first.</summary>
    public async Task<List<OutgoingMail>> MailsAsync(string key, string kind)
    {
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        return await db.Set<OutgoingMail>().Where(mail => mail.AboutKey == kind && EF.Functions.Like(mail.Subject, "%" + key)).OrderBy(mail => mail.Key).ToListAsync();
    }

    public string Today(int days = 0) => Day(DublinTime.Today(Desk.Clock).AddDays(days));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Everything in the database that this act could have changed stays as it was.</summary>
    /// <param name="but">An act in the log that is allowed, such as an opening that is written down.</param>
    public async Task<T> ChangesNothingAsync<T>(string key, Func<Task<T>> act, string but = "")
    {
        var before = await PictureAsync(key, but);
        var result = await act();
        Assert.Equal(before, await PictureAsync(key, but));
        return result;
    }

    /// <summary>All that stands in the database about one page.</summary>
    private async Task<string> PictureAsync(string key, string but)
    {
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        var page = await db.Set<Page>().Include(page => page.Editions).Include(page => page.Revisions).SingleAsync(page => page.Key == key);
        var editions = page.Editions.Select(edition => edition.Id).ToList();
        var counts = new[]
        {
            await db.Set<AuditEntry>().CountAsync(entry => entry.Subject == key && entry.Act != but),
            await db.Set<SignOff>().CountAsync(signOff => editions.Contains(signOff.EditionId) && signOff.VoidedUtc == null),
            await db.Set<SignOff>().CountAsync(signOff => editions.Contains(signOff.EditionId)),
            await db.Set<ReviewNote>().CountAsync(note => editions.Contains(note.EditionId)),
            await db.Set<ReviewNote>().CountAsync(note => editions.Contains(note.EditionId) && note.SettledUtc != null),
            await db.Set<Schedule>().CountAsync(schedule => editions.Contains(schedule.EditionId)),
            await db.Set<Assignment>().CountAsync(assignment => editions.Contains(assignment.EditionId)),
            await db.Set<OutgoingMail>().CountAsync(mail => EF.Functions.Like(mail.Subject, "%" + key)),
        };
        return string.Join(' ', counts) + " | " + string.Join(' ', page.Editions.OrderBy(edition => edition.Id).Select(edition => $"{edition.State}:{edition.RevisionId}")) + $" | {page.Revisions.Count}";
    }
}

/// <summary>What tests read from a page of the desk.</summary>
internal static class DeskReading
{
    /// <summary>The sentences at the top that say what has to be mended.</summary>
    public static IReadOnlyList<string> Issues(this IParentNode page) => [.. page.QuerySelectorAll(".issues li").Select(line => line.TextContent)];

    /// <summary>What was done just before, as the page says it.</summary>
    public static string News(this IParentNode page) => page.QuerySelector("main > .news")?.TextContent.Trim() ?? "";

    public static string MainText(this IParentNode page) => page.QuerySelector("main")!.TextContent;

    public static string Value(this IParentNode page, string name) => page.QuerySelector("#f-" + name) switch
    {
        IHtmlTextAreaElement area => area.Value.ReplaceLineEndings("\n"),
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"The page has no field “{name}”."),
    };

    /// <summary>The answer to a form that has to be mended: status, then what it says.</summary>
    public static async Task<IHtmlDocument> RefusedAsync(this Task<HttpResponseMessage> sent, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        using var answer = await sent;
        Assert.Equal(status, answer.StatusCode);
        return await DeskClient.ReadAsync(answer);
    }

    /// <summary>Follows the answer to a form that was done, and reads where it leads.</summary>
    public static async Task<IHtmlDocument> DoneAsync(this DeskClient client, Task<HttpResponseMessage> sent, string to)
    {
        using var answer = await sent;
        if (answer.StatusCode is not HttpStatusCode.Redirect)
        {
            Assert.Fail($"{answer.StatusCode}: {string.Join(' ', (await DeskClient.ReadAsync(answer)).Issues())}");
        }

        Assert.Equal(to, answer.Headers.Location!.OriginalString);
        return await client.PageAsync(to);
    }
}
