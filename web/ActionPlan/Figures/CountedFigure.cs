namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>What a figure counts and from what. Its words are <c>plan.figure.(key).name</c>, <c>.rule</c> and <c>.unit</c>.</summary>
/// <param name="Unit">One of <see cref="Percent"/> and <see cref="Count"/>.</param>
/// <param name="IsZeroWanted">A count of what should not be.</param>
/// <param name="IsOfNow">A state that nothing keeps for past days; what it was is known only for months in which it was written down.</param>
public sealed record FigureRule(string Key, string Unit, FigureSource Source, bool IsZeroWanted = false, bool IsOfNow = false)
{
    public const int KeyMaxLength = 60;

    public const string Percent = "percent";
    public const string Count = "count";

    /// <summary>The figure as counted: a share of the whole, or how many.</summary>
    internal CountedFigure Of(int part, int whole, DateOnly asOf) => new(this, Unit == Count ? part : ShareOf(part, whole), part, whole, [], asOf);

    internal CountedFigure Nothing(DateOnly asOf) => new(this, null, null, null, [], asOf);

    /// <summary>In percent, with one decimal. All and none are said only where it is all and none.</summary>
    private static decimal? ShareOf(int part, int whole)
    {
        const decimal least = 0.1m;
        return whole == 0 ? null
            : part == 0 || part == whole ? 100m * part / whole
            : Math.Clamp(Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero), least, 100m - least);
    }
}

/// <summary>What a figure is counted from. Its words are <c>desk.plan.figures.source.(name)</c>.</summary>
public enum FigureSource
{
    Complaints,
    Comments,
    Contacts,
    Pages,
    Documents,
    Requests,
    Letters,
    Searches,
}

/// <summary>One figure in whole numbers, for people in the Council; the public sees <see cref="Public.PublicPeriodFigure"/>.</summary>
/// <param name="Value">Of the rule’s unit; none when there was nothing to count.</param>
/// <param name="Part">Of <paramref name="Whole"/>; none when nothing is known.</param>
/// <param name="Rows">The same by something, such as the principle; empty for most figures.</param>
/// <param name="AsOf">The last day that counts; of a state, the day of which it is known.</param>
public sealed record CountedFigure(FigureRule Rule, decimal? Value, int? Part, int? Whole, IReadOnlyList<CountedRow> Rows, DateOnly AsOf)
{
    public string Key => Rule.Key;

    public string Unit => Rule.Unit;
}

/// <param name="Key">Such as the number of a principle.</param>
public sealed record CountedRow(string Key, int Count);
