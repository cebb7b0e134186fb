namespace KilkennyInfo.Complaints.Figures;

/// <summary>Which cells stand in which sums; cells and sums are numbers from 0.</summary>
internal sealed class SumTable
{
    private readonly List<(int Total, List<int> Parts)> _sums;
    private readonly List<int>[] _sumsOf;

    public SumTable(string[] keys, IReadOnlyList<CellSum> sums)
    {
        var numbers = keys.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        _sums = [.. sums.Select(sum => (numbers[sum.Total], sum.Parts.Select(part => numbers[part]).ToList()))];
        _sumsOf = [.. keys.Select(_ => new List<int>())];
        for (var sum = 0; sum < _sums.Count; sum++)
        {
            foreach (var cell in Cells(sum).Distinct())
            {
                _sumsOf[cell].Add(sum);
            }
        }
    }

    public int Count => _sums.Count;

    public IReadOnlyList<int> Of(int cell) => _sumsOf[cell];

    public IReadOnlyList<int> Parts(int sum) => _sums[sum].Parts;

    public IEnumerable<int> Cells(int sum) => _sums[sum].Parts.Append(_sums[sum].Total);

    /// <summary>How the balance of a sum, parts less total, changes when the cell grows by one.</summary>
    public int Weight(int sum, int cell) => _sums[sum].Parts.Count(part => part == cell) - (_sums[sum].Total == cell ? 1 : 0);

    public bool IsPart(int cell) => _sumsOf[cell].Any(sum => _sums[sum].Parts.Contains(cell));

    public bool IsTotal(int cell) => _sumsOf[cell].Any(sum => _sums[sum].Total == cell);

    /// <summary>The sums that can be reached from a cell over cells that are hidden, the nearest first.</summary>
    public IReadOnlyList<int> Reached(int cell, Predicate<int> isHidden)
    {
        var (sums, waiting, seen) = (new List<int>(), new Queue<int>([cell]), new HashSet<int> { cell });
        while (waiting.TryDequeue(out var next))
        {
            foreach (var sum in _sumsOf[next].Where(sum => !sums.Contains(sum)))
            {
                sums.Add(sum);
                foreach (var other in Cells(sum).Where(other => isHidden(other) && seen.Add(other)))
                {
                    waiting.Enqueue(other);
                }
            }
        }

        return sums;
    }

    public IEnumerable<int> Around(int cell, Predicate<int> isHidden) => Reached(cell, isHidden).SelectMany(Cells).Distinct();
}
