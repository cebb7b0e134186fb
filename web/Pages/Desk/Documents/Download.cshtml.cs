using KilkennyInfo.Documents.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>A file that was made elsewhere, for those who look at it: saved by the browser, and never shown as a page of ours.</summary>
public sealed class DownloadModel(UploadList uploads) : DocumentPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var (name, bytes) = await uploads.ReadBytesAsync(Id, cancellation);
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(bytes, "application/octet-stream", name);
    }
}
