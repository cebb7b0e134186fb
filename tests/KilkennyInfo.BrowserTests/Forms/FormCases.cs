using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Testing;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.BrowserTests.Forms;

/// <summary>Complaints at every point of their way, as staff or time have brought them there.</summary>
internal sealed class FormCases(DeskSite desk)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private Person? _officer;

    private DateOnly Today => DublinTime.Today(desk.Clock);

    private Person Officer => _officer!;

    /// <summary>The Complaints Officer, without whom no letter goes out.</summary>
    public async Task HireAsync()
    {
        _officer = await desk.AddAsync("Sadhbh Oifigeach", Role.ComplaintsOfficer);
        Need(await desk.Get<CaseworkerDetails>().SaveAsync(Officer, new TypedDetails("Oifigeach Gearán", "Complaints Officer", "056 779 4000", "4012", false, "complaints@example.ie", WorksInIrish: true), Never));
    }

    public Task<ComplaintReceipt> NewAsync(Language language) => desk.Get<ComplaintIntake>().AddAsync(Sent(language), Never);

    /// <summary>Its reply day is over, and nobody has answered.</summary>
    public Task<ComplaintReceipt> LateAsync(Language language) => desk.Get<ComplaintIntake>().AddAsync(Sent(language) with { Channel = CaseChannel.Post, TakenBy = Officer, ReceivedOn = Today.AddDays(-60) }, Never);

    public Task<ComplaintReceipt> AwaitingPermissionAsync(Language language) => desk.Get<ComplaintIntake>().AddAsync(Sent(language) with { AwaitsPermission = true }, Never);

    public Task<ComplaintReceipt> NamelessAsync(Language language) => desk.Get<ComplaintIntake>().AddAsync(
        Sent(language) with { IsAnonymous = true, Details = id => new ComplaintDetails { ComplaintId = id, WhatHappened = "Tá poll sa bhóthar." } }, Never);

    public Task<ComplaintReceipt> AccessAsync(Language language) => desk.Get<ComplaintIntake>().AddAsync(Sent(language) with { Type = CaseType.Access, ServiceKey = null }, Never);

    /// <summary>Everything that can happen while a case is open, and a contact.</summary>
    public async Task<ComplaintReceipt> InHandAsync(Language language)
    {
        var receipt = await NewAsync(language);
        await ActAsync(receipt.Id, new Assigned(Officer.Id, Officer.Name), new Acknowledged(Today, ContactWay.Phone, null), new Contacted(ContactWay.Phone, true, null), new Routed("housing"), new InterimReply(Today.AddDays(40), null));
        return receipt;
    }

    /// <summary>By the section, and not as the last word.</summary>
    public async Task<ComplaintReceipt> AnsweredAsync(Language language)
    {
        var receipt = await NewAsync(language);
        await ActAsync(receipt.Id, new Answered(CaseStages.Section, "not-upheld", [], [], IsFinal: false, null, Today));
        return receipt;
    }

    public async Task<ComplaintReceipt> ClosedAsync(Language language)
    {
        var receipt = await NewAsync(language);
        await DoAsync(receipt.Id, seen => desk.Get<CaseEnding>().CloseAsync(Officer, receipt.Id, seen, CaseOutcomes.Resolved, "The hole was filled.", CaseTelling.Nobody, Never));
        return receipt;
    }

    public async Task<ComplaintReceipt> ErasedAsync(Language language)
    {
        var receipt = await ClosedAsync(language);
        await ActAsync(receipt.Id, new Erased("complaint"));
        return receipt;
    }

    /// <summary>By the Complaints Officer, with a letter, after which the Ombudsman is next.</summary>
    public async Task<ComplaintReceipt> FinalAsync(Language language)
    {
        var receipt = await desk.Get<ComplaintIntake>().AddAsync(Sent(language) with { SectionHasAnswered = true }, Never);
        await DoAsync(receipt.Id, seen => desk.Get<CaseHanding>().TakeOverAsync(Officer, receipt.Id, seen, noConflict: true, Never));
        var read = await desk.Get<CaseReading>().OpenAsync(Officer, receipt.Id, "test", Never);
        var draft = new LetterDraft
        {
            Kind = LetterKind.FinalResponse,
            Language = language,
            Way = ContactWay.Email,
            Understood = "There is a hole in your road.",
            Findings = [new LetterFinding("The hole", "upheld", "It was reported three times.")],
            Remedy = "It is filled now.",
            RemedyKeys = ["service"],
            Lesson = "We look at reports every day.",
        };
        var (letter, issues) = await desk.Get<CaseLetterWriter>().PrepareAsync(draft, read, Officer, Never);
        Need(issues);
        var answer = new CaseAnswer("upheld", ["delay"], ["service"], [], IsFinal: true, new NewLesson("Look at reports every day.", "Give it to somebody.", Officer.Id, Today.AddDays(40)));
        await DoAsync(receipt.Id, seen => desk.Get<CaseAnswering>().AnswerAsync(Officer, receipt.Id, seen, answer, null, letter!.AddAsync, Never));
        return receipt;
    }

    public async Task<CaseState> StateAsync(string reference)
    {
        await using var db = desk.Get<SiteDatabase>().OpenForReading();
        var id = (await db.Set<Complaint>().SingleAsync(one => one.Reference == reference)).Id;
        return CaseState.Of(await db.Set<CaseEvent>().Where(one => one.ComplaintId == id).OrderBy(one => one.Number).ToListAsync());
    }

    public async Task<ComplaintDetails> DetailsAsync(string reference)
    {
        await using var db = desk.Get<SiteDatabase>().OpenForReading();
        var id = (await db.Set<Complaint>().SingleAsync(one => one.Reference == reference)).Id;
        return await db.Set<ComplaintDetails>().SingleAsync(one => one.ComplaintId == id);
    }

    private static NewComplaint Sent(Language language) => new()
    {
        ActKey = Guid.NewGuid().ToString("N"),
        Language = language,
        Type = CaseType.Complaint,
        Channel = CaseChannel.Site,
        ServiceKey = "roads",
        Details = id => new ComplaintDetails { ComplaintId = id, Name = "Úna Ní Bhriain", Email = "una@example.ie", Way = ContactWay.Email, WhatHappened = "Tá poll sa bhóthar." },
    };

    private async Task ActAsync(Guid id, params CaseAct[] acts) => Need(await desk.Get<CaseActs>().ActAsync(
        CaseHand.Site,
        id,
        null,
        open =>
        {
            Array.ForEach(acts, act => open.Add(act));
            return Task.FromResult<IReadOnlyList<Issue>>([]);
        },
        Never));

    private async Task DoAsync(Guid id, Func<int, Task<IReadOnlyList<Issue>>> act)
    {
        await using var db = desk.Get<SiteDatabase>().OpenForReading();
        Need(await act((await db.Set<Complaint>().SingleAsync(one => one.Id == id)).LastNumber));
    }

    private static void Need(IReadOnlyList<Issue> issues) => Assert.Empty(issues);
}
