using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Puts with the case what the person sent by post or by e-mail, or brought.</summary>
[RequestSizeLimit(NewModel.RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = NewModel.RequestBytes)]
public sealed class AddFilesModel(CaseReading reading, CaseFileAdding adding, CaseAttachments attachments) : CaseTaskPage(reading, CaseDeed.AddFiles)
{
    [BindProperty]
    public string? Way { get; set; }

    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    public override bool NeedsFiles => true;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // Asked first, so that nobody puts files on the shelf of a case that is not theirs.
        await RequireRightAsync(cancellation);
        var (files, refusals) = await ReceivedFiles.PrepareAsync(attachments, Request.Form.Files, cancellation);
        return refusals.Count > 0
            ? await AgainAsync([.. refusals.Select(issue => ReceivedFiles.ForDesk(issue, this))], cancellation)
            : await ActAsync(() => adding.AddAsync(Person, Id, Seen, CaseCode.Parse<ContactWay>(Way), Said, files, cancellation), cancellation);
    }
}
