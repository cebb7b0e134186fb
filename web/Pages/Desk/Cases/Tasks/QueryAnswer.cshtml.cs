using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>The report has gone to the Ombudsman.</summary>
public sealed class QueryAnswerModel(CaseReading reading, CaseAnswering answering) : CaseTaskPage(reading, CaseDeed.AnswerQuery)
{
    [BindProperty]
    public Guid? Query { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    public IReadOnlyList<OmbudsmanQuery> Open => [.. State.OpenQueries];

    protected override void Begin() => (On, Query) = (Iso(Today), Open is [var only] ? only.Id : null);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => answering.QueryAnsweredAsync(Person, Id, Seen, Query, DayOf(On), Said, cancellation), cancellation);
}
