namespace KilkennyInfo.Editorial.Pasting;

/// <summary>The cells of a table in even rows and columns, as Markdown needs them; none where a cell is empty.</summary>
/// <param name="Head">The headings of the columns.</param>
internal sealed record TableGrid(IReadOnlyList<Line?> Head, IReadOnlyList<IReadOnlyList<Line?>> Body)
{
    public const int MaxColumns = 40;

    private const int MaxCells = 20_000;

    /// <summary>Longer words of a merged cell stand in the first of the cells that it covered only.</summary>
    private const int LongestRepeated = 200;

    /// <param name="IsOwn">The place where the cell begins, not another that it covers.</param>
    private sealed record Slot(TableCell Cell, bool IsOwn)
    {
        public Line? Line => IsOwn || Cell.Line.Glyphs.Count <= LongestRepeated ? Cell.Line : null;
    }

    public static TableGrid Of(Table table, PasteNotes notes)
    {
        var rows = Spread(table, notes);
        var columns = Enumerable.Range(0, rows.Count == 0 ? 0 : rows.Max(row => row.Count))
            .Where(column => rows.Exists(row => row.ElementAtOrDefault(column) is { IsOwn: true, Cell.Line.IsBlank: false })).ToList();
        var even = rows.ConvertAll(row => columns.ConvertAll(column => row.ElementAtOrDefault(column)));
        NoteMerged(even, notes);
        var heads = Math.Min(HeadRows(table, even, notes), even.Count);
        return new TableGrid(
            [.. columns.Select((_, column) => HeadingOf(even[..heads].Select(row => row[column])))],
            [.. even.Skip(heads).Select(row => row.ConvertAll(slot => slot?.Line))]);
    }

    /// <summary>Every cell in each place that it covers.</summary>
    private static List<List<Slot?>> Spread(Table table, PasteNotes notes)
    {
        var rows = new List<List<Slot?>>();
        var below = new (TableCell Cell, int Rows)[MaxColumns];
        var cells = 0;
        foreach (var row in table.Rows)
        {
            var slots = new List<Slot?>();
            foreach (var cell in row.Cells)
            {
                TakeFromAbove(slots, below, all: false);
                Place(cell, slots, below, notes);
            }

            TakeFromAbove(slots, below, all: true);
            cells += slots.Count;
            if (cells > MaxCells)
            {
                notes.Add(PasteNote.TooMuchLeftOut);
                break;
            }

            rows.Add(slots);
        }

        return rows;
    }

    /// <param name="all">To the end of the row, not just up to the next free place.</param>
    private static void TakeFromAbove(List<Slot?> slots, (TableCell Cell, int Rows)[] below, bool all)
    {
        var last = all ? Array.FindLastIndex(below, place => place.Rows > 0) : MaxColumns - 1;
        while (slots.Count <= last && (all || below[slots.Count].Rows > 0))
        {
            ref var place = ref below[slots.Count];
            slots.Add(place.Rows > 0 ? new Slot(place.Cell, IsOwn: false) : null);
            place.Rows--;
        }
    }

    private static void Place(TableCell cell, List<Slot?> slots, (TableCell Cell, int Rows)[] below, PasteNotes notes)
    {
        if (slots.Count >= MaxColumns)
        {
            notes.Add(PasteNote.TooMuchLeftOut);
            return;
        }

        for (var column = 0; column < cell.Columns && slots.Count < MaxColumns; column++)
        {
            below[slots.Count] = (cell, cell.Rows - 1);
            slots.Add(new Slot(cell, IsOwn: column == 0));
        }
    }

    private static void NoteMerged(List<List<Slot?>> rows, PasteNotes notes)
    {
        var merged = rows.SelectMany(row => row).Where(slot => slot is { IsOwn: false, Cell.Line.IsBlank: false }).Select(slot => slot!.Cell).Distinct().Count();
        if (merged > 0)
        {
            notes.Add(PasteNote.MergedCells, count: merged);
        }
    }

    /// <summary>How many rows at the top are headings; where nothing says so, the first is taken, which is noted.</summary>
    private static int HeadRows(Table table, List<List<Slot?>> rows, PasteNotes notes)
    {
        var count = table.Rows.TakeWhile(row => row.IsHead || row.Cells.Where(cell => !cell.Line.IsBlank).All(cell => cell.IsHeading)).Count();
        if (count > 0 && count < rows.Count)
        {
            return count;
        }

        if (count == 0 && !(rows.Count > 0 && IsBold(rows[0])))
        {
            notes.Add(PasteNote.TableFirstRowAsHeadings);
        }

        // Headings above headings: a cell beside them reaches down over all their rows.
        var reach = rows.Take(1).SelectMany(row => row).Select(slot => slot?.Cell.Rows ?? 1).DefaultIfEmpty(1).Max();
        return reach < rows.Count && rows[..reach].TrueForAll(IsBold) ? reach : 1;
    }

    private static bool IsBold(List<Slot?> row) =>
        row.TrueForAll(slot => slot is null || slot.Cell.IsHeading || slot.Cell.Line.Glyphs.TrueForAll(glyph => glyph.IsSpace || glyph.Look.IsBold));

    /// <summary>The words of all the rows of the head, a merged cell's once; headings are bold by themselves.</summary>
    private static Line? HeadingOf(IEnumerable<Slot?> slots)
    {
        var lines = slots.Select(slot => slot?.Line).OfType<Line>().Distinct().ToList();
        return lines.Count == 0 ? null : Line.Joined(lines).Restyled(look => look with { IsBold = false });
    }
}
