using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>
/// Takes down a complaint that came by telephone, at the counter, by post or by e-mail. The answer to the form shows the reference and the
/// access code, to be told or printed; the same form sent again gives the same answer, and nothing else ever shows the code.
/// </summary>
[RequestSizeLimit(RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestBytes)]
public sealed class NewModel(ComplaintIntake intake, CaseAttachments attachments, ScanWatch scans, PublicAddress address) : CasesPage
{
    /// <summary>With room above what files may have, so that whoever chooses one that is too big is told which by us, and nothing typed is lost.</summary>
    public const int RequestBytes = 4 * CaseFileReading.MostFiles * CaseFileReading.MaxBytes;

    public TakenForm Form { get; private set; } = null!;

    public ComplaintReceipt? Receipt { get; private set; }

    public string TrackAddress(Language language) => address.Origin + Complaints.CaseAddresses.Track(language);

    public void OnGet()
    {
        Form = TakenForm.Blank(Today);
        Title = Words["desk.cases.new.title"];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Form = TakenForm.Of(Request.Form);
        Title = Words["desk.cases.new.title"];
        var issues = Form.Check(Today, Data.Categories);
        if (issues.Count > 0)
        {
            return PageWith(issues);
        }

        var (files, refusals) = await ReceivedFiles.PrepareAsync(attachments, Request.Form.Files, cancellation);
        if (refusals.Count > 0)
        {
            return PageWith([.. refusals.Select(issue => ReceivedFiles.ForDesk(issue, this))]);
        }

        Receipt = await intake.AddAsync(Form.Complete(Person, Data.Categories) with { AddFiles = ReceivedFiles.Adding(attachments, files) }, cancellation);
        scans.Nudge();
        Title = Words.Format("desk.cases.receipt.title", ("reference", Receipt.Reference));
        return Page();
    }
}
