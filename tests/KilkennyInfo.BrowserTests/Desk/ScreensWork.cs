using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Editorial.Emergency;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>
/// A desk in the middle of its work: a page in every state that an edition can be in, with what colleagues and guests said about it.
/// Three days pass while it is filled, so that something is late and something is due.
/// </summary>
internal sealed class ScreensWork(DeskSite desk)
{
    public const string OutOfStep = "comment-card";
    public const string Ahead = "complaints-procedure";
    public const string InReview = "contact-us";
    public const string ToChange = "language-rights";
    public const string Planned = "accessible-formats";
    public const string OwnWords = "customer-charter";
    public const string Published = "privacy-notice";
    public const string TakenOff = "summer-hours";

    /// <summary>It was begun and has no Irish yet.</summary>
    public const string Unfinished = "parking-permits";

    private const int LinkDays = 30;

    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly Dictionary<Role, Person> _cast = [];

    /// <summary>Two people who may do everything, one for each language of the desk: each would change the other's.</summary>
    public Bilingual<Person> Everything { get; private set; } = null!;

    public string LookToken { get; private set; } = "";

    public string ReviewToken { get; private set; } = "";

    /// <summary>The mark of a warning that can be waived, and that of a block.</summary>
    public string Waivable { get; private set; } = "";

    public string EndedToken { get; private set; } = "";

    public Person Of(Role role) => _cast[role];

    public async Task FillAsync()
    {
        await HireAsync();
        await ChangeAsync(OutOfStep, Role.EnglishEditor, "We read every comment, and we answer within 15 working days.");
        await GoAheadAsync();
        await AskForReviewAsync();
        await PlanAsync();
        await SignOwnWordsAsync();
        await PublishAsync();
        await TakeOffAsync();
        desk.Clock.Ahead = TimeSpan.FromDays(3);
        await AskForChangesAsync();
        await BeginAsync(Unfinished, new TypedPair(null, TypedText.Empty with { Title = "Parking permits", Slug = Unfinished, Summary = "Who can have a permit and how to ask for one." }));
        await KeepDraftsAsync();
        await InviteGuestsAsync();
        await CheckAllAsync();
    }

    private async Task HireAsync()
    {
        foreach (var (name, role) in new[]
        {
            ("Caoimhe Nic Gabhann", Role.Administrator), ("Tom Walsh", Role.EnglishEditor), ("Áine de Búrca", Role.IrishEditor), ("Pól Ó Riain", Role.IrishReviser),
            ("Mary Power", Role.PlainLanguageReviewer), ("John Dunne", Role.AccessibilityReviewer), ("Nóra Breathnach", Role.Publisher), ("Eoin Mac Cárthaigh", Role.Auditor),
            ("Muireann Ní Cheallaigh", Role.WorkingGroupMember), ("Pádraig Kenny", Role.WorkingGroupChair), ("Bríd Ní Laoghaire", Role.SpcClerk),
        })
        {
            _cast[role] = await desk.AddAsync(name, role);
        }

        Everything = new Bilingual<Person>(await desk.AddAsync("Gráinne Ní Mháille", Enum.GetValues<Role>()), await desk.AddAsync("Henry Moore", Enum.GetValues<Role>()));
        await using var scope = desk.Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OwnAccount>().SetLanguageAsync(Everything.Irish.Id, Language.Irish);
    }

    private async Task GoAheadAsync()
    {
        await ChangeAsync(Ahead, Role.EnglishEditor, "The desk in County Hall is closed this week.");
        Need(await desk.Get<Emergencies>().ReleaseAsync(Ahead, Of(Role.Publisher), (await NewestAsync(Ahead)).Id, "The desk is closed today; the Irish follows.", Emergencies.LongestDays, Never));
    }

    private async Task AskForReviewAsync()
    {
        await ChangeBothAsync(InReview, "Is féidir leat coinne a iarraidh.", "You can ask for an appointment.");
        Need(await desk.Get<Handing>().SendAsync(InReview, Of(Role.IrishEditor), DublinTime.Today(desk.Clock).AddDays(1), Never));
        await SignAsync(InReview, Gate.Irish, Of(Role.IrishReviser), "Maith thú.");
    }

