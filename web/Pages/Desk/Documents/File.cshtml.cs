using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Platform;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>One file that was made elsewhere: what is known of it, what the checker found, and a person's verdict.</summary>
public sealed class FileModel(UploadList uploads, UploadReviewing reviewing, EntryHistory history) : DocumentPage
{
    private const string Sign = "sign";
    private const string LetThrough = "let-through";
    private const string SendBack = "send-back";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public UploadDetail Sent { get; private set; } = null!;

    public UploadLine Line => Sent.Line;

    public ReportView? Report { get; private set; }

    public DoneView History { get; private set; } = null!;

    /// <summary>As they were ticked just now; nobody’s answers are taken over from an earlier verdict.</summary>
    public Checklist Answers { get; private set; } = Checklist.Read(null);

    public string DocumentTitle => Site.Documents.Find(Line.DocumentKey)?.Newest.Texts[Language].Title ?? Line.DocumentKey;

    public bool IsOwn => Line.UploadedById == Person.Id;

    public bool MayDownload => UploadRights.MayUpload(Person);

    public bool AnswersQuestions => UploadRights.MayReview(Person);

    /// <summary>What this person can decide now; empty when it is not theirs, or there is nothing to decide.</summary>
    public IReadOnlyList<string> Decisions => [.. new[] { (Sign, MaySign), (LetThrough, MayLetThrough), (SendBack, MaySendBack) }.Where(decision => decision.Item2).Select(decision => decision.Item1)];

    public bool MayWithdraw => Line.State is not UploadState.Withdrawn && UploadRights.MayWithdraw(Person, Line.UploadedById, Line.IsPublic);

    public bool MayTakeOver => Line is { IsOfEarlierVersion: true, InForce: not null, IsAlive: true } && UploadRights.MayUpload(Person);

    /// <summary>Why the file cannot be signed, for those who otherwise could.</summary>
    public string? WhyNotSign => !UploadRights.MayReview(Person) || !IsOpen ? null
        : IsOwn ? Words["desk.file.own"] : IsTooOld ? Words["desk.file.old-version"] : Sent.Report is { HasErrors: true } ? Words["desk.file.has-errors"] : null;

    private bool IsOpen => Line.State is UploadState.ToReview or UploadState.LookAgain or UploadState.Waived;

    private bool IsTooOld => Line is { IsOfEarlierVersion: true, IsPublic: false };

    private bool MaySign => IsOpen && !IsOwn && !IsTooOld && Sent.Report is { HasErrors: false } && UploadRights.MayReview(Person);

    private bool MayLetThrough => IsOpen && !IsOwn && !IsTooOld && Sent.Report is { IsBarred: false } && UploadRights.MayAnswer(Person);

    private bool MaySendBack => IsOpen && UploadRights.MayReview(Person);

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? mark, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Answers = AnswersQuestions ? ReadAnswers() : Sent.Answers;
        DateOnly? until = DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var issues = Decision switch
        {
            Sign => await reviewing.SignAsync(Id, Person, Answers, mark ?? "", cancellation),
            LetThrough => await reviewing.LetThroughAsync(Id, Person, Answers, Reason ?? "", until, mark ?? "", cancellation),
            SendBack => await reviewing.SendBackAsync(Id, Person, Answers, Reason ?? "", mark ?? "", cancellation),
            _ => [new Issue(UploadReviewing.DecisionField, "desk.file.decision.missing")],
        };
        if (issues.Count == 0)
        {
            return DoneTo(AddressOfFile(Id), $"desk.file.done.{Decision}");
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    public static string FieldOf(string question) => UploadReviewing.FieldOf(question);

    public bool IsAnswer(string question, ChecklistAnswer answer) => Answers.Answers.GetValueOrDefault(question) == answer;

    private Checklist ReadAnswers() => new(Checklist.Questions.ToDictionary(question => question, question =>
        Checklist.Given.FirstOrDefault(answer => KeyOf(answer) == Request.Form[FieldOf(question)])));

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Sent = await uploads.GetAsync(Id, cancellation);
        Report = Sent.Report is null ? null : new ReportView(this, Sent.Report, Line.CheckedUtc);
        History = new DoneView(this, await history.OfAsync(Uploading.SubjectOf(Id), cancellation));
        Title = Line.Name;
    }
}
