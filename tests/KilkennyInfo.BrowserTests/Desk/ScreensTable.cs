using System.Net;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Comments;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>Who looks at a screen.</summary>
public enum ScreenViewer
{
    /// <summary>Somebody who may open everything.</summary>
    Staff,

    /// <summary>Not signed in: a guest, or a reader of the site.</summary>
    Nobody,

    /// <summary>The password was right, the code is still to be given.</summary>
    HalfSignedIn,

    Auditor,
}

/// <summary>One state of one page of the desk: an address, and perhaps a form that is sent from it.</summary>
/// <param name="Press">The button that is pressed when the page is there.</param>
/// <param name="Status">Of the page that is looked at in the end.</param>
public sealed record Screen(string Path, ScreenViewer Viewer = ScreenViewer.Staff, string? Press = null, HttpStatusCode Status = HttpStatusCode.OK)
{
    /// <summary>What is put into which fields first.</summary>
    public (string Selector, string Value)[] Typed { get; init; } = [];

    /// <summary>Where the form is answered by another page than the one it stands on.</summary>
    public string? Page { get; init; }

    /// <summary>Words of the site and not of the desk: they are in the language of the address.</summary>
    public bool IsText { get; init; }

    public string PathOnly => Path.Split('?', '#')[0];

    public override string ToString() => $"{Path}{(Press is null ? "" : $" [{Press}]")}";
}

/// <summary>All screens of the desk with the work of <see cref="ScreensWork"/> on them: a page of the desk without a line here fails a test.</summary>
internal static class ScreensTable
{
    private const string Main = "main form.narrow .button";
    private const string Post = "main form[method=post] .button";

    /// <summary>Pages that show nothing of their own: files, answers for scripts, forms that lead back to the page they stand on; the one for giving up a passkey, which has another address for each, and the one for a call, which is only for whoever took the complaint down.</summary>
    public static IReadOnlyList<string> NoScreens { get; } =
    [
        "/Desk/Pairs/BoardFile", "/Desk/Documents/MatrixFile", "/Desk/Documents/Download", "/Desk/Addresses/File", "/Desk/Searches/File", "/Desk/Figures/File", "/Desk/Figures/Report", "/Desk/Auditing/File", "/Desk/Requests/File", "/Desk/Comments/File",
        "/Desk/Cases/BoardFile", "/Desk/Cases/File", "/Desk/Cases/Letter", "/Desk/Cases/Tasks/Call", "/Desk/Keeping/CertificateFile", "/Desk/Keeping/ReadsFile", "/Desk/Plan/Results/File", "/Desk/Plan/Registers/File", "/Desk/Plan/Figures/File", "/Desk/Plan/Meetings/CalendarFile", "/Desk/Plan/Review/Committees/Pack",
        "/Desk/Own/PasskeyOptions", "/Desk/SignIn/PasskeyOptions",
        "/Desk/Own/Language", "/Desk/Own/Sessions", "/Desk/Own/RemovePasskey",
        "/Desk/Pairs/Claim", "/Desk/Pairs/Drop", "/Desk/Pairs/Keep", "/Desk/Pairs/Settle", "/Desk/Pairs/TakeBack",
    ];

    public static IReadOnlyList<Screen> All(ScreensDesk desk) =>
    [
        .. Signing(desk), .. Own(), .. Work(), .. Changing(), .. Reviewing(desk.Work), .. Publishing(), .. Looking(),
        .. Content(desk), .. Requests(desk.Things), .. Comments(desk.Things), .. Cases(desk.Things.Cases), .. Keeping(desk.Things.Cases), .. Plan(desk.Things.Plan), .. Meetings(desk.Things.Plan), .. Review(desk.Things.Review), .. TheDesk(desk), .. Guests(desk.Work), .. Readers(desk), .. Problems(),
    ];

