using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>How long a kind of record is kept: a number of months, or of days, after it was closed. The figures that outlive it name nobody.</summary>
/// <param name="IsConfirmed">False while the Council has still to say that the figure is right.</param>
/// <param name="Note">For whoever decides on what is destroyed.</param>
public sealed record RetentionRule(string Type, int? Months, int? Days, bool IsConfirmed, Bilingual<string>? Note, int Line)
{
    public const string Complaint = "complaint";
    public const string Access = "access";

    /// <summary>A complaint of somebody who gave no name.</summary>
    public const string Anonymous = "anonymous";

    /// <summary>A comment card: counted from the day it came, since nothing has to be done with it.</summary>
    public const string Comment = "comment";

    /// <summary>A form that somebody wants to go on with later: counted from the day of its last change.</summary>
    public const string Draft = "draft";

    public static IReadOnlyList<string> Types { get; } = [Complaint, Access, Anonymous, Comment, Draft];

    /// <summary>The first day on which it may be destroyed.</summary>
    public DateOnly EndOf(DateOnly closedOn) => closedOn.AddMonths(Months ?? 0).AddDays(Days ?? 0);

    public static RetentionRule Read(YamlMap map)
    {
        var rule = new RetentionRule(
            map.RequiredChoice("type", [.. Types]),
            map.Number("months"),
            map.Number("days"),
            map.RequiredChoice("state", "confirmed", "to-verify") == "confirmed",
            map.Pair("note"),
            map.Line);
        map.RefuseUnknownKeys();
        if (rule.Months is null == rule.Days is null)
        {
            map.Report("type", $"“{rule.Type}” takes either “months” or “days”.");
        }
        else if ((rule.Months ?? rule.Days) < 1)
        {
            map.Report("type", $"“{rule.Type}” is kept for at least 1.");
        }

        return rule;
    }
}
