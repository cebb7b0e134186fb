using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Policy;

/// <summary>Which day of a case.</summary>
public enum PromisedDay
{
    Acknowledgement,
    Reply,
    ReplyTarget,
}

/// <summary>A day that was told and is another now.</summary>
/// <param name="Now">None when there is no such promise any more.</param>
/// <param name="Because">What changed in the calendar. Empty when it was not the calendar: the figures of the rules were put right, or the case was paused.</param>
public sealed record MovedDate(PromisedDay Which, DateOnly Told, DateOnly? Now, IReadOnlyList<ChangedDay> Because)
{
    /// <summary>What moved and why, in sentences for whoever was told.</summary>
    public IReadOnlyList<string> In(Strings words)
    {
        (string Name, string Value)[] places = [("now", Now is { } now ? LongDate.WithWeekday(now, words.Language) : ""), ("told", LongDate.WithWeekday(Told, words.Language))];
        var moved = Which switch
        {
            _ when Now is null => words.Format("complaint.clock.moved.gone", places),
            PromisedDay.Acknowledgement => words.Format("complaint.clock.moved.acknowledge", places),
            PromisedDay.Reply => words.Format("complaint.clock.moved.reply", places),
            _ => words.Format("complaint.clock.moved.target", places),
        };
        return [moved, .. Because.Select(change => change.In(words))];
    }
}

/// <summary>A day from Monday to Friday that was a working day and is none now, or the other way round.</summary>
/// <param name="ClosedBy">The holiday or closure; none when it is a working day now.</param>
public sealed record ChangedDay(DateOnly Day, Bilingual<string>? ClosedBy)
{
    public string In(Strings words)
    {
        var day = LongDate.WithWeekday(Day, words.Language);
        return ClosedBy is { } name
            ? words.Format("complaint.clock.moved.now-closed", ("day", day), ("name", name[words.Language]))
            : words.Format("complaint.clock.moved.now-open", ("day", day));
    }
}
