using KilkennyInfo.Pages.Desk.Front;
using KilkennyInfo.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Auditing;

/// <summary>Reads the audit log, the newest entries first, and recounts it when asked.</summary>
public sealed class AuditLogModel(AuditReading log) : AuditPage
{
    public AuditSheet Sheet { get; private set; } = null!;

    /// <summary>None when nobody asked.</summary>
    public AuditRecount? Recount { get; private set; }

    public async Task<IActionResult> OnGetAsync(long? before, long? after, bool verify, CancellationToken cancellation)
    {
        Title = Words["desk.audit.title"];
        var (filter, issues) = ReadFilter();
        Sheet = await log.ListAsync(filter, before, after, cancellation);
        Recount = verify ? await log.RecountAsync(cancellation) : null;
        return issues.Count > 0 ? PageWith(issues) : Page();
    }

    public string SentenceOf(AuditEntry entry) => AuditSentence.Of(entry, Words);

    /// <summary>The page that an entry is about; none when it is about something else, which its sentence says.</summary>
    public Line? PageOf(AuditEntry entry)
    {
        if (AuditKinds.Of(entry.Act) is not (AuditKind.Pages or AuditKind.Signatures or AuditKind.Notes or AuditKind.Links))
        {
            return null;
        }

        var mayOpen = DeskAccess.RuleOf("/Desk/Pairs/Overview").Allows(Person, isWrite: false);
        return new Line(Site.Find(entry.Subject)?.Texts[Language].Title ?? entry.Subject, mayOpen ? $"/desk/pages/{Uri.EscapeDataString(entry.Subject)}" : null);
    }
}
