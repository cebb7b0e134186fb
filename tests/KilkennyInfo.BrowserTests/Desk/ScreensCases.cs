using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Testing;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>Complaints in every state, with letters, files and a lesson.</summary>
internal sealed class ScreensCases(DeskSite desk, ScreensWork work)
{
    /// <summary>Of a complaint that a screen sends once more: it is there already, so nothing changes.</summary>
    private const string ActKey = "0123456789abcdef0123456789abcdef";

    private static readonly CancellationToken Never = CancellationToken.None;

    /// <summary>A form that has been sent before: whatever else stands in it, the answer is the receipt of that time.</summary>
    public static (string Selector, string Value)[] TakenAgain { get; } =
    [
        ("[name=act]", ActKey), ("#f-channel-phone", "true"), ("#f-language-ga", "true"), ("#f-service", "roads"), ("#f-happened", "Poll sa bhóthar."), ("#f-name", "Úna Ní Bhriain"), ("#f-way-phone", "true"), ("#f-phone", "056 779 4000"),
    ];

    public Guid Late { get; private set; }

    public Guid InHand { get; private set; }

    public Guid Answered { get; private set; }

    public Guid Closed { get; private set; }

    public Guid Nameless { get; private set; }

    public Guid Handler => work.Everything.English.Id;

    public Guid Lesson { get; private set; }

    public string ReferenceOfLate => ReferenceOf(Late);

    /// <summary>The number of a certificate. What it tells of was never there: no case of these can be old enough to be destroyed.</summary>
    public int Certificate { get; private set; }

    public DateOnly Today => DublinTime.Today(desk.Clock);

    private Person Officer => work.Everything.English;

    public async Task FillAsync()
    {
        foreach (var language in LanguageExtensions.Both)
        {
            ScreensWork.Need(await desk.Get<CaseworkerDetails>().SaveAsync(
                work.Everything[language], new TypedDetails("Oifigeach Gearán", "Complaints Officer", "056 779 4000", "4012", false, "complaints@example.ie", WorksInIrish: language is Language.Irish), Never));
        }

        ScreensWork.Need(await desk.Get<CaseworkerDetails>().GiveServicesAsync(Officer, Officer.Id, ["roads", "housing"], Never));
        await AddAsync(New(Language.Irish) with { ActKey = ActKey, Channel = CaseChannel.Phone, TakenBy = Officer });
        Late = await AddAsync(New(Language.Irish) with { Channel = CaseChannel.Post, TakenBy = Officer, ReceivedOn = Today.AddDays(-60) });
        InHand = await AddInHandAsync();
        Answered = await AddAnsweredAsync();
        Closed = await AddAsync(New(Language.English));
        await DoAsync(Closed, seen => desk.Get<CaseEnding>().CloseAsync(Officer, Closed, seen, CaseOutcomes.Resolved, "The hole was filled.", CaseTelling.Nobody, Never));
        Nameless = await AddAsync(New(Language.English) with { IsAnonymous = true, Type = CaseType.Access, ServiceKey = null, Details = id => new ComplaintDetails { ComplaintId = id, WhatHappened = "There is no ramp at the library." } });
        await SignCertificateAsync();
    }

    private async Task SignCertificateAsync()
    {
        var (closed, ended) = (Today.AddYears(-8), Today.AddYears(-1));
        var signed = DisposalCertificate.Of(
            1, desk.Clock.GetUtcNow().UtcDateTime, Officer, "The time is over.", "LA-2026-17", [new DisposedCase("KCC-2018-ABCD-E", RetentionRule.Complaint, closed, closed, ended, new Dictionary<string, int> { ["letters"] = 2 })], AuditEntry.Beginning);
        Certificate = signed.Number;
        await desk.Get<SiteDatabase>().WriteAsync(
            async db =>
            {
                db.Add(signed);
                return await db.SaveChangesAsync(Never);
            },
            Never);
    }