    private async Task PlanAsync()
    {
        await ChangeBothAsync(Planned, "Cuirfimid sa phost chugat é.", "We will post it to you.");
        await SignAllAsync(Planned);
        var day = DublinTime.Today(desk.Clock).AddDays(20).ToDateTime(new TimeOnly(9, 30));
        Need(await desk.Get<Publication>().ScheduleAsync(Planned, Of(Role.Publisher), (await NewestAsync(Planned)).Id, day, null, Never));
    }

    private async Task SignOwnWordsAsync()
    {
        await ChangeAsync(OwnWords, Everything.English, Language.English, "Tell us if we fall short.");
        await ChangeAsync(OwnWords, Everything.Irish, Language.Irish, "Inis dúinn é mura gcoinnímid ár bhfocal.");
        await StepAsync(OwnWords, Everything.Irish);
        await SignAsync(OwnWords, Gate.Irish, Everything.Irish, reason: "Níl aon athbhreithneoir eile ar fáil inniu.");
    }

    /// <summary>With a new address in each language: the old ones lead to it.</summary>
    private async Task PublishAsync()
    {
        await ChangeBothAsync(Published, "Ní dhíolaimid d’fhaisnéis.", "We do not sell your information.", text => text with { Slug = text.Slug + "-2" });
        await SignAllAsync(Published);
        Need(await desk.Get<Publication>().PublishAsync(Published, Of(Role.Publisher), (await NewestAsync(Published)).Id, Never));
        Need(await desk.Get<Structure>().ReviewedAsync(Published, Of(Role.Publisher), DublinTime.Today(desk.Clock).AddDays(1), Never));
    }

    private async Task TakeOffAsync()
    {
        var irish = TypedText.Empty with { Title = "Uaireanta samhraidh", Slug = "uaireanta-samhraidh", Summary = "Cathain a bhíonn an deasc oscailte sa samhradh.", Body = "Bíonn an deasc oscailte ó 9.00.\n" };
        var english = TypedText.Empty with { Title = "Summer hours", Slug = "summer-hours", Summary = "When the desk is open in summer.", Body = "The desk is open from 9.00.\n" };
        await BeginAsync(TakenOff, new TypedPair(irish, english));
        await StepAsync(TakenOff, Everything.Irish);
        await SignAllAsync(TakenOff);
        Need(await desk.Get<Publication>().PublishAsync(TakenOff, Of(Role.Publisher), (await NewestAsync(TakenOff)).Id, Never));
        Need(await desk.Get<Publication>().TakeOffAsync(TakenOff, Of(Role.Publisher), "Summer is over.", null, Never));
    }

    private async Task AskForChangesAsync()
    {
        await ChangeAsync(ToChange, Role.EnglishEditor, "Prior to commencement you may utilise the [click here](https://www.example.ie/forms) facility by 1 June 2027.");
        await ChangeAsync(ToChange, Role.IrishEditor, "Bain ùsáid as an bhfoirm roimh 1 Iúil 2027.");
        await StepAsync(ToChange, Of(Role.IrishEditor));
        var reviewing = desk.Get<Reviewing>();
        Need(await reviewing.NoteAsync(ToChange, Of(Role.PlainLanguageReviewer), new NewNote("Put this sentence first, please.\n\nAnd say who may ask.", IsChangeRequest: true, Language.English), Never));
        Need(await reviewing.NoteAsync(ToChange, Of(Role.IrishReviser), new NewNote("An é seo an téarma ceart?", IsChangeRequest: false, Language.Irish), Never));
        var newest = await NewestAsync(ToChange);
        var findings = (await desk.Get<FindingStore>().ListAsync(newest, Never)).Select(seen => seen.Finding).Where(finding => finding.Severity is FindingSeverity.Warning).ToList();
        Waivable = findings[0].Place;
        Need(await desk.Get<Waiving>().WaiveAsync(ToChange, findings[^1].Place, Of(Role.AccessibilityReviewer), "The form has this name.", DublinTime.Today(desk.Clock).AddDays(30), Never));
    }

