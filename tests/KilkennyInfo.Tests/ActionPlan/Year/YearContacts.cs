using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.ActionPlan.Year;

/// <summary>What the public has to do with the Council in the year: comments, complaints, requests for a format, searches. All of it goes into the ledger.</summary>
internal sealed class YearContacts(YearSite site)
{
    public const int Commitment = 40;

    /// <summary>Nothing on the site has it.</summary>
    public const string InVain = "zzqxv";

    private const int CommentsInAll = 24;
    private const int ComplaintsInAll = 15;
    private const int FormatsInAll = 12;

    private YearLedger Ledger => site.Ledger;

    private Person Officer => site.Of(Role.ComplaintsOfficer);

    public void PlanComments(DateOnly first)
    {
        for (var each = 0; each < CommentsInAll; each++)
        {
            var number = each;
            site.On(first.AddDays(13 * each), () => CommentAsync(number));
        }

        site.On(first.AddDays(100), () => AddAsync(Language.English, CommentSubject.Nothing, "Buy at www.example.ie and www.example.com and https://example.org today.", [], isHeld: true));
    }

    public void PlanComplaints(DateOnly first)
    {
        for (var each = 0; each < ComplaintsInAll; each++)
        {
            var (number, received, isLate) = (each, first.AddDays(18 * each), each % 3 == 2);
            var complaint = new ToldComplaint(received, each % 5 < 2 ? Language.Irish : Language.English);
            var id = Guid.Empty;
            site.On(received, async () =>
            {
                id = (await site.Get<ComplaintIntake>().AddAsync(New(complaint.Language, number), YearSite.Never)).Id;
                await DoAsync(id, seen => site.Get<CaseHanding>().TakeOverAsync(Officer, id, seen, noConflict: true, YearSite.Never));
                Ledger.Complaints.Add(complaint);
            });
            site.On(received.AddDays(isLate ? 20 : 2), async () =>
            {
                await DoAsync(id, seen => site.Get<CaseWork>().AcknowledgeAsync(Officer, id, seen, ContactWay.Email, "Fuaireamar é. We have it.", null, YearSite.Never));
                complaint.Acknowledged = site.Today;
            });
            if (isLate)
            {
                site.On(received.AddDays(25), async () =>
                {
                    await DoAsync(id, seen => site.Get<CaseWork>().InterimAsync(Officer, id, seen, site.Today.AddDays(40), "It takes longer.", null, YearSite.Never));
                    complaint.Interim = site.Today;
                });
            }

            site.On(received.AddDays(isLate ? 60 : 14), () => AnswerAsync(id, complaint, hasLesson: number == 0));
        }
    }

    public void PlanFormats(DateOnly first)
    {
        for (var each = 0; each < FormatsInAll; each++)
        {
            var (number, asked, isDone) = (each, first.AddDays(20 * each), each < FormatsInAll - 1);
            var ended = asked.AddDays(!isDone ? 3 : each < FormatsInAll / 2 ? 5 : 40);
            var id = Guid.Empty;
            site.On(asked, async () => id = (await site.Get<FormatRequests>().AddAsync(Asked(number), YearSite.Never)).Id);
            site.On(ended, async () =>
            {
                var (work, by) = (site.Get<RequestWork>(), site.Of(Role.AccessibilityReviewer));
                YearSite.Need(isDone ? await work.FinishAsync(by, id, "Sent by post.", YearSite.Never) : await work.WithdrawAsync(by, id, YearSite.Never));
                Ledger.Formats.Add(new AskedFormat(asked, ended, isDone));
            });
        }
    }

    /// <summary>Five on one day of each of some months, through the pages of the search.</summary>
    public void PlanSearches(DateOnly first, int months)
    {
        for (var month = 0; month < months; month++)
        {
            site.On(first.AddMonths(month), async () =>
            {
                foreach (var (path, language) in new[]
                {
                    ("/en/search?q=charter", Language.English), ("/en/search?q=complaint", Language.English), ($"/en/search?q={InVain}", Language.English),
                    ("/ga/cuardach?q=cairt", Language.Irish), ("/ga/cuardach?q=plean", Language.Irish),
                })
                {
                    await site.TextAsync(path);
                    Ledger.Searches.Add(language);
                }

                await site.Get<QueryLog>().WriteAsync(YearSite.Never);
            });
        }
    }

