namespace KilkennyInfo.Complaints.Figures;

/// <summary>What became of a day by which something was promised.</summary>
public enum Promise
{
    /// <summary>Done on the day or before it.</summary>
    Kept,

    /// <summary>Done after the day, or ended after the day without being done.</summary>
    Late,

    /// <summary>Not done, and the day is still to come, or the clock stands still.</summary>
    Waiting,

    /// <summary>Not done, and the day has gone by.</summary>
    Overdue,

    /// <summary>Nothing was left to do before the day came: withdrawn, say, or put together with another complaint.</summary>
    Ended,

    /// <summary>No day was promised: there was nobody to tell, or the policy names no limit.</summary>
    None,
}

/// <summary>How many days that were promised came to what.</summary>
public sealed record PromiseCounts(int Kept, int Late, int Waiting, int Overdue, int Ended, int None)
{
    /// <summary>Those of which it is known whether they were kept.</summary>
    public int Judged => Kept + Late + Overdue;

    public int All => Judged + Waiting + Ended + None;

    public static PromiseCounts Of(IEnumerable<Promise> promises)
    {
        var counts = promises.CountBy(promise => promise).ToDictionary();
        int Number(Promise promise) => counts.GetValueOrDefault(promise);
        return new PromiseCounts(Number(Promise.Kept), Number(Promise.Late), Number(Promise.Waiting), Number(Promise.Overdue), Number(Promise.Ended), Number(Promise.None));
    }

    public int Number(Promise promise) => promise switch
    {
        Promise.Kept => Kept,
        Promise.Late => Late,
        Promise.Waiting => Waiting,
        Promise.Overdue => Overdue,
        Promise.Ended => Ended,
        _ => None,
    };
}
