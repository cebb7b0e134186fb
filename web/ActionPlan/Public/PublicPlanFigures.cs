namespace KilkennyInfo.ActionPlan.Public;

/// <summary>The figures that the site counts itself, as everybody may see them.</summary>
/// <param name="AsOf">The last day that counts.</param>
public sealed record PublicPlanFigures(DateOnly AsOf, IReadOnlyList<PublicPlanFigure> Figures);

/// <param name="Key">Its words are <c>plan.figure.(key).name</c> and <c>.rule</c>.</param>
/// <param name="Unit">percent, count or days.</param>
/// <param name="Periods">The newest first.</param>
/// <param name="IsZeroWanted">A count of what should not be.</param>
public sealed record PublicPlanFigure(string Key, string Unit, IReadOnlyList<PublicPeriodFigure> Periods, bool IsZeroWanted);

/// <param name="Value">None when there was nothing to count, or when it is hidden.</param>
/// <param name="Hidden">Why it is not shown: <c>fewer-than-5</c> or <c>not-shown</c>.</param>
public sealed record PublicPeriodFigure(DateOnly From, DateOnly To, decimal? Value, int? Part, int? Whole, string? Hidden, IReadOnlyList<PublicFigureRow>? Rows);

/// <param name="Key">Such as the number of a principle.</param>
public sealed record PublicFigureRow(string Key, int? Count, string? Hidden);