    private static IEnumerable<Screen> Signing(ScreensDesk desk) =>
    [
        new("/desk/sign-in", ScreenViewer.Nobody),
        new("/desk/sign-in", ScreenViewer.Nobody, Main, HttpStatusCode.BadRequest),
        new("/desk/sign-in/code", ScreenViewer.HalfSignedIn),
        new("/desk/sign-in/code", ScreenViewer.HalfSignedIn, Main, HttpStatusCode.BadRequest) { Typed = [("#f-code", "000000")] },
        new("/desk/sign-in/recovery", ScreenViewer.HalfSignedIn),
        new("/desk/sign-in", ScreenViewer.Nobody, "[action='/desk/sign-in/passkey'] button", HttpStatusCode.BadRequest) { Page = "/Desk/SignIn/Passkey" },
        new($"/desk/join?token={desk.Things.JoinToken}", ScreenViewer.Nobody),
        new($"/desk/join?token={desk.Things.JoinToken}", ScreenViewer.Nobody, Main, HttpStatusCode.BadRequest) { Typed = [("#f-password", "short")] },
        new("/desk/join?token=used", ScreenViewer.Nobody),
        new("/desk/set-up?token=used", ScreenViewer.Nobody),
    ];

    private static IEnumerable<Screen> Own() =>
    [
        new("/desk/account"),
        new("/desk/account/away"),
        new("/desk/account/away", Press: Main, Status: HttpStatusCode.BadRequest) { Typed = [("#f-until", "2020-01-01")] },
        new("/desk/account/password"),
        new("/desk/account/password", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/account/second-factor"),
        new("/desk/account/second-factor", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/account/second-factor/change"),
        new("/desk/account/recovery-codes"),
        new("/desk/account/recovery-codes", Press: Main) { Typed = [("#f-current", Testing.DeskSite.Password)] },
        new("/desk/account/passkeys"),
        new("/desk/sign-out"),
    ];

    private static IEnumerable<Screen> Work() =>
    [
        new("/desk"),
        new("/desk", ScreenViewer.Auditor),
        new("/desk/pages"),
        new("/desk/pages?state=out-of-step&only=warnings&q=zzz"),
        new("/desk/pages/new"),
        new("/desk/pages/new", Press: Post, Status: HttpStatusCode.BadRequest),
        new("/desk/pages/home"),
        .. new[]
        {
            ScreensWork.OutOfStep, ScreensWork.Ahead, ScreensWork.InReview, ScreensWork.ToChange, ScreensWork.Planned, ScreensWork.OwnWords, ScreensWork.Published,
            ScreensWork.TakenOff, ScreensWork.Unfinished,
        }.Select(key => new Screen($"/desk/pages/{key}")),
    ];

    private static IEnumerable<Screen> Changing() =>
    [
        Of(ScreensWork.ToChange, "edit"),
        Of(ScreensWork.OutOfStep, "edit"),
        Of(ScreensWork.Unfinished, "edit"),
        Of(ScreensWork.Planned, "edit", "#pair .savebar .button", HttpStatusCode.BadRequest) with { Typed = [("#f-ga-title", ""), ("#f-en-summary", "")] },
        Of(ScreensWork.InReview, "edit", "#pair .savebar .button", HttpStatusCode.Conflict) with { Typed = [("[name=base]", "1"), ("#f-en-title", "Talk to us")] },
        Of(ScreensWork.OutOfStep, "step"),
        Of(ScreensWork.Ahead, "step"),
        Of(ScreensWork.InReview, "step"),
        Of(ScreensWork.InReview, "settings"),
        Of(ScreensWork.InReview, "settings", Main, HttpStatusCode.BadRequest) with { Typed = [("#f-review-by", "")] },
        Of(ScreensWork.InReview, "discard"),
        Of(ScreensWork.ToChange, "send"),
        Of(ScreensWork.ToChange, "send", Main, HttpStatusCode.BadRequest) with { Typed = [("#f-due", "")] },
        Of(ScreensWork.InReview, "tasks"),
        new("/desk/paste"),
        new("/desk/paste", Press: Main) { Typed = [("#f-plain", "• First\n• Second\n\nPhone 056-7794000")] },
    ];

    private static IEnumerable<Screen> Reviewing(ScreensWork work) =>
    [
        Of(ScreensWork.ToChange, "read"),
        Of(ScreensWork.InReview, "read"),
        Of(ScreensWork.InReview, "sign/plain-language"),
        Of(ScreensWork.OwnWords, "sign/plain-language"),
        Of(ScreensWork.OwnWords, "sign/plain-language", Main, HttpStatusCode.BadRequest),
        Of(ScreensWork.InReview, "note"),
        Of(ScreensWork.InReview, "note", Main, HttpStatusCode.BadRequest),
        Of(ScreensWork.ToChange, $"waive?place={work.Waivable}"),
        Of(ScreensWork.ToChange, $"waive?place={work.Waivable}", Main, HttpStatusCode.BadRequest),
        Of(ScreensWork.InReview, "links"),
        Of(ScreensWork.InReview, "links", Main, HttpStatusCode.BadRequest),
    ];

    private static IEnumerable<Screen> Publishing() =>
    [
        Of(ScreensWork.Planned, "publish"),
        Of(ScreensWork.InReview, "publish", "[value=schedule]", HttpStatusCode.BadRequest),
        Of(ScreensWork.OutOfStep, "emergency"),
        Of(ScreensWork.OutOfStep, "emergency", Main, HttpStatusCode.BadRequest),
        Of(ScreensWork.Ahead, "emergency"),
        Of(ScreensWork.Published, "take-off"),
        Of(ScreensWork.Published, "take-off", Main, HttpStatusCode.BadRequest),
        Of(ScreensWork.Published, "reviewed"),
    ];

    private static IEnumerable<Screen> Looking() =>
    [
        Of(ScreensWork.InReview, "history"),
        Of(ScreensWork.Published, "history"),
        Of(ScreensWork.InReview, "compare?from=1&to=3"),
        Of(ScreensWork.InReview, "revisions/1"),
        Of(ScreensWork.InReview, "preview/ga") with { IsText = true },
        Of(ScreensWork.InReview, "preview/en") with { IsText = true },
        Of(ScreensWork.Unfinished, "history"),
    ];

    private static IEnumerable<Screen> Content(ScreensDesk desk) =>
    [
        new("/desk/links"),
        new("/desk/links?only=broken"),
        new("/desk/documents"),
        new("/desk/documents?state=to-review"),
        new("/desk/documents", ScreenViewer.Auditor),
        new("/desk/documents/customer-charter"),
        new("/desk/documents/customer-charter/upload"),
        new("/desk/documents/customer-charter/upload", Press: "main form[enctype] .button", Status: HttpStatusCode.BadRequest),
        new($"/desk/documents/files/{desk.Things.SentFile}"),
        new($"/desk/documents/files/{desk.Things.SentFile}", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/documents/files/{desk.Things.SentFile}", ScreenViewer.Auditor),
        new($"/desk/documents/files/{desk.Things.SentFile}/withdraw"),
        new($"/desk/documents/files/{desk.Things.SentFile}/take-over", Status: HttpStatusCode.NotFound),
        new($"/desk/documents/made/{desk.Things.MadeFile}"),
        new("/desk/media"),
        new("/desk/media/upload"),
        new("/desk/media/upload", Press: "main form[enctype] .button", Status: HttpStatusCode.BadRequest),
        new($"/desk/media/{ScreensThings.Image}"),
        new($"/desk/media/{ScreensThings.Image}/replace"),
        new($"/desk/media/{ScreensThings.Image}/delete"),
        new("/desk/wording"),
        new("/desk/wording?q=search.button"),
        new("/desk/wording/search.button"),
        new("/desk/terms"),
        new("/desk/terms/new"),
        new("/desk/terms/new", Press: Post, Status: HttpStatusCode.BadRequest),
        new("/desk/terms/county-hall"),
        new("/desk/plain-words"),
        new("/desk/plain-words/new"),
        new("/desk/plain-words/new", Press: Post, Status: HttpStatusCode.BadRequest),
        new(desk.AddressOfPlainWord),
        new(desk.AddressOfPlainWord.Replace("/entry", "/remove", StringComparison.Ordinal)),
        new("/desk/structure"),
        new("/desk/structure", ScreenViewer.Auditor),
        new($"/desk/structure/{ScreensWork.InReview}/move"),
        new("/desk/redirects"),
        new($"/desk/redirects/remove?side=en&slug={desk.OldSlug}"),
        new($"/desk/redirects/lead?off={ScreensWork.TakenOff}"),
        new($"/desk/redirects/lead?off={ScreensWork.TakenOff}", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/figures"),
        new("/desk/searches"),
        new("/desk/searches?days=7&language=ga"),
    ];

    private static IEnumerable<Screen> Requests(ScreensThings things) =>
    [
        new("/desk/requests"),
        new("/desk/requests?state=cannot-be-made"),
        new($"/desk/requests/{things.Requests.Late}"),
        new($"/desk/requests/{things.Requests.Late}", ScreenViewer.Auditor),
        new($"/desk/requests/{things.Requests.Ended}"),
        new($"/desk/requests/{things.Requests.Late}/end"),
        new($"/desk/requests/{things.Requests.Late}/end", Press: Main, Status: HttpStatusCode.BadRequest),
    ];

    private static IEnumerable<Screen> Comments(ScreensThings things)
    {
        var (open, held, ended) = ($"/desk/comments/{things.Comments.Open}", $"/desk/comments/{things.Comments.Held}", $"/desk/comments/{things.Comments.Ended}");
        return
        [
            new("/desk/comments"),
            new("/desk/comments?state=answered&kind=compliment"),
            new("/desk/comments", ScreenViewer.Auditor),
            new(open),
            new(open, ScreenViewer.Auditor),
            new(held),
            new(ended),
            new(open + "/tags"),
            new(open + "/decision"),
            new(open + "/decision", Press: Main, Status: HttpStatusCode.BadRequest),
            new(open + "/reply"),
            new(open + "/reply", Press: Main, Status: HttpStatusCode.BadRequest),
            new(open + "/pair"),
            new(open + "/pair", Press: Main, Status: HttpStatusCode.BadRequest) { Typed = [("#f-you-said-en", new string('x', 601))] },
            new(open + "/publish"),
            new(ended + "/publish"),
            new(open + "/hold"),
            new(held + "/hold"),
            new(open + "/complaint"),
            new(open + "/complaint", Press: Main, Status: HttpStatusCode.BadRequest),
            new("/desk/comments/new"),
            new("/desk/comments/new", Press: Main, Status: HttpStatusCode.BadRequest),
            new("/desk/suggestions/new"),
            new("/desk/suggestions/new", Press: Main, Status: HttpStatusCode.BadRequest),
        ];
    }

    private static IEnumerable<Screen> Plan(ScreensPlan plan) =>
    [
        new("/desk/plan"),
        new("/desk/plan?state=unknown&only=attention"),
        new("/desk/plan", ScreenViewer.Auditor),
        new("/desk/plan/commitments/40"),
        new("/desk/plan/commitments/41"),
        new("/desk/plan/commitments/40/record"),
        new("/desk/plan/commitments/40/record", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/commitments/40/owner"),
        new("/desk/plan/results"),
        new("/desk/plan/results", Press: Post, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/results", ScreenViewer.Auditor),
        new("/desk/plan/results/import"),
        new("/desk/plan/results/import", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/plan/results/{plan.Half}"),
        new($"/desk/plan/results/{plan.Half}", Press: Main, Status: HttpStatusCode.BadRequest) { Typed = [("#f-to", "2999-01-01")] },
        new($"/desk/plan/results/{plan.Half}/discard"),
        new($"/desk/plan/results/{plan.Half}/publish"),
        new($"/desk/plan/results/{plan.Half}/publish", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/plan/results/{plan.Published}/take-back"),
        new($"/desk/plan/results/{plan.Published}/take-back", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/registers"),
        .. new[] { "initiatives", "training", "consultations", "simplification", "office-access" }.SelectMany(register => new Screen[]
        {
            new($"/desk/plan/registers/{register}"),
            new($"/desk/plan/registers/{register}/new"),
            new($"/desk/plan/registers/{register}/new", Press: Main, Status: HttpStatusCode.BadRequest),
        }),
        new("/desk/plan/registers/simplification?removed=true"),
        new($"/desk/plan/registers/simplification/{plan.Entry}"),
        new($"/desk/plan/registers/simplification/{plan.Entry}", ScreenViewer.Auditor),
        new($"/desk/plan/registers/simplification/{plan.Entry}/remove"),
        new($"/desk/plan/registers/simplification/{plan.Entry}/remove", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/details"),
        new("/desk/plan/details/dates"),
        new("/desk/plan/details/dates", Press: Main, Status: HttpStatusCode.BadRequest) { Typed = [("#f-adopted", "2999-01-01")] },
    ];

    private static IEnumerable<Screen> Review(ScreensReview review) =>
    [
        new("/desk/plan/review"),
        new("/desk/plan/review", ScreenViewer.Auditor),
        new("/desk/plan/review/open"),
        new("/desk/plan/review/open", Press: Main, Status: HttpStatusCode.BadRequest),
        .. new[] { "feedback", "results", "working-group", "committees", "draft", "approvals", "publication" }.Select(step => new Screen($"/desk/plan/review/steps/{step}")),
        new("/desk/plan/review/steps/feedback", Press: Post, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/review/steps/committees/assign"),
        new("/desk/plan/review/steps/committees/assign", Press: Main, Status: HttpStatusCode.BadRequest) { Typed = [("#f-due", "1999-01-01")] },
        new("/desk/plan/review/steps/committees/skip"),
        new("/desk/plan/review/steps/committees/skip", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/review/steps/results/reopen"),
        new("/desk/plan/review/steps/results/reopen", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/review/feedback"),
        new("/desk/plan/review/feedback", ScreenViewer.Auditor),
        new("/desk/plan/review/themes/new"),
        new("/desk/plan/review/themes/new", Press: Main, Status: HttpStatusCode.BadRequest) { Typed = [("#f-count", "many")] },
        new($"/desk/plan/review/themes/{review.Theme}"),
        new($"/desk/plan/review/themes/{review.Theme}", Press: Main, Status: HttpStatusCode.BadRequest) { Typed = [("#f-commitment", "9999")] },
        new($"/desk/plan/review/themes/{review.Theme}/remove"),
        new($"/desk/plan/review/themes/{review.Theme}/remove", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/review/committees"),
        new("/desk/plan/review/committees", ScreenViewer.Auditor),
        new("/desk/plan/review/committees/new"),
        new("/desk/plan/review/committees/new", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/plan/review/committees/{review.Committee}"),
        new($"/desk/plan/review/committees/{review.Committee}", Press: Main, Status: HttpStatusCode.BadRequest) { Typed = [("#f-ga-committee", "")] },
        new("/desk/plan/review/decisions"),
        new("/desk/plan/review/decisions", ScreenViewer.Auditor),
        new("/desk/plan/review/decisions", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/review/decisions/new"),
        new("/desk/plan/review/decisions/40"),
        new("/desk/plan/review/decisions/40", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/plan/review/decisions/{review.Proposed}"),
        new("/desk/plan/review/draft"),
        new("/desk/plan/review/draft", Press: Post, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/review/publish"),
        new("/desk/plan/review/publish", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/review/equality"),
        new("/desk/plan/review/equality", ScreenViewer.Auditor),
        new("/desk/plan/review/equality", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/plan/review/equality/{review.Note}/remove"),
        new($"/desk/plan/review/equality/{review.Note}/remove", Press: Main, Status: HttpStatusCode.BadRequest),
    ];

    private static IEnumerable<Screen> Meetings(ScreensPlan plan) =>
    [
        new("/desk/plan/figures"),
        new("/desk/plan/figures/pages-in-step"),
        new("/desk/plan/figures/complaints-answered-in-time"),
        new("/desk/plan/meetings"),
        new("/desk/plan/meetings", ScreenViewer.Auditor),
        new("/desk/plan/meetings/new"),
        new("/desk/plan/meetings/new", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/plan/meetings/calendar"),
        new("/desk/plan/meetings/actions"),
        new($"/desk/plan/meetings/actions/{plan.Action}"),
        new($"/desk/plan/meetings/actions/{plan.Action}/done"),
        new($"/desk/plan/meetings/actions/{plan.Done}/reopen"),
        .. new[] { plan.Coming, plan.Held }.SelectMany(meeting => new Screen[]
        {
            new($"/desk/plan/meetings/{meeting}"),
            new($"/desk/plan/meetings/{meeting}/room"),
            new($"/desk/plan/meetings/{meeting}/minutes"),
        }),
        new($"/desk/plan/meetings/{plan.Held}", ScreenViewer.Auditor),
        new($"/desk/plan/meetings/{plan.Held}/minutes/draft"),
        new($"/desk/plan/meetings/{plan.Held}/minutes/publish"),
        new($"/desk/plan/meetings/{plan.Coming}/room/{plan.Item}"),
        new($"/desk/plan/meetings/{plan.Coming}/room/{plan.Item}/words"),
        new($"/desk/plan/meetings/{plan.Coming}/add"),
        new($"/desk/plan/meetings/{plan.Coming}/add", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/plan/meetings/{plan.Coming}/draw"),
        new($"/desk/plan/meetings/{plan.Coming}/raise"),
        new($"/desk/plan/meetings/{plan.Coming}/agree"),
        new($"/desk/plan/meetings/{plan.Coming}/agree", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/plan/meetings/{plan.Coming}/change"),
        new($"/desk/plan/meetings/{plan.Coming}/call-off"),
        new($"/desk/plan/meetings/{plan.Coming}/call-off", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/plan/meetings/{plan.Held}/held"),
    ];

    private static IEnumerable<Screen> Cases(ScreensCases cases) =>
    [
        new("/desk/cases"),
        new("/desk/cases?view=overdue&in=ga"),
        new("/desk/cases?view=closed"),
        new("/desk/cases", ScreenViewer.Auditor),
        new("/desk/cases/find"),
        new("/desk/cases/find", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/cases/find", Press: Main) { Typed = [("#f-find", "Bhriain")] },
        new("/desk/cases/new"),
        new("/desk/cases/new", Press: Main, Status: HttpStatusCode.BadRequest),
        new("/desk/cases/new", Press: Main) { Typed = ScreensCases.TakenAgain },
        .. new[] { cases.Late, cases.InHand, cases.Answered, cases.Closed, cases.Nameless }.Select(id => new Screen($"/desk/cases/{id}")),
        new($"/desk/cases/{cases.InHand}", ScreenViewer.Auditor),
        .. Tasks(cases),
        new("/desk/cases/staff"),
        new($"/desk/cases/staff/{cases.Handler}"),
        new("/desk/account/letters"),
        new("/desk/account/letters", Press: Main, Status: HttpStatusCode.BadRequest) { Typed = [("#f-phone", "no")] },
        new("/desk/lessons"),
        new($"/desk/lessons/{cases.Lesson}/done"),
        new($"/desk/lessons/{cases.Lesson}/done", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/lessons/{cases.Lesson}/owner"),
        new($"/desk/lessons/{cases.Lesson}/owner", Press: Main, Status: HttpStatusCode.BadRequest) { Typed = [("#f-lesson-due", "")] },
    ];

    /// <summary>Each as it is opened and as it comes back with something to mend; some at a moment when they cannot be done.</summary>
    private static IEnumerable<Screen> Tasks(ScreensCases cases)
    {
        string[] withForm =
        [
            "assign", "take-over", "unassign", "conflict", "type", "note", "contact", "files", "details", "acknowledge", "interim", "refer", "withdraw", "merge", "link", "close", "restrict", "hold", "code", "query", "lesson", "permission",
        ];
        foreach (var task in withForm)
        {
            yield return new Screen($"/desk/cases/{cases.InHand}/{task}");
            yield return new Screen($"/desk/cases/{cases.InHand}/{task}", Press: Main, Status: HttpStatusCode.BadRequest);
        }

        yield return new Screen($"/desk/cases/{cases.InHand}/route");
        yield return new Screen($"/desk/cases/{cases.InHand}/route", Press: Main, Status: HttpStatusCode.BadRequest);
        yield return new Screen($"/desk/cases/{cases.InHand}/note", Press: Main, Status: HttpStatusCode.Conflict) { Typed = [("[name=seen]", "1"), ("#f-words", "2026")] };
        yield return new Screen($"/desk/cases/{cases.InHand}/acknowledge", Press: "[value=preview]") { Typed = [("#f-understood", "Prior to commencement the bin was not emptied.")] };
        yield return new Screen($"/desk/cases/{cases.InHand}/answer");
        yield return new Screen($"/desk/cases/{cases.Late}/answer");
        yield return new Screen($"/desk/cases/{cases.Late}/answer", Press: Main, Status: HttpStatusCode.BadRequest);
        yield return new Screen($"/desk/cases/{cases.Late}/escalate");
        yield return new Screen($"/desk/cases/{cases.Late}/escalate", Press: Main, Status: HttpStatusCode.BadRequest);
        yield return new Screen($"/desk/cases/{cases.Answered}/query/answer");
        yield return new Screen($"/desk/cases/{cases.Answered}/query/answer", Press: Main, Status: HttpStatusCode.BadRequest);
        yield return new Screen($"/desk/cases/{cases.Closed}/reopen");
        yield return new Screen($"/desk/cases/{cases.Closed}/reopen", Press: Main, Status: HttpStatusCode.BadRequest);
        yield return new Screen($"/desk/cases/{cases.InHand}/pause");
        yield return new Screen($"/desk/cases/{cases.InHand}/resume");
    }

    private static IEnumerable<Screen> Keeping(ScreensCases cases) =>
    [
        new("/desk/keeping"),
        new("/desk/keeping/sign"),
        new($"/desk/keeping/certificates/{cases.Certificate}"),
        new("/desk/keeping/reads"),
        new($"/desk/keeping/reads?reference={cases.ReferenceOfLate}&from={cases.Today:yyyy-MM-dd}&to={cases.Today:yyyy-MM-dd}"),
        new($"/desk/keeping/reads?reference={cases.ReferenceOfLate}&from=2026-11-02&to=2026-11-01", Status: HttpStatusCode.BadRequest),
        new($"/desk/cases/{cases.Answered}/pack"),
        new($"/desk/cases/{cases.InHand}/export"),
        new($"/desk/cases/{cases.InHand}/export", Press: Main, Status: HttpStatusCode.BadRequest),
    ];

    private static IEnumerable<Screen> TheDesk(ScreensDesk desk) =>
    [
        new("/desk/people"),
        new("/desk/people/invite"),
        new("/desk/people/invite", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/people/{desk.Work.Of(Accounts.Role.EnglishEditor).Id}"),
        new("/desk/webhooks"),
        new("/desk/webhooks/new"),
        new("/desk/webhooks/new", Press: Main, Status: HttpStatusCode.BadRequest),
        new($"/desk/webhooks/{desk.Things.Hook}"),
        new("/desk/mail"),
        new("/desk/audit"),
        new("/desk/audit?verify=true&q=publish"),
        new("/desk/audit?from=2026-11-02&to=2026-11-01", Status: HttpStatusCode.BadRequest),
    ];

    private static IEnumerable<Screen> Guests(ScreensWork work) =>
    [
        new($"/desk/look/{work.LookToken}", ScreenViewer.Nobody),
        new($"/desk/look/{work.LookToken}/ga", ScreenViewer.Nobody) { IsText = true },
        new($"/desk/look/{work.LookToken}/en", ScreenViewer.Nobody) { IsText = true },
        new($"/desk/look/{work.EndedToken}", ScreenViewer.Nobody, Status: HttpStatusCode.Gone),
        new($"/desk/review/{work.ReviewToken}", ScreenViewer.Nobody),
        new($"/desk/review/{work.ReviewToken}", ScreenViewer.Nobody, "main form:has([value=note]) .button", HttpStatusCode.BadRequest),
    ];

    /// <summary>The page of the site whose other language is awaited, and the comment card in all that follows it.</summary>
    private static IEnumerable<Screen> Readers(ScreensDesk desk) =>
    [
        .. LanguageExtensions.Both.Select(language => new Screen(LiveSite.AddressOf(desk.Site.Find(ScreensWork.Ahead)!, language), ScreenViewer.Nobody) { IsText = true }),
        .. LanguageExtensions.Both.SelectMany(language => CommentCard(language, desk.Things)),
    ];

    private static IEnumerable<Screen> CommentCard(Language language, ScreensThings things) =>
    [
        new(CommentAddresses.Of(language), ScreenViewer.Nobody, "main form .button", HttpStatusCode.BadRequest) { IsText = true },
        new(CommentAddresses.OfReceipt(language, things.Comments.Reference), ScreenViewer.Nobody) { IsText = true },
        new(CommentAddresses.OfPairs(language), ScreenViewer.Nobody) { IsText = true },
    ];

    private static IEnumerable<Screen> Problems() =>
    [
        new("/desk/nothing-here", Status: HttpStatusCode.NotFound),
        new("/desk/pages/no-such-page", Status: HttpStatusCode.NotFound),
        new("/desk/webhooks/new", ScreenViewer.Auditor, Status: HttpStatusCode.Forbidden),
    ];

    private static Screen Of(string key, string act, string? press = null, HttpStatusCode status = HttpStatusCode.OK) => new($"/desk/pages/{key}/{act}", Press: press, Status: status);
}
