using KilkennyInfo.Pages.Desk.Front;
using KilkennyInfo.Platform.Audit;

namespace KilkennyInfo.Pages.Desk;

/// <summary>What people did to one thing, the newest first.</summary>
public sealed record DoneView(DeskPage Page, IReadOnlyList<AuditEntry> Entries)
{
    public string SentenceOf(AuditEntry entry) => AuditSentence.Of(entry, Page.Words);
}
