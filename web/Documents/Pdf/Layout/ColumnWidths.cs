namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>How wide the columns of a table are: as their text asks for.</summary>
internal static class ColumnWidths
{
    /// <param name="least">The longest word of each column.</param>
    /// <param name="natural">Each column's text on one line.</param>
    /// <returns>Nothing where even the longest words do not fit beside each other.</returns>
    public static double[]? Share(IReadOnlyList<double> least, IReadOnlyList<double> natural, double room)
    {
        if (least.Sum() > room)
        {
            return null;
        }
        if (natural.Sum() <= room)
        {
            var more = (room - natural.Sum()) / natural.Sum();
            return [.. natural.Select(width => width * (1 + more))];
        }
        return Crowded(least, natural, room);
    }

    /// <summary>Columns that take less than an even share get what they ask for; the others share the rest by how much they have to say.</summary>
    private static double[] Crowded(IReadOnlyList<double> least, IReadOnlyList<double> natural, double room)
    {
        var widths = new double[natural.Count];
        var open = Enumerable.Range(0, natural.Count).ToList();
        while (open.Where(column => natural[column] <= SpareFor(column)).ToList() is { Count: > 0 } modest)
        {
            var column = modest[0];
            widths[column] = natural[column];
            room -= natural[column];
            open.Remove(column);
        }
        var (spare, wished) = (room - open.Sum(column => least[column]), open.Sum(column => natural[column] - least[column]));
        foreach (var column in open)
        {
            widths[column] = least[column] + (spare * (natural[column] - least[column]) / wished);
        }
        return widths;

        // What it can have with an even share, and without taking from the others' longest words.
        double SpareFor(int column) => Math.Min(room / open.Count, room - open.Where(other => other != column).Sum(other => least[other]));
    }
}
