namespace KilkennyInfo.Complaints.Figures;

/// <summary>How many days people waited for an answer.</summary>
/// <param name="Answers">How many answers it comes from.</param>
/// <param name="Median">Half of them waited no longer; half a day lies between two in the middle.</param>
/// <param name="Ninetieth">Nine in ten waited no longer (nearest rank).</param>
public sealed record DayFigures(int Answers, decimal? Median, int? Ninetieth)
{
    public static DayFigures Of(IEnumerable<int> days)
    {
        var ordered = days.Order().ToList();
        if (ordered.Count == 0)
        {
            return new DayFigures(0, null, null);
        }

        var median = (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2m;
        return new DayFigures(ordered.Count, median, ordered[((ordered.Count * 9) + 9) / 10 - 1]);
    }
}
