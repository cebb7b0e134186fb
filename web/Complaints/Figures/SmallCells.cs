namespace KilkennyInfo.Complaints.Figures;

/// <summary>
/// Decides which counts the public may see. Counts from 1 to 4 are not shown, since few people may be recognised; and as many others are
/// kept back as it takes that nobody can find out more of such a count than that it lies between 1 and 4, however the sums are turned.
/// Each decision is proved by examples: for every count that is not shown there are other numbers, of which it is 1 and of which it is 4,
/// that would have given the very same page.
/// </summary>
public sealed class SmallCells
{
    /// <summary>Smaller counts, except none at all, are not shown (domain section 2).</summary>
    public const int Fewest = 5;

    private readonly string[] _keys;
    private readonly int[] _values;
    private readonly CellMark[] _marks;
    private readonly bool[] _unseen;
    private readonly SumTable _sums;
    private readonly HashSet<int> _unsaid = [];

    private SmallCells(IReadOnlyDictionary<string, int> cells, IReadOnlyList<CellSum> sums, IReadOnlySet<string> unseen)
    {
        _keys = [.. cells.Keys];
        _values = [.. _keys.Select(key => cells[key])];
        _unseen = [.. _keys.Select(unseen.Contains)];
        _marks = [.. _values.Select((value, cell) => _unseen[cell] ? CellMark.Withdrawn : IsSmall(value) ? CellMark.Fewer : CellMark.Shown)];
        _sums = new SumTable(_keys, sums);
    }

    public static bool IsSmall(int value) => value is > 0 and < Fewest;

    /// <param name="cells">Every count on the page; a key that stands in several tables is one and the same count.</param>
    /// <param name="sums">They must hold.</param>
    /// <param name="unseen">Counts that are nowhere on the page, but stand in a sum.</param>
    public static IReadOnlyDictionary<string, CellMark> Mark(IReadOnlyDictionary<string, int> cells, IReadOnlyList<CellSum> sums, IReadOnlySet<string>? unseen = null)
    {
        var work = new SmallCells(cells, sums, unseen ?? new HashSet<string>());
        work.HideEnough();
        return work._keys.Index().ToDictionary(pair => pair.Item, pair => work._marks[pair.Index]);
    }

    private void HideEnough()
    {
        while (FirstUnsafe() is { } cell)
        {
            if (NextToHold(cell) is { } held)
            {
                _marks[held] = CellMark.HeldBack;
            }
            else
            {
                Withdraw(cell);
            }
        }
    }

    private int? FirstUnsafe() =>
        Enumerable.Range(0, _keys.Length).Where(cell => !_unseen[cell] && IsSmall(_values[cell]) && !_unsaid.Contains(cell) && !IsSafe(cell)).Select(cell => (int?)cell).FirstOrDefault();

    private bool IsSafe(int cell) => CanBe(cell, 1) && CanBe(cell, Fewest - 1);

    /// <summary>On the way every number in between is passed, so all of them are possible.</summary>
    private bool CanBe(int cell, int wanted)
    {
        var values = (int[])_values.Clone();
        while (values[cell] != wanted)
        {
            if (!new SumShift(_sums, values, Bounds).TryMove(cell, Math.Sign(wanted - values[cell])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a reader knows of a cell without any sum.</summary>
    private (int Least, int Most) Bounds(int cell) => _marks[cell] switch
    {
        CellMark.Shown => (_values[cell], _values[cell]),
        CellMark.Fewer => (1, Fewest - 1),
        CellMark.HeldBack => (Fewest, int.MaxValue),
        _ => (0, int.MaxValue),
    };

    /// <summary>The cell that helps most: in sums of which only one cell is hidden, a part rather than a total, and the smallest of those.</summary>
    private int? NextToHold(int cell)
    {
        var near = _sums.Around(cell, other => _marks[other] is not CellMark.Shown);
        return near.Where(other => _marks[other] is CellMark.Shown && _values[other] >= Fewest && _sums.IsPart(other))
            .OrderBy(_sums.IsTotal).ThenByDescending(other => _sums.Of(other).Count(IsAlone)).ThenBy(other => _values[other]).ThenBy(other => _keys[other], StringComparer.Ordinal)
            .Select(other => (int?)other).FirstOrDefault();
    }

    private bool IsAlone(int sum) => _sums.Cells(sum).Count(other => _marks[other] is not CellMark.Shown) == 1;

    /// <summary>Too little is left to hide it behind: all parts of a sum go, then the total itself. After the last of them nothing is known of anything.</summary>
    private void Withdraw(int cell)
    {
        var sums = _sums.Reached(cell, other => _marks[other] is not CellMark.Shown);
        var parts = sums.SelectMany(_sums.Parts).Where(part => _marks[part] is not CellMark.Withdrawn).ToList();
        var gone = parts.Count > 0 ? _sums.Parts(sums.First(sum => _sums.Parts(sum).Intersect(parts).Any())) : [.. sums.SelectMany(_sums.Cells)];
        if (gone.All(one => _marks[one] is CellMark.Withdrawn))
        {
            _unsaid.Add(cell);
        }

        foreach (var one in gone.Append(cell))
        {
            _marks[one] = CellMark.Withdrawn;
        }
    }
}
