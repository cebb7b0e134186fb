namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>The sentences that say how the figures are counted, in their order: the last part of their keys.</summary>
public static class FigureMethod
{
    public static IReadOnlyList<string> Keys { get; } =
        ["period", "month", "due", "interim", "days", "days-few", "anonymous", "several", "small", "held", "erased"];
}
