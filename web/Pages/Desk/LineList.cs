namespace KilkennyInfo.Pages.Desk;

/// <summary>A short list on the desk’s front page, and what to say when it is empty.</summary>
public sealed record LineList(IReadOnlyList<Line> Lines, string WhenNone, Line? More = null);

/// <param name="Lang">The language of the words, where it is not that of the page.</param>
public sealed record Line(string Words, string? Address = null, string? Note = null, string? Lang = null);
