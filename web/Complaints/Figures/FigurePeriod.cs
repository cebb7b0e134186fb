using System.Globalization;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>A year or a quarter of one; days are those of Dublin.</summary>
/// <param name="Quarter">1 to 4; none for the whole year.</param>
public sealed record FigurePeriod(int Year, int? Quarter)
{
    private const int Months = 3;

    public DateOnly From => new(Year, Quarter is { } quarter ? ((quarter - 1) * Months) + 1 : 1, 1);

    public DateOnly To => Quarter is null ? new DateOnly(Year, 12, 31) : From.AddMonths(Months).AddDays(-1);

    /// <summary>Such as <c>2026</c> or <c>2026-q3</c>.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{(Quarter is { } quarter ? $"-q{quarter}" : "")}");

    public FigurePeriod WholeYear => this with { Quarter = null };

    public static FigurePeriod YearOf(DateOnly day) => new(day.Year, null);

    public static FigurePeriod QuarterOf(DateOnly day) => new(day.Year, QuarterNumber(day));

    public static int QuarterNumber(DateOnly day) => ((day.Month - 1) / Months) + 1;

    public static FigurePeriod? Parse(string? code)
    {
        var parts = (code ?? "").Split("-q");
        if (parts.Length > 2 || parts[0].Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2999)
        {
            return null;
        }

        return parts.Length == 1 ? new FigurePeriod(year, null) : parts[1] is ['1' or '2' or '3' or '4'] ? new FigurePeriod(year, parts[1][0] - '0') : null;
    }
}