    private async Task<Guid> AddInHandAsync()
    {
        var files = (await desk.Get<CaseAttachments>().PrepareAsync([new OfferedFile("nótaí.txt", new MemoryStream("What I saw on Monday.\n"u8.ToArray()))], Never)).Files;
        var id = await AddAsync(New(Language.English) with
        {
            AwaitsPermission = true,
            AddFiles = async (db, complaint, now, cancellation) => [.. (await desk.Get<CaseAttachments>().AddAsync(db, complaint, files, CaseFileSender.Complainant, now, cancellation)).Select(file => file.Id)],
        });
        await DoAsync(id, seen => desk.Get<CaseHanding>().AssignAsync(Officer, id, seen, Officer.Id, noConflict: true, Never));
        await DoAsync(id, seen => desk.Get<CaseMarks>().RestrictAsync(Officer, id, seen, isRestricted: true, "Health is mentioned.", Never));
        await DoAsync(id, seen => desk.Get<CaseHanding>().NoteConflictAsync(Officer, id, seen, work.Of(Role.Publisher).Id, "Signed the decision.", Never));
        await DoAsync(id, seen => desk.Get<CaseMarks>().LinkAsync(Officer, id, seen, ReferenceOf(Late), Never));
        return id;
    }

    /// <summary>By the Complaints Officer, with a letter, and the Ombudsman asks about it.</summary>
    private async Task<Guid> AddAnsweredAsync()
    {
        var id = await AddAsync(New(Language.English) with { SectionHasAnswered = true });
        await DoAsync(id, seen => desk.Get<CaseHanding>().TakeOverAsync(Officer, id, seen, noConflict: true, Never));
        var read = await desk.Get<CaseReading>().OpenAsync(Officer, id, "test", Never);
        var draft = new LetterDraft
        {
            Kind = LetterKind.FinalResponse,
            Language = Language.English,
            Way = ContactWay.Email,
            Understood = "There is a hole in your road.",
            Findings = [new LetterFinding("The hole", "upheld", "It was reported three times.")],
            Remedy = "It is filled now.",
            RemedyKeys = ["service"],
            Lesson = "We look at reports every day.",
        };
        var (letter, issues) = await desk.Get<CaseLetterWriter>().PrepareAsync(draft, read, Officer, Never);
        ScreensWork.Need(issues);
        var answer = new CaseAnswer("upheld", ["delay"], ["service"], [], IsFinal: true, new NewLesson("Look at reports every day.", "Give it to somebody.", Officer.Id, Today.AddDays(40)));
        await DoAsync(id, seen => desk.Get<CaseAnswering>().AnswerAsync(Officer, id, seen, answer, null, letter!.AddAsync, Never));
        await DoAsync(id, seen => desk.Get<CaseAnswering>().QueryReceivedAsync(Officer, id, seen, Today, null, "OMB-123", Never));
        Lesson = (await desk.Get<Lessons>().ListAsync(Officer, Never))[0].Lesson.Id;
        return id;
    }

    private static NewComplaint New(Language language) => new()
    {
        ActKey = Guid.NewGuid().ToString("N"),
        Language = language,
        Type = CaseType.Complaint,
        Channel = CaseChannel.Site,
        ServiceKey = "roads",
        Details = id => new ComplaintDetails
        {
            ComplaintId = id,
            Name = "Úna Ní Bhriain",
            Email = "una@example.ie",
            Address = "2 Sráid Eoin\nCill Chainnigh",
            Way = ContactWay.Email,
            Format = AnswerFormat.LargePrint,
            OnBehalfOf = "Tom Power",
            Relation = "Comharsa",
            WhatHappened = "There is a hole in the road.\n\nI rang three times.",
            Wanted = "Fill it.",
        },
    };

    private async Task<Guid> AddAsync(NewComplaint sent) => (await desk.Get<ComplaintIntake>().AddAsync(sent, Never)).Id;

    private string ReferenceOf(Guid id)
    {
        using var db = desk.Get<SiteDatabase>().OpenForReading();
        return db.Set<Complaint>().Single(one => one.Id == id).Reference;
    }

    private async Task DoAsync(Guid id, Func<int, Task<IReadOnlyList<Issue>>> act)
    {
        await using var db = desk.Get<SiteDatabase>().OpenForReading();
        ScreensWork.Need(await act((await db.Set<Complaint>().SingleAsync(one => one.Id == id)).LastNumber));
    }
}
