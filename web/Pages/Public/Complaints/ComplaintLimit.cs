namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>How many complaints, files and drafts one network may send within ten minutes. Going from step to step stores nothing and does not count.</summary>
public sealed class ComplaintLimit() : NetworkLimit(Most)
{
    public const int Most = 20;
}
