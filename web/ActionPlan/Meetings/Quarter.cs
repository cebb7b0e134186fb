namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>A quarter of a calendar year, by the days of Dublin: 1 is January to March.</summary>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    private const int Months = 3;
    private const int InAYear = 4;

    public DateOnly First => new(Year, ((Number - 1) * Months) + 1, 1);

    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    public Quarter Next => Number == InAYear ? new(Year + 1, 1) : this with { Number = Number + 1 };

    public Quarter Previous => Number == 1 ? new(Year - 1, InAYear) : this with { Number = Number - 1 };

    /// <summary>Such as <c>2026-Q3</c>: for keys, never for readers.</summary>
    public string Key => $"{Year:0000}-Q{Number}";

    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / Months) + 1);

    public bool Has(DateOnly day) => First <= day && day <= Last;

    public int CompareTo(Quarter other) => First.CompareTo(other.First);

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;
}
