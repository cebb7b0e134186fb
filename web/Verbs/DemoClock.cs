using KilkennyInfo.Languages;

namespace KilkennyInfo.Verbs;

/// <summary>A clock that is put back, so that what is made for a demonstration has a past.</summary>
internal sealed class DemoClock(TimeProvider real) : TimeProvider
{
    private const int Morning = 10;

    private DateTimeOffset _now = real.GetUtcNow();

    /// <summary>In the morning, so many days ago; a little later each time, so that acts of one day keep their order.</summary>
    public void GoTo(int daysAgo)
    {
        var day = DayBefore(daysAgo);
        var morning = new DateTimeOffset(DublinTime.InstantsOf(day.ToDateTime(new TimeOnly(Morning, 0)))[0], TimeSpan.Zero);
        _now = DublinTime.DayOf(_now) == day && _now >= morning ? _now.AddMinutes(1) : morning;
    }

    public void GoTo(DateOnly day) => GoTo(DublinTime.Today(real).DayNumber - day.DayNumber);

    /// <summary>The day so many days ago; below nought, one that is still to come.</summary>
    public DateOnly DayBefore(int daysAgo) => DublinTime.Today(real).AddDays(-daysAgo);

    public override DateTimeOffset GetUtcNow() => _now;
}
