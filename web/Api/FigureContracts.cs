namespace KilkennyInfo.Api;

/// <summary>How complaints were handled in a year.</summary>
/// <param name="Years">All years that can be asked for, the newest first.</param>
/// <param name="Figures">None while there are no figures at all.</param>
public sealed record ComplaintFigures(IReadOnlyList<int> Years, YearFigures? Figures);

/// <param name="AsOf">The last day that counts.</param>
/// <param name="Received">All complaints received in the year.</param>
public sealed record YearFigures(int Year, DateOnly AsOf, FigureNumber Received, IReadOnlyList<FigureTableDetail> Tables);

/// <param name="Key">Stable; the same in both languages.</param>
/// <param name="HasSeveral">One complaint may count in several rows, so they may come to more than all complaints.</param>
public sealed record FigureTableDetail(string Key, BothLanguages<string> Name, bool HasSeveral, IReadOnlyList<FigureRowDetail> Rows);

/// <param name="MedianDays">Days to the answer: half took no longer. Given for stages with many answers.</param>
/// <param name="NinetiethDays">Nine in ten took no longer.</param>
public sealed record FigureRowDetail(string Key, BothLanguages<string> Name, FigureNumber Count, decimal? MedianDays, int? NinetiethDays);

/// <param name="Number">None when it is not shown.</param>
/// <param name="Hidden">Then <c>fewer-than-5</c>, or <c>not-shown</c> for one from which such a count could be worked out.</param>
public sealed record FigureNumber(int? Number, string? Hidden);
