using KilkennyInfo.ContentModel.Reference.Complaints;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>Makes the public figures of a year out of its complaints.</summary>
public static class PublicFiguring
{
    /// <summary>Days to answer tell of people too: with fewer answers than this nothing is said of them, and the slowest tenth is more than one.</summary>
    public const int FewestForDays = 10;

    private static readonly string[] Several = ["grounds", "remedies", "stages", "more"];

    /// <param name="all">Received in this year, as they stood at the end of <paramref name="asOf"/>.</param>
    public static PublicFigures Of(int year, IReadOnlyList<CaseFacts> all, DateOnly asOf, Categories categories)
    {
        if (all.Count < SmallCells.Fewest)
        {
            return new PublicFigures(year, asOf, PublicCount.Of(all.Count, all.Count == 0 ? CellMark.Shown : CellMark.Fewer), []);
        }

        var cells = PublicCells.Of(year, all, asOf, categories);
        var marks = SmallCells.Mark(cells.Cells, cells.Sums, cells.Unseen);
        var days = all.SelectMany(one => one.Turns).GroupBy(turn => $"stages/{turn.StageKey}")
            .ToDictionary(stage => stage.Key, stage => DayFigures.Of(stage.Select(turn => turn.DaysToAnswer).OfType<int>()));
        return new PublicFigures(year, asOf, PublicCount.Of(all.Count, marks[PublicCells.All]),
        [
            .. cells.Tables.Where(table => table.Value.Count > 0)
                .Select(table => new PublicTable(table.Key, [.. table.Value.Select(key => RowOf(key, cells.Cells[key], marks[key], days.GetValueOrDefault(key)))], Several.Contains(table.Key))),
        ]);
    }

    private static PublicRow RowOf(string key, int number, CellMark mark, DayFigures? days)
    {
        var row = new PublicRow(key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..], PublicCount.Of(number, mark));
        return mark is CellMark.Shown && days is { Answers: >= FewestForDays } known ? row with { MedianDays = known.Median, NinetiethDays = known.Ninetieth } : row;
    }
}
