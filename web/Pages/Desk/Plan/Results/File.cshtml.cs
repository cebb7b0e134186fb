using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Pages.Desk.Front;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Results;

/// <summary>All results as a table, before the public or not. It can be sent back with more rows.</summary>
public sealed class ResultsFileModel(ResultList list) : PlanPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        CsvFile.Of("plan-results.csv", ResultColumns.All, ResultTable.RowsOf(Site, await list.AllAsync(cancellation), await list.ToPublicAsync(cancellation)));
}
