namespace KilkennyInfo.Verbs;

/// <summary>
/// The days on which the story of the plan happens, counted back from today: the plan is in its third year, its first review ended in time,
/// and its second has just opened by itself.
/// </summary>
/// <param name="From">The first of four years.</param>
/// <param name="Adopted">Some weeks after the first day.</param>
/// <param name="FirstOpened">Eleven months after it was adopted.</param>
/// <param name="FirstEnded">Two days before the year is over.</param>
/// <param name="SecondOpened">Eleven months after that; a few days ago.</param>
internal sealed record DemoPlanDays(DateOnly Today, DateOnly From, DateOnly Adopted, DateOnly FirstOpened, DateOnly FirstEnded, DateOnly SecondOpened)
{
    private const int ReviewOpensAfterMonths = 11;
    private const int YearsOfThePlan = 4;

    /// <summary>The last day of the plan, whatever its version.</summary>
    public DateOnly To => From.AddYears(YearsOfThePlan).AddDays(-1);

    public static DemoPlanDays Of(DateOnly today)
    {
        var firstEnded = today.AddDays(-3).AddMonths(-ReviewOpensAfterMonths);
        var adopted = firstEnded.AddDays(2).AddYears(-1);
        var twoYearsAgo = today.AddYears(-2);
        return new DemoPlanDays(
            today, new DateOnly(twoYearsAgo.Year, twoYearsAgo.Month, 1), adopted, adopted.AddMonths(ReviewOpensAfterMonths), firstEnded, firstEnded.AddMonths(ReviewOpensAfterMonths));
    }

    /// <summary>The day itself, or the Monday after a week’s end.</summary>
    public static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
