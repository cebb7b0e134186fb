using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using static KilkennyInfo.Languages.Language;

namespace KilkennyInfo.Verbs;

/// <summary>
/// Complaints to look at, at every stage and in both languages, with a past of some months. They are taken in and worked on as real ones
/// are, only by a clock that is put back; the people in them are made up.
/// </summary>
public sealed class DemoCases
{
    private readonly SiteDatabase _database;
    private readonly DemoClock _clock;
    private readonly ComplaintIntake _intake;
    private readonly CaseWork _work;
    private readonly CaseHanding _handing;
    private readonly CaseAnswering _answering;
    private readonly CaseEnding _ending;
    private readonly CaseMarks _marks;
    private readonly Lessons _lessons;
    private readonly CaseworkerDetails _details;
    private IReadOnlyList<Person> _cast = [];

    public DemoCases(SiteDatabase database, CurrentSite site, ReceiptMail receipts, MailSender mail, CaseMail caseMail, CaseNotices notices, TimeProvider clock)
    {
        (_database, _clock) = (database, new DemoClock(clock));
        var desk = new CaseDesk(database, new CaseActs(database, mail, _clock), site, _clock);
        _intake = new ComplaintIntake(database, site, receipts, mail, _clock);
        (_work, _handing, _answering) = (new CaseWork(desk, caseMail), new CaseHanding(desk, notices), new CaseAnswering(desk, notices));
        (_ending, _marks) = (new CaseEnding(desk), new CaseMarks(desk));
        (_lessons, _details) = (new Lessons(database, notices, _clock), new CaseworkerDetails(database, site, _clock));
    }

    private Person Care => With(Role.CustomerCare);

    private Person Roads => _cast.First(person => person.Is(Role.SectionHandler));

    private Person Housing => _cast.Last(person => person.Is(Role.SectionHandler));

    private Person Officer => With(Role.ComplaintsOfficer);

    private Person Inquiry => With(Role.InquiryOfficer);

    public async Task AddAsync(IReadOnlyList<Person> cast, CancellationToken cancellation)
    {
        _cast = cast;
        await DetailsAsync(cancellation);
        await EndedAsync(cancellation);
        await AnsweredAsync(cancellation);
        await RunningAsync(cancellation);
        await FreshAsync(cancellation);
    }

    private Person With(Role role) => _cast.First(person => person.Is(role));

    private async Task DetailsAsync(CancellationToken cancellation)
    {
        _clock.GoTo(200);
        await SayAsync(Roads, "Ceann Rannóige, Bóithre", "Head of Section, Roads", "4101", worksInIrish: false, "roads environment water", cancellation);
        await SayAsync(Housing, "Ceann Rannóige, Tithíocht", "Head of Section, Housing", "4102", worksInIrish: true, "housing libraries planning", cancellation);
        await SayAsync(Officer, "Oifigeach Gearán", "Complaints Officer", "4103", worksInIrish: true, "", cancellation);
        await SayAsync(With(Role.CaseReviewer), "Stiúrthóir Seirbhísí", "Director of Services", "4104", worksInIrish: false, "", cancellation);
        await SayAsync(Inquiry, "Oifigeach Fiosrúcháin", "Inquiry Officer", "", worksInIrish: true, "", cancellation);
    }

    private async Task SayAsync(Person person, string titleGa, string titleEn, string extension, bool worksInIrish, string services, CancellationToken cancellation)
    {
        var typed = new TypedDetails(titleGa, titleEn, "056 779 4000", extension, extension.Length == 0, $"{Slug.From(person.Name).Replace('-', '.')}@example.ie", worksInIrish);
        Whole(await _details.SaveAsync(person, typed, cancellation));
        Whole(await _details.GiveServicesAsync(Officer, person.Id, services.Split(' ', StringSplitOptions.RemoveEmptyEntries), cancellation));
    }

