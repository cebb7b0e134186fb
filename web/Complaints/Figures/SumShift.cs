namespace KilkennyInfo.Complaints.Figures;

/// <summary>Changes one hidden cell by one, and as many others by one as it takes for every sum to hold again and for nobody to see a difference.</summary>
/// <param name="values">Changed in place when it succeeds.</param>
/// <param name="boundsOf">Between which numbers a cell stays; one that is shown stays what it is.</param>
internal sealed class SumShift(SumTable sums, int[] values, Func<int, (int Least, int Most)> boundsOf)
{
    private readonly int[] _balance = new int[sums.Count];
    private readonly HashSet<int> _moved = [];
    private readonly HashSet<string> _tried = [];

    public bool TryMove(int cell, int by)
    {
        if (!Fits(cell, by))
        {
            return false;
        }

        Apply(cell, by);
        if (Settle())
        {
            return true;
        }

        Undo(cell, by);
        return false;
    }

    /// <summary>Takes the first sum that does not hold and lets another cell of it give way. A state that has failed once is not tried again: it may miss a way, but finds no wrong one.</summary>
    private bool Settle()
    {
        var sum = Array.FindIndex(_balance, balance => balance != 0);
        if (sum < 0)
        {
            return true;
        }

        return _tried.Add(string.Join(' ', _balance)) && sums.Cells(sum).Distinct().OrderBy(cell => sums.Of(cell).Count)
            .Any(cell => !_moved.Contains(cell) && sums.Weight(sum, cell) != 0 && TryMove(cell, -Math.Sign(_balance[sum]) * Math.Sign(sums.Weight(sum, cell))));
    }

    private bool Fits(int cell, int by)
    {
        var (least, most) = boundsOf(cell);
        return values[cell] + by >= least && values[cell] + by <= most;
    }

    private void Apply(int cell, int by)
    {
        values[cell] += by;
        _moved.Add(cell);
        foreach (var sum in sums.Of(cell))
        {
            _balance[sum] += by * sums.Weight(sum, cell);
        }
    }

    private void Undo(int cell, int by)
    {
        Apply(cell, -by);
        _moved.Remove(cell);
    }
}
