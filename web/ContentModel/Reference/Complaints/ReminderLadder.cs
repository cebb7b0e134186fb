using KilkennyInfo.ContentModel.Folder;

namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>When people of the Council are reminded of a day that comes near or has gone by, and who.</summary>
public sealed record ReminderLadder(IReadOnlyList<ReminderStep> Steps)
{
    public static ReminderLadder None { get; } = new([]);

    /// <summary>The reminders for a due day that fall after one day and up to another, in their order: whoever asks with the day of the last asking misses none.</summary>
    /// <param name="after">No reminder for this day or one before it.</param>
    public IReadOnlyList<Reminder> Between(DateOnly due, DateOnly after, DateOnly upTo)
    {
        var reminders = new List<Reminder>();
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1))
        {
            var daysLeft = due.DayNumber - day.DayNumber;
            var told = Steps.Where(step => step.IsOn(daysLeft)).SelectMany(step => step.Tell).Distinct().ToList();
            if (told.Count > 0)
            {
                reminders.Add(new Reminder(day, daysLeft, told));
            }
        }

        return reminders;
    }
}

/// <summary>One rung: so many days before the due day (0 is the day itself), or again and again after it.</summary>
/// <param name="DaysBefore">None when it comes after the due day.</param>
/// <param name="EveryDaysAfter">The first comes so many days after the due day, the next so many after that.</param>
/// <param name="Tell">Names out of <see cref="PolicyRoles.Told"/>.</param>
public sealed record ReminderStep(int? DaysBefore, int? EveryDaysAfter, IReadOnlyList<string> Tell)
{
    public static ReminderStep Read(YamlMap map)
    {
        var step = new ReminderStep(map.Number("days-before"), map.Number("every-days-after"), map.TextList("tell"));
        map.RefuseUnknownKeys();
        if (step.DaysBefore is null == step.EveryDaysAfter is null)
        {
            map.Report("days-before", "A reminder takes either “days-before” or “every-days-after”.");
        }

        if (step.DaysBefore < 0 || step.EveryDaysAfter < 1)
        {
            map.Report(step.DaysBefore < 0 ? "days-before" : "every-days-after", "“days-before” is 0 or more, “every-days-after” 1 or more.");
        }

        foreach (var unknown in step.Tell.Except(PolicyRoles.Told))
        {
            map.Report("tell", $"“{unknown}” cannot be told; those who can are {string.Join(", ", PolicyRoles.Told)}.");
        }

        if (step.Tell.Count == 0)
        {
            map.Report("tell", $"“tell” says who is reminded: {string.Join(", ", PolicyRoles.Told)}.");
        }

        return step;
    }

    /// <param name="daysLeft">Until the due day; below 0 when it has gone by.</param>
    public bool IsOn(int daysLeft) => daysLeft == DaysBefore || (daysLeft < 0 && EveryDaysAfter is { } every && -daysLeft % every == 0);
}

/// <summary>A reminder that falls on a day.</summary>
/// <param name="DaysLeft">Until the due day; below 0 when it has gone by.</param>
public sealed record Reminder(DateOnly Day, int DaysLeft, IReadOnlyList<string> Tell);
