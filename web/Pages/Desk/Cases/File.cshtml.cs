using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>A file that lies with a case, to be saved. Taking it is a reading of the case.</summary>
public sealed class FileModel(CaseReading reading, CaseAttachments attachments) : CasePage(reading)
{
    [FromRoute(Name = "file")]
    public Guid FileId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await OpenAsync("file", cancellation);
        RequireStory();
        return await attachments.OpenAsync(Id, FileId, cancellation) is { Content: { } content } opened
            ? CaseFileAnswer.Of(Response, content, opened.File.MediaType, opened.File.Name)
            : throw new NotThereException($"There is no file {FileId} to be had in case {Id}.");
    }
}