    /// <summary>In turns about a commitment, about principle 3, about one principle after the other, and about nothing, which staff then find to be about 3 and 7.</summary>
    private async Task CommentAsync(int number)
    {
        var language = number % 5 < 2 ? Language.Irish : Language.English;
        var (subject, principles) = (number % 4) switch
        {
            0 => (new CommentSubject(Commitment: Commitment), Array.Empty<int>()),
            1 => (new CommentSubject(Principle: 3), [3]),
            2 => (new CommentSubject(Principle: (number % 12) + 1), [(number % 12) + 1]),
            _ => (CommentSubject.Nothing, [3, 7]),
        };
        var id = await AddAsync(language, subject, language is Language.Irish ? $"Tuairim uimhir {number} faoin oifig." : $"Comment number {number} about the office.", principles, isHeld: false);
        if (subject == CommentSubject.Nothing)
        {
            YearSite.Need(await site.Get<CommentWork>().TagAsync(site.Of(Role.CustomerCare), id, null, principles, YearSite.Never));
        }
    }

    private async Task<Guid> AddAsync(Language language, CommentSubject subject, string message, IReadOnlyList<int> principles, bool isHeld)
    {
        var sent = new NewComment(language, CommentKind.Suggestion, message, subject, WantsReply: false, null, null, CommentChannel.Site, [Guid.NewGuid().ToString("N")]);
        var comment = await site.Get<Comments>().AddAsync(sent, YearSite.Never);
        Ledger.Comments.Add(new ToldComment(language, subject.Commitment, principles, isHeld));
        return comment.Id;
    }

    private async Task AnswerAsync(Guid id, ToldComplaint complaint, bool hasLesson)
    {
        var read = await site.Get<CaseReading>().OpenAsync(Officer, id, "answer", YearSite.Never);
        var isIrish = complaint.Language is Language.Irish;
        var draft = new LetterDraft
        {
            Kind = LetterKind.FinalResponse,
            Language = complaint.Language,
            Way = ContactWay.Email,
            Understood = isIrish ? "Tá poll sa bhóthar." : "There is a hole in the road.",
            Findings = [new LetterFinding(isIrish ? "An poll" : "The hole", "upheld", isIrish ? "Tá an ceart agat." : "You are right.")],
            Remedy = isIrish ? "Líonadh é." : "It is filled.",
            RemedyKeys = ["service"],
            HasNoLesson = true,
        };
        var (letter, issues) = await site.Get<CaseLetterWriter>().PrepareAsync(draft, read, Officer, YearSite.Never);
        YearSite.Need(issues);
        var lesson = hasLesson ? new NewLesson("Look at reports every day.", "Give it to somebody.", Officer.Id, site.Today.AddDays(40)) : null;
        await DoAsync(id, seen => site.Get<CaseAnswering>().AnswerAsync(Officer, id, seen, new CaseAnswer("upheld", ["delay"], ["service"], [], IsFinal: true, lesson), null, letter!.AddAsync, YearSite.Never));
        complaint.Answered = site.Today;
        Ledger.Letters++;
    }

    private async Task DoAsync(Guid id, Func<int, Task<IReadOnlyList<Issue>>> act) =>
        YearSite.Need(await act(await site.Read(db => db.Set<Complaint>().Where(one => one.Id == id).Select(one => one.LastNumber).SingleAsync())));

    private static NewComplaint New(Language language, int number) => new()
    {
        ActKey = Guid.NewGuid().ToString("N"),
        Language = language,
        Type = CaseType.Complaint,
        Channel = CaseChannel.Site,
        ServiceKey = "roads",
        SectionHasAnswered = true,
        Details = id => new ComplaintDetails { ComplaintId = id, Name = "Úna Ní Bhriain", Email = $"una{number}@example.ie", Way = ContactWay.Email, WhatHappened = "There is a hole in the road.", Wanted = "Fill it." },
    };

    private static NewFormatRequest Asked(int number) => new(
        "customer-charter", 1, Language.English, number % 2 == 0 ? Language.Irish : Language.English, WantedFormat.Braille, null, "Tom Power", SendingWay.Post, null, null, "2 Main Street, Callan", $"{Guid.NewGuid():N}");
}
