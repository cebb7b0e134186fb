using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Complaints.Figures;

namespace KilkennyInfo.Tests.Complaints.Figures;

/// <summary>
/// Against a reader who tries every table of numbers there is: of a count that is not shown, all of 1, 2, 3 and 4 must stay possible. The
/// reader knows what each mark means, the totals, and that no shown count is small; they know nothing of how the marks were chosen.
/// </summary>
public sealed class SmallCellsTests
{
    private const int Highest = 14;

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261126, 11);

    [Fact]
    public void Mark_AnyRow_NothingSmallIsFound()
    {
        var rows = Gen.Choose(0, Highest).ListOf().Where(row => row.Count is > 0 and < 7);
        Prop.ForAll(rows.ToArbitrary(), row =>
        {
            var (cells, sums) = TableOf([[.. row]]);
            AssertNoneIsFound(cells, sums);
        }).Check(Fixed);
    }

    [Fact]
    public void Mark_AnyTableWithRowsAndColumns_NothingSmallIsFound()
    {
        var tables = from rows in Gen.Choose(2, 3) from columns in Gen.Choose(2, 3) from numbers in Gen.Choose(0, 8).ListOf(rows * columns) select numbers.Chunk(columns).Select(row => row.ToArray()).ToArray();
        Prop.ForAll(tables.ToArbitrary(), table =>
        {
            var (cells, sums) = TableOf(table);
            AssertNoneIsFound(cells, sums);
        }).Check(Fixed);
    }

    /// <summary>As the page does it: two tables of the same complaints that have one row in common, and one that is a part of the other.</summary>
    [Fact]
    public void Mark_TablesThatShareACell_NothingSmallIsFoundFromBoth()
    {
        var pairs = from left in Gen.Choose(0, 9).ListOf(3) from right in Gen.Choose(0, 9).ListOf(2) from shared in Gen.Choose(0, 9) select (left, right, shared);
        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            var cells = new Dictionary<string, int> { ["shared"] = pair.shared };
            pair.left.Index().ToList().ForEach(cell => cells[$"l{cell.Index}"] = cell.Item);
            pair.right.Index().ToList().ForEach(cell => cells[$"r{cell.Index}"] = cell.Item);
            cells["left"] = pair.shared + pair.left.Sum();
            cells["right"] = pair.shared + pair.right.Sum();
            AssertNoneIsFound(cells, [new CellSum("left", ["shared", "l0", "l1", "l2"]), new CellSum("right", ["shared", "r0", "r1"])]);
        }).Check(Fixed);
    }

    [Fact]
    public void Mark_NumberThatIsTheRestOfATotal_HidesAnotherWithIt()
    {
        var marks = SmallCells.Mark(new Dictionary<string, int> { ["a"] = 3, ["b"] = 40, ["c"] = 9, ["all"] = 52 }, [new CellSum("all", ["a", "b", "c"])]);
        Assert.Equal((CellMark.Fewer, CellMark.Shown, CellMark.HeldBack, CellMark.Shown), (marks["a"], marks["b"], marks["c"], marks["all"]));
    }

    [Fact]
    public void Mark_NothingSmall_ShowsEverything()
    {
        var marks = SmallCells.Mark(new Dictionary<string, int> { ["a"] = 0, ["b"] = 5, ["c"] = 9, ["all"] = 14 }, [new CellSum("all", ["a", "b", "c"])]);
        Assert.All(marks.Values, mark => Assert.Equal(CellMark.Shown, mark));
    }

    /// <summary>Three and four come to seven: whoever sees the seven and two “fewer than 5” knows that neither is 1 or 2.</summary>
    [Fact]
    public void Mark_TwoSmallNumbersThatTheTotalBetrays_WithdrawsTheTable()
    {
        var marks = SmallCells.Mark(new Dictionary<string, int> { ["a"] = 3, ["b"] = 4, ["none"] = 0, ["all"] = 7 }, [new CellSum("all", ["a", "b", "none"])]);
        Assert.Equal((CellMark.Withdrawn, CellMark.Withdrawn, CellMark.Withdrawn, CellMark.Shown), (marks["a"], marks["b"], marks["none"], marks["all"]));
    }

    [Fact]
    public void Mark_ACellNobodySees_IsNoHelpWhenItIsNought()
    {
        // At least as many as those answered: the rest is none, so the two sides are the same number.
        var cells = new Dictionary<string, int> { ["few"] = 2, ["plenty"] = 2, ["total"] = 2, ["rest"] = 0 };
        var marks = SmallCells.Mark(cells, [new CellSum("total", ["plenty"]), new CellSum("total", ["few", "rest"])], new HashSet<string> { "total", "rest" });
        Assert.Equal((CellMark.Fewer, CellMark.Fewer), (marks["few"], marks["plenty"]));
    }

    private static (Dictionary<string, int> Cells, List<CellSum> Sums) TableOf(int[][] table)
    {
        var (cells, sums) = (new Dictionary<string, int>(), new List<CellSum>());
        var columns = Enumerable.Range(0, table[0].Length).ToList();
        foreach (var (row, numbers) in table.Index())
        {
            columns.ForEach(column => cells[$"{row}.{column}"] = numbers[column]);
            cells[$"row{row}"] = numbers.Sum();
            sums.Add(new CellSum($"row{row}", [.. columns.Select(column => $"{row}.{column}")]));
        }

        if (table.Length > 1)
        {
            foreach (var column in columns)
            {
                cells[$"column{column}"] = table.Sum(row => row[column]);
                sums.Add(new CellSum($"column{column}", [.. table.Index().Select(row => $"{row.Index}.{column}")]));
            }

            cells["all"] = table.Sum(row => row.Sum());
            sums.Add(new CellSum("all", [.. table.Index().Select(row => $"row{row.Index}")]));
            sums.Add(new CellSum("all", [.. columns.Select(column => $"column{column}")]));
        }

        return (cells, sums);
    }

    private static void AssertNoneIsFound(Dictionary<string, int> cells, IReadOnlyList<CellSum> sums)
    {
        var marks = SmallCells.Mark(cells, sums);
        Assert.DoesNotContain(cells, cell => SmallCells.IsSmall(cell.Value) && marks[cell.Key] is CellMark.Shown);
        foreach (var small in cells.Where(cell => SmallCells.IsSmall(cell.Value)).Select(cell => cell.Key))
        {
            var possible = Enumerable.Range(1, SmallCells.Fewest - 1).Where(number => new Guessing(cells, marks, sums).IsPossible(small, number)).ToList();
            Assert.True(possible.Count == SmallCells.Fewest - 1, $"{small} can only be {string.Join(", ", possible)}: {string.Join(" ", cells.Select(cell => $"{cell.Key}={cell.Value}{marks[cell.Key].ToString()[0]}"))}");
        }
    }

    /// <summary>Tries numbers for every hidden cell, one after the other, and gives up a way as soon as a sum cannot come out any more.</summary>
    private sealed class Guessing(Dictionary<string, int> cells, IReadOnlyDictionary<string, CellMark> marks, IReadOnlyList<CellSum> sums)
    {
        private const int Most = 60;

        private readonly Dictionary<string, (int Least, int Most)> _bounds = cells.ToDictionary(cell => cell.Key, cell => marks[cell.Key] switch
        {
            CellMark.Shown => (cell.Value, cell.Value),
            CellMark.Fewer => (1, 4),
            CellMark.HeldBack => (5, Most),
            _ => (0, Most),
        });

        public bool IsPossible(string cell, int number)
        {
            _bounds[cell] = (number, number);
            return Search();
        }

        private bool Search()
        {
            if (!Narrow())
            {
                return false;
            }

            var open = _bounds.Where(bound => bound.Value.Least < bound.Value.Most).OrderBy(bound => bound.Value.Most - bound.Value.Least).ThenBy(bound => bound.Key, StringComparer.Ordinal).Select(bound => bound.Key).FirstOrDefault();
            if (open is null)
            {
                return true;
            }

            var before = _bounds.ToList();
            var (least, most) = _bounds[open];
            for (var number = least; number <= most; number++)
            {
                _bounds[open] = (number, number);
                if (Search())
                {
                    return true;
                }

                before.ForEach(bound => _bounds[bound.Key] = bound.Value);
            }

            return false;
        }

        private bool Narrow()
        {
            for (var changed = true; changed;)
            {
                changed = false;
                foreach (var sum in sums)
                {
                    foreach (var cell in sum.Parts.Append(sum.Total))
                    {
                        var (least, most) = Left(sum, cell);
                        var now = (Math.Max(_bounds[cell].Least, least), Math.Min(_bounds[cell].Most, most));
                        if (now.Item1 > now.Item2)
                        {
                            return false;
                        }

                        changed |= now != _bounds[cell];
                        _bounds[cell] = now;
                    }
                }
            }

            return true;
        }

        private (int Least, int Most) Left(CellSum sum, string cell)
        {
            var others = sum.Parts.Where(part => part != cell).Select(part => _bounds[part]).ToList();
            var (low, high) = (others.Sum(bound => bound.Least), others.Sum(bound => bound.Most));
            return cell == sum.Total ? (low, high) : (_bounds[sum.Total].Least - high, _bounds[sum.Total].Most - low);
        }
    }
}
