using KilkennyInfo.ContentModel.Folder;

namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>Within how many days something is promised. The first day that counts is the one after the beginning; the promise is kept on the last.</summary>
/// <param name="InWorkingDays">Only working days count; otherwise every day of the calendar does.</param>
public sealed record ReplyLimit(int Days, bool InWorkingDays)
{
    private const string Calendar = "days";
    private const string Working = "working-days";

    /// <summary>More is no promise any more, but a slip of the pen.</summary>
    private const int Most = 400;

    /// <summary>None when the policy names no limit.</summary>
    public static ReplyLimit? Read(YamlMap map, string key)
    {
        if (map.Map(key) is not { } limit)
        {
            return null;
        }

        var (calendar, working) = (limit.Number(Calendar), limit.Number(Working));
        limit.RefuseUnknownKeys();
        if (calendar is null == working is null)
        {
            map.Report(key, $"“{key}” takes either “{Calendar}” or “{Working}”.");
            return null;
        }

        var days = calendar ?? working ?? 0;
        if (days is < 1 or > Most)
        {
            map.Report(key, $"“{key}” is between 1 and {Most} days.");
            return null;
        }

        return new ReplyLimit(days, InWorkingDays: working is not null);
    }
}
