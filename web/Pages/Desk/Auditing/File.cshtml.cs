using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace KilkennyInfo.Pages.Desk.Auditing;

/// <summary>The audit log as a file, with the same filters, sent while it is read.</summary>
public sealed class AuditFileModel(AuditExport export, TimeProvider clock) : AuditPage
{
    /// <summary>Somebody who only asks what the file is like takes nothing out.</summary>
    public IActionResult OnHead()
    {
        Describe();
        return new EmptyResult();
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var (filter, issues) = ReadFilter();
        if (issues.Count > 0)
        {
            return LocalRedirect(Address("/desk/audit")); // Which says what to mend.
        }

        Describe();
        await export.WriteAsync(filter, Person.Id, Person.Name, Response.Body, cancellation);
        return new EmptyResult();
    }

    private void Describe()
    {
        Response.ContentType = AuditExport.ContentType;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"audit-log-{DublinTime.Today(clock):yyyy-MM-dd}.jsonl" }.ToString();
    }
}