    /// <summary>Closed ones, with what was learned from them.</summary>
    private async Task EndedAsync(CancellationToken cancellation)
    {
        var bins = await TakeAsync(150, English, "environment", "Maura Brennan", "My bin was not emptied for five weeks, and nobody rang me back.", cancellation);
        await SectionAnswersAsync(bins, Roads, 149, 130, "upheld", "no-reply", cancellation);
        await DoAsync(129, bins, seen => _lessons.AddAsync(
            Officer, bins, new NewLesson("Calls about missed collections were not written down.", "Keep a log of calls with a day for ringing back.", Roads.Id, Day(60)), cancellation));
        await DoAsync(100, bins, seen => _ending.CloseAsync(Officer, bins, seen, null, "Bins are collected again.", CaseTelling.Nobody, cancellation));

        var grant = await TakeAsync(140, Irish, "housing", "Seosamh Ó Súilleabháin", "Níor tugadh fáth ar bith nuair a diúltaíodh mo dheontas.", cancellation);
        await SectionAnswersAsync(grant, Housing, 138, 118, "not-upheld", "reasons", cancellation);
        await DoAsync(110, grant, seen => _answering.EscalateAsync(Officer, grant, seen, ContactWay.Post, Day(111), "Tháinig litir: níl sé sásta leis an bhfreagra.", cancellation));
        await DoAsync(109, grant, seen => _handing.TakeOverAsync(Officer, grant, seen, true, cancellation));
        await DoAsync(90, grant, seen => _answering.AnswerAsync(
            Officer, grant, seen,
            new CaseAnswer("partly-upheld", ["reasons"], ["explanation", "apology"], ["wrong-information"], true, new NewLesson("Litreacha diúltaithe gan fáthanna.", "Fáthanna a chur i ngach litir diúltaithe.", Housing.Id, Day(-20))),
            "Freagra deiridh seolta leis an bpost.", null, cancellation));
        await DoAsync(15, grant, seen => _answering.QueryReceivedAsync(Officer, grant, seen, Day(16), null, "Litir ón Ombudsman: tuarascáil ag teastáil.", cancellation));

        var noise = await TakeAsync(80, English, "other", "Thomas Kehoe", "The music from the festival was too loud.", cancellation);
        await DoAsync(78, noise, seen => _ending.WithdrawAsync(Officer, noise, seen, "Rang to say that it is settled.", CaseTelling.Nobody, cancellation));

        var data = await TakeAsync(60, English, "corporate", "Olivia Grant", "A letter about me was sent to a neighbour.", cancellation);
        await DoAsync(59, data, seen => _ending.ReferAsync(Officer, data, seen, "data-protection-commission", "Told her how to reach the Commission, and our own officer.", CaseTelling.In(ContactWay.Phone), cancellation));
    }

    /// <summary>The person may take the next step, or has.</summary>
    private async Task AnsweredAsync(CancellationToken cancellation)
    {
        var path = await TakeAsync(45, English, "roads", "Siobhán Fitzgerald", "The footpath outside the school is broken, and I fell.", cancellation);
        await SectionAnswersAsync(path, Roads, 43, 20, "partly-upheld", "delay", cancellation);

        var library = await TakeAsync(50, Irish, "libraries", "Niamh de Paor", "Ní bhfuair mé seirbhís i nGaeilge sa leabharlann.", cancellation);
        await SectionAnswersAsync(library, Housing, 48, 30, "not-upheld", "irish", cancellation);
        await DoAsync(24, library, seen => _answering.EscalateAsync(Officer, library, seen, ContactWay.Phone, Day(24), "Ghlaoigh sí: níl sí sásta.", cancellation));
        await DoAsync(23, library, seen => _handing.TakeOverAsync(Officer, library, seen, true, cancellation));

        var again = await TakeAsync(70, English, "water", "Patrick Comerford", "The drain floods every time it rains.", cancellation);
        await SectionAnswersAsync(again, Roads, 69, 50, "resolved", "delay", cancellation);
        await DoAsync(49, again, seen => _ending.CloseAsync(Officer, again, seen, null, "The drain was cleaned.", CaseTelling.Nobody, cancellation));
        await DoAsync(5, again, seen => _ending.ReopenAsync(Officer, again, seen, "It has flooded again.", CaseTelling.Nobody, cancellation));
    }

    private async Task RunningAsync(CancellationToken cancellation)
    {
        var late = await TakeAsync(37, English, "housing", "Deirdre Lawlor", "The repair to my boiler has been promised three times.", cancellation);
        await GiveAsync(late, Housing, 36, cancellation);
        await DoAsync(12, late, seen => _work.InterimAsync(Housing, late, seen, Day(-8), "Told her that the part is on order.", null, cancellation));

        var soon = await TakeAsync(26, Irish, "planning", "Colm Ó Ceallaigh", "Níor fuair mé freagra ar litir a sheol mé i mí Mheán Fómhair.", cancellation);
        await GiveAsync(soon, Housing, 25, cancellation);

        var staff = await TakeAsync(9, English, "roads", "Joan Hayes", "The person at the counter was rude to me.", cancellation);
        await DoAsync(8, staff, seen => _handing.NoteConflictAsync(Officer, staff, seen, Care.Id, "Was at the counter that day.", cancellation));
        await DoAsync(8, staff, seen => _marks.RestrictAsync(Officer, staff, seen, true, "It is about a colleague.", cancellation));
        await GiveAsync(staff, Roads, 7, cancellation);

        var ramp = await TakeAsync(11, Irish, null, "Eibhlín Ní Fhloinn", "Níl rampa ag an doras nua, agus ní féidir liom dul isteach.", cancellation, CaseType.Access);
        await DoAsync(10, ramp, seen => _handing.TakeOverAsync(Inquiry, ramp, seen, true, cancellation));
        await DoAsync(9, ramp, seen => _work.AcknowledgeAsync(Inquiry, ramp, seen, ContactWay.Phone, "Ghlaoigh mé uirthi agus mhínigh mé an fiosrúchán.", null, cancellation));
    }