    private async Task BeginAsync(string key, TypedPair texts) =>
        Need((await desk.Get<NewPages>().MakeAsync(Everything.English, new TypedPage("article", InReview, "corporate-services", key, texts), Never)).Issues);

    private async Task KeepDraftsAsync()
    {
        var newest = await NewestAsync(OutOfStep);
        foreach (var person in LanguageExtensions.Both.Select(language => Everything[language]))
        {
            var typed = TypedText.Of(newest.Text(Language.Irish));
            await desk.Get<PairEditing>().KeepAsync(OutOfStep, person, newest.Id, 0, new TypedPair(typed with { Summary = typed.Summary + " Léimid gach ceann." }, null), Never);
        }
    }

    private async Task InviteGuestsAsync()
    {
        async Task<string> MakeAsync(Gate? gate, string guest)
        {
            var (token, issues) = await desk.Get<PairLinks>().MakeAsync(InReview, Of(Role.Publisher), new NewLink(gate, guest, null, Language.English, LinkDays), Never);
            Need(issues);
            return token!;
        }

        LookToken = await MakeAsync(null, "Gearóid Ó Sé");
        ReviewToken = await MakeAsync(Gate.Accessibility, "Vision Ireland");
        EndedToken = await MakeAsync(null, "Somebody else");
        var ended = (await desk.Get<PairLinks>().ListAsync(InReview, Never)).Single(link => link.GuestName == "Somebody else");
        await desk.Get<PairLinks>().EndAsync(InReview, ended.Id, Of(Role.Publisher), Never);
    }

    /// <summary>What the site does by itself, bit by bit: here every number on a screen is what it comes to in the end.</summary>
    private async Task CheckAllAsync()
    {
        var findings = desk.Get<FindingStore>();
        while (await findings.UncheckedAsync(20, Never) is { Count: > 0 } revisions)
        {
            foreach (var revision in revisions)
            {
                await findings.EnsureAsync(revision, Never);
            }
        }
    }

    public Task<Revision> NewestAsync(string key) => desk.Get<PairEditing>().NewestAsync(key, Never);

    private async Task ChangeBothAsync(string key, string irish, string english, Func<TypedText, TypedText>? more = null)
    {
        await ChangeAsync(key, Of(Role.EnglishEditor), Language.English, english, more);
        await ChangeAsync(key, Of(Role.IrishEditor), Language.Irish, irish, more);
        await StepAsync(key, Of(Role.IrishEditor));
    }

    private Task ChangeAsync(string key, Role role, string sentence) => ChangeAsync(key, Of(role), role is Role.IrishEditor ? Language.Irish : Language.English, sentence);

    private async Task ChangeAsync(string key, Person by, Language language, string sentence, Func<TypedText, TypedText>? more = null)
    {
        var newest = await NewestAsync(key);
        var text = TypedText.Of(newest.Text(language));
        var typed = text with { Body = text.Body.TrimEnd('\n') + $"\n\n{sentence}\n" };
        typed = more?.Invoke(typed) ?? typed;
        Need((await desk.Get<PairEditing>().SaveAsync(key, by, newest.Id, language is Language.Irish ? new TypedPair(typed, null) : new TypedPair(null, typed), null, Never)).Issues);
    }

    private async Task StepAsync(string key, Person by) =>
        Need((await desk.Get<PairEditing>().ConfirmInStepAsync(key, by, (await NewestAsync(key)).Id, Never)).Issues);

    private async Task SignAllAsync(string key)
    {
        foreach (var gate in Gate.All)
        {
            await SignAsync(key, gate, Of(gate.Role));
        }
    }

    private async Task SignAsync(string key, Gate gate, Person by, string? note = null, string? reason = null) =>
        Need(await desk.Get<Reviewing>().SignAsync(key, gate.Key, by, (await NewestAsync(key)).Id, note, reason, Never));

    public static void Need(IReadOnlyList<Issue> issues)
    {
        if (issues.Count > 0)
        {
            throw new InvalidOperationException(string.Join(", ", issues.Select(issue => $"{issue.Field} {issue.Key}")));
        }
    }
}
