using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>One case: where it stands, what the person told us, what has happened, and what can be done now.</summary>
public sealed class OneModel(CaseReading reading, CaseAttachments attachments, CaseLetters letters, CaseLetterWriter writer, CaseStaff staff) : CasePage(reading)
{
    private CaseSentence Sentence => new(this, Complaint.ReceivedOn);

    /// <summary>The role sees nothing that tells who complained.</summary>
    public bool IsBare => Case.Details is null && Complaint.ErasedUtc is null;

    public IReadOnlyList<CaseDue> Due => CaseDueDays.Of(Complaint, Data.Calendar, Today);

    public IReadOnlyList<Linked> Links => [.. Case.Events.Select(one => one.Act).OfType<Linked>().DistinctBy(link => link.OtherId)];

    public Merged? MergedInto => Case.Events.Select(one => one.Act).OfType<Merged>().LastOrDefault();

    public IReadOnlyList<CaseFileLine> Files { get; private set; } = [];

    public IReadOnlyList<CaseLetter> Letters { get; private set; } = [];

    /// <summary>Of an erased case there is nothing to hand over.</summary>
    public bool MayPack => OmbudsmanPack.MayMake(Person) && Case.Details is not null;

    public bool MayExport => CaseExport.MayExport(Person) && Case.Details is not null;

    /// <summary>Somebody who wrote in Irish is in the hands of a person who does not work in it.</summary>
    public bool LacksIrish { get; private set; }

    /// <summary>How the days of the case were worked out.</summary>
    public CaseDayWords Days => new(this, State);

    /// <summary>The newest first.</summary>
    public IEnumerable<CaseEvent> Timeline => Case.Events.Reverse();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await OpenAsync(CaseReading.Page, cancellation);
        Title = Words.Format("desk.cases.one.title", ("reference", Reference));
        if (!IsBare)
        {
            Files = await attachments.ListAsync(Id, cancellation);
            Letters = await letters.ListAsync(Id, cancellation);
        }

        LacksIrish = Complaint is { Language: Language.Irish, IsOpen: true, HandlerId: { } handler } && !(await staff.WhoWorkInIrishAsync(cancellation)).Contains(handler);
    }

    public static string SizeOf(long bytes) => FileSize.Of(bytes);

    /// <summary>Why a file cannot be had; said to the public in the same words.</summary>
    public string? StateOf(CaseFileLine file) => file.Availability.Key() is { } key ? Data.Strings[Language][key] : null;

    public string SentenceOf(CaseEvent one) => Sentence.Of(one);

    public string Who(CaseEvent one) => Sentence.Who(one);

    /// <summary>In what form the person needs a letter, if it did not go out in it.</summary>
    public AnswerFormat? OwedFormat(CaseLetter letter) =>
        letter.IsErased || Case.Details is not { Format: not AnswerFormat.Standard } details || (details.Format is AnswerFormat.LargePrint && letter.LargeSha256 is not null) ? null : details.Format;

    /// <summary>What the desk can make of it.</summary>
    public IReadOnlyList<RenditionFormat> FormatsFor(AnswerFormat need) => writer.FormatsFor(need);

    /// <summary>How a day that was promised stands: kept, late, so many days left.</summary>
    public string StandingOf(Deadline which) => which switch
    {
        Deadline.Acknowledge when Complaint.AcknowledgedOn is { } day => Words.Format("desk.cases.done-on", ("day", Date(day))),
        Deadline.Reply when Complaint.Status is CaseStatus.Paused => Words["desk.cases.due.paused"],
        Deadline.Reply when !Complaint.IsOpen && Complaint.AnsweredOn is { } day => Words.Format("desk.cases.done-on", ("day", Date(day))),
        _ => Due.FirstOrDefault(due => due.Which == which) is { } due ? DueWords(due) : "",
    };

    public string UrgencyOf(Deadline which) => Due.FirstOrDefault(due => due.Which == which) is { } due ? CaseCode.Of(due.Urgency) : "";

    /// <summary>The working day to aim for, where the Council is closed on the due day itself.</summary>
    public DateOnly? Target => Due.FirstOrDefault(due => due.Which is Deadline.Reply) is { } due && due.TargetOn != due.DueOn ? due.TargetOn : null;

    public string DeedName(CaseDeed deed) => deed switch
    {
        CaseDeed.Restrict when State.IsRestricted => Words["desk.cases.do.restrict-off"],
        CaseDeed.Hold when State.IsHeld => Words["desk.cases.do.hold-off"],
        _ => Words[$"desk.cases.do.{CaseCode.Of(deed)}"],
    };

    public string LanguageWords => Words[$"desk.cases.answer-in.{Complaint.Language.Code()}"];
}