    /// <summary>Nobody has these in hand yet.</summary>
    private async Task FreshAsync(CancellationToken cancellation)
    {
        await TakeAsync(6, English, "environment", null, "Rubbish is dumped at the end of the lane every week.", cancellation);
        await TakeAsync(4, Irish, "roads", "Micheál Mac Craith", "Tá poll mór ar an mbóthar, agus níor deisíodh é.", cancellation);
        await TakeAsync(2, English, "housing", "Kathleen Ryan", "My mother’s transfer has been on a list for two years.", cancellation, takenBy: Care, onBehalfOf: "Margaret Ryan");
        var first = await TakeAsync(1, English, "environment", "Brian Tobin", "The street lamp at number 4 has been dark for a month.", cancellation);
        var second = await TakeAsync(1, English, "environment", "Brian Tobin", "The lamp at number 4 again. I sent this yesterday as well.", cancellation);
        await DoAsync(0, second, async seen => await _ending.MergeAsync(Officer, second, seen, await ReferenceAsync(first), "Sent twice.", cancellation));
        await TakeAsync(0, English, "libraries", "Aoife Nolan", "The library closed an hour early on Saturday.", cancellation);
    }

    private async Task GiveAsync(Guid id, Person handler, int daysAgo, CancellationToken cancellation)
    {
        await DoAsync(daysAgo, id, seen => _handing.AssignAsync(Officer, id, seen, handler.Id, true, cancellation));
        await DoAsync(daysAgo - 1, id, seen => _work.AcknowledgeAsync(handler, id, seen, ContactWay.Email, "Wrote that I have it, and who I am.", null, cancellation));
    }

    private async Task SectionAnswersAsync(Guid id, Person handler, int givenDaysAgo, int answeredDaysAgo, string outcome, string ground, CancellationToken cancellation)
    {
        await GiveAsync(id, handler, givenDaysAgo, cancellation);
        await DoAsync(answeredDaysAgo, id, seen => _answering.AnswerAsync(
            handler, id, seen, new CaseAnswer(outcome, [ground], outcome == "not-upheld" ? [] : ["apology"], [], false), "The answer went by post.", null, cancellation));
    }

    private async Task<Guid> TakeAsync(
        int daysAgo, Language language, string? service, string? name, string story, CancellationToken cancellation, CaseType type = CaseType.Complaint, Person? takenBy = null, string? onBehalfOf = null)
    {
        _clock.GoTo(daysAgo);
        var receipt = await _intake.AddAsync(
            new NewComplaint
            {
                ActKey = Secret.New(),
                Language = language,
                Type = type,
                Channel = takenBy is null ? CaseChannel.Site : CaseChannel.Phone,
                ServiceKey = service,
                IsAnonymous = name is null,
                AwaitsPermission = onBehalfOf is not null,
                TakenBy = takenBy,
                Details = id => new ComplaintDetails
                {
                    ComplaintId = id,
                    Name = name,
                    Email = name is null ? null : $"{Slug.From(name).Replace('-', '.')}@example.com",
                    Way = name is null ? null : ContactWay.Email,
                    OnBehalfOf = onBehalfOf,
                    WhatHappened = story,
                },
            },
            cancellation);
        Console.WriteLine($"{receipt.Reference,-24} {receipt.AccessCode}");
        return receipt.Id;
    }

    private async Task DoAsync(int daysAgo, Guid id, Func<int, Task<IReadOnlyList<Issue>>> act)
    {
        _clock.GoTo(daysAgo);
        await using var db = _database.OpenForReading();
        Whole(await act(await db.Set<Complaint>().Where(one => one.Id == id).Select(one => one.LastNumber).SingleAsync()));
    }

    private async Task<string> ReferenceAsync(Guid id)
    {
        await using var db = _database.OpenForReading();
        return await db.Set<Complaint>().Where(one => one.Id == id).Select(one => one.Reference).SingleAsync();
    }

    private DateOnly Day(int daysAgo) => _clock.DayBefore(daysAgo);

    private static void Whole(IReadOnlyList<Issue> issues)
    {
        if (issues.Count > 0)
        {
            throw new InvalidOperationException($"The demonstration is refused: {string.Join(", ", issues.Select(issue => $"{issue.Field} {issue.Key}"))}.");
        }
    }
}
