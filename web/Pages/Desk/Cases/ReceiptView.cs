using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>What is told or handed to the person whose complaint was taken down, in their language.</summary>
public sealed record ReceiptView(CasesPage Page, ComplaintReceipt Receipt, string TrackAddress)
{
    public Language Language => Receipt.Language;

    public Strings Words => Page.Data.DeskStrings[Language];

    public string Council => Page.Data.Settings.Council[Language];

    public string? OfficerName => Officer?.Name[Language];

    public string? OfficerPhone => (Officer?.Phone ?? Reached?.Phone)?.Display;

    public string? OfficerEmail => Officer?.Email ?? Reached?.Email;

    private ContactUnit? Officer => Page.Data.Unit(CaseStages.Officer);

    private ContactUnit? Reached => Officer?.ThroughKey is { } through ? Page.Data.Unit(through) : null;

    public string Date(DateOnly day) => LongDate.WithWeekday(day, Language);
}
