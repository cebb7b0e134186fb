namespace KilkennyInfo.Pages.Desk;

/// <summary>The way back from a page that lies below others.</summary>
public sealed record TrailView(DeskPage Page, params IReadOnlyList<Line> Links);
