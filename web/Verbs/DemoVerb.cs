using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Verbs;

/// <summary>
/// Fills an empty desk with people and work, so that a newcomer sees it in use: an account for each role with a random password that is
/// printed once, a pair out of step, one in review and one asked to change, complaints at every stage in both languages, comments, and the
/// Customer Action Plan in its third year with a review under way.
/// </summary>
public sealed class DemoVerb(
    SiteDatabase database, SitePaths paths, PublicSite site, People people, Joining joining, PairEditing editing, Handing handing, Reviewing reviewing,
    Feedback.Comments comments, DemoCases cases, DemoPlan plan, TimeProvider clock)
{
    private static readonly Person Operator = new(Guid.Empty, "command line", new HashSet<Role> { Role.Administrator });

    private static readonly (string Name, Role[] Roles)[] Cast =
    [
        ("Caoimhe Nic Gabhann", [Role.Administrator]),
        ("Tom Walsh", [Role.EnglishEditor]),
        ("Áine de Búrca", [Role.IrishEditor]),
        ("Pól Ó Riain", [Role.IrishReviser]),
        ("Mary Power", [Role.PlainLanguageReviewer]),
        ("John Dunne", [Role.AccessibilityReviewer]),
        ("Nóra Breathnach", [Role.Publisher]),
        ("Eoin Mac Cárthaigh", [Role.Auditor]),
        ("Bríd Ní Chonaill", [Role.CustomerCare]),
        ("Declan Murphy", [Role.SectionHandler]),
        ("Gráinne Uí Dhálaigh", [Role.SectionHandler]),
        ("Fergus Ó Néill", [Role.ComplaintsOfficer]),
        ("Helen Doyle", [Role.CaseReviewer]),
        ("Cathal Mac Giolla", [Role.InquiryOfficer]),
        ("Sinéad Whelan", [Role.DataProtectionOfficer]),
        ("Muireann Ní Cheallaigh", [Role.WorkingGroupMember]),
        ("Pádraig Kenny", [Role.WorkingGroupChair]),
        ("Siobhán Tobin", [Role.SpcClerk]),
    ];

    /// <summary>With everything that only a demonstration needs.</summary>
    public static DemoVerb Of(IServiceProvider services) => ActivatorUtilities.CreateInstance<DemoVerb>(
        services,
        ActivatorUtilities.CreateInstance<DemoCases>(services),
        ActivatorUtilities.CreateInstance<DemoPlan>(services, ActivatorUtilities.CreateInstance<DemoPlanActs>(services)));

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var held = database.IsSqlite ? DataFolderLock.Take(paths) : null;
        await database.MigrateAsync(cancellation);
        if ((await people.ListAsync(cancellation)).Count > 0)
        {
            Console.Error.WriteLine("There are accounts already; the demonstration needs an empty data folder.");
            return ExitCode.CannotRun;
        }

        await plan.ImportAsync(paths.Content, cancellation);
        await site.ReloadAsync(cancellation);
        var cast = new List<Person>();
        foreach (var (name, roles) in Cast)
        {
            cast.Add(await AddAsync(name, roles, cancellation));
        }

        await WorkAsync(cast.DistinctBy(person => person.Roles.First()).ToDictionary(person => person.Roles.First()), cancellation);
        await cases.AddAsync(cast, cancellation);
        await CommentAsync(cancellation);
        await plan.AddAsync(cast, cancellation);
        Console.WriteLine("The desk has work in it: start the site and sign in at /desk. Each person sets up a second factor at the first sign-in, unless Site:RequireSecondFactor is false.");
        return ExitCode.Done;
    }

    private async Task<Person> AddAsync(string name, Role[] roles, CancellationToken cancellation)
    {
        var email = $"{Slug.From(name).Replace('-', '.')}@example.ie";
        var password = Secret.New()[..20];
        var (token, _) = await people.InviteAsync(Operator, NewPerson.Of(name, email), Language.English, roles.ToHashSet(), byMail: false, cancellation);
        var (id, _) = await joining.TakeUpAsync(token!, LinkPurpose.Invitation, password, cancellation);
        Console.WriteLine($"{string.Join(' ', roles.Select(DeskPage.RoleKey)),-24} {email,-36} {password}");
        return new Person(id!.Value, name, roles.ToHashSet());
    }

    private async Task WorkAsync(Dictionary<Role, Person> cast, CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        await ChangeAsync("comment-card", cast[Role.EnglishEditor], Language.English, "We read every comment.", cancellation);

        await ChangeAsync("contact-us", cast[Role.EnglishEditor], Language.English, "You can ask for an appointment.", cancellation);
        await ChangeAsync("contact-us", cast[Role.IrishEditor], Language.Irish, "Is féidir leat coinne a iarraidh.", cancellation);
        await InStepAsync("contact-us", cast[Role.IrishEditor], cancellation);
        await handing.SendAsync("contact-us", cast[Role.IrishEditor], today.AddDays(5), cancellation);

        await ChangeAsync("language-rights", cast[Role.EnglishEditor], Language.English, "Tell us which language you want.", cancellation);
        await ChangeAsync("language-rights", cast[Role.IrishEditor], Language.Irish, "Abair linn cén teanga atá uait.", cancellation);
        await InStepAsync("language-rights", cast[Role.IrishEditor], cancellation);
        await reviewing.NoteAsync("language-rights", cast[Role.PlainLanguageReviewer], new NewNote("Put this sentence first, please.", IsChangeRequest: true, Language.English), cancellation);
    }

    /// <summary>What people might say, in either language; nobody wrote it and nobody waits for an answer by mail but at example.ie.</summary>
    private async Task CommentAsync(CancellationToken cancellation)
    {
        (Language Language, CommentKind Kind, CommentSubject Subject, string Message, string? Email)[] all =
        [
            (Language.Irish, CommentKind.Compliment, new(OfficeKey: "county-hall"), "Labhair an bhean ag an deasc Gaeilge liom. Bhí áthas orm.", null),
            (Language.English, CommentKind.Problem, new(PageKey: "contact-us"), "I could not find the phone number of the library on this page.", "reader@example.ie"),
            (Language.English, CommentKind.Suggestion, new(Principle: 9), "Could the motor tax counter open at lunch time one day a week?", null),
            (Language.English, CommentKind.Suggestion, CommentSubject.Nothing, "Cheap loans: https://one.example https://two.example https://three.example", null),
        ];
        foreach (var (language, kind, subject, message, email) in all)
        {
            await comments.AddAsync(new NewComment(language, kind, message, subject, email is not null, null, email, CommentChannel.Site, [Guid.NewGuid().ToString("N")]), cancellation);
        }
    }

    /// <summary>Adds a sentence at the end of a text.</summary>
    private async Task ChangeAsync(string key, Person by, Language language, string sentence, CancellationToken cancellation)
    {
        var newest = await editing.NewestAsync(key, cancellation);
        var text = TypedText.Of(newest.Text(language));
        var typed = text with { Body = text.Body.TrimEnd('\n') + $"\n\n{sentence}\n" };
        await editing.SaveAsync(key, by, newest.Id, language is Language.Irish ? new TypedPair(typed, null) : new TypedPair(null, typed), null, cancellation);
    }

    private async Task InStepAsync(string key, Person by, CancellationToken cancellation) =>
        await editing.ConfirmInStepAsync(key, by, (await editing.NewestAsync(key, cancellation)).Id, cancellation);
}
