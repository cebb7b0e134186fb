using KilkennyInfo.ActionPlan.Board;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan;

/// <summary>How the commitments of the plan stand, and which of them need somebody.</summary>
public sealed class BoardModel(PlanBoard board) : PlanPage
{
    private const string Attention = "attention";

    [BindProperty(SupportsGet = true, Name = "principle")]
    public string? Principle { get; set; }

    /// <summary>The code of a progress, or of none.</summary>
    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "owner")]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true, Name = "only")]
    public string? Only { get; set; }

    public static IEnumerable<int> Principles => Enumerable.Range(1, PlanVersion.MostPrinciples).Append(BoardFilter.NoPrinciple);

    /// <summary>From what is to be looked at first to what nothing is known of.</summary>
    public static IEnumerable<Progress?> States { get; } = [Progress.NotKept, Progress.PartlyKept, Progress.UnderWay, Progress.Kept, Progress.NotStarted, null];

    public BoardFilter Filter { get; private set; } = new();

    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];

    public IReadOnlyList<(Progress? Progress, int Number)> Totals { get; private set; } = [];

    public IReadOnlyList<string> Owners { get; private set; } = [];

    public bool LacksDates => Data.PlanInForce is { HasDates: false };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.board.title"];
        Filter = new BoardFilter(
            int.TryParse(Principle, System.Globalization.CultureInfo.InvariantCulture, out var principle) && Principles.Contains(principle) ? principle : null,
            EnumCode.Parse<Progress>(State), State == CodeOf(null), Owner, Only == Attention);
        var all = await board.ReadAsync(cancellation);
        Rows = [.. all.Where(Filter.Takes)];
        Totals = [.. States.Select(progress => (progress, all.Count(row => row.State.Progress == progress)))];
        Owners = [.. all.Select(row => row.Commitment.Owner).Distinct().OrderBy(OwnerName, StringComparer.Ordinal)];
    }
}
