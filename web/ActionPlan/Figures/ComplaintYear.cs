using KilkennyInfo.Complaints.Figures;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>What the public page of complaints says of one year: figures of the plan show nothing from which more of it could be worked out.</summary>
internal sealed class ComplaintYear(PublicFigures shown)
{
    public PublicCount Received => shown.Received;

    /// <summary>What is shown of some rows of a table; of a row that is not there, that there is none.</summary>
    public IReadOnlyList<PublicCount> Rows(string table, params IEnumerable<string> rows)
    {
        var all = shown.Tables.FirstOrDefault(one => one.Key == table)?.Rows ?? [];
        return [.. rows.Select(row => all.FirstOrDefault(one => one.Key == row)?.Count ?? new PublicCount(0))];
    }

    public bool Shows(string table, params IEnumerable<string> rows) => Rows(table, rows).All(count => count.Number is not null);
}

/// <summary>Reads the complaints of a year, and what of them is public.</summary>
public sealed class ComplaintYears(FigureReading reading, ContentModel.Live.CurrentSite site)
{
    internal async Task<(IReadOnlyList<CaseFacts> All, ComplaintYear Shown)> ReadAsync(int year, DateOnly asOf, CancellationToken cancellation)
    {
        var period = new FigurePeriod(year, null);
        var all = await reading.ReadAsync(period.From, period.To, asOf, cancellation);
        return (all, new ComplaintYear(PublicFiguring.Of(year, all, asOf, site().Data.Categories)));
    }
}
