using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Gives the case to somebody who took no part in what it is about.</summary>
public sealed class AssignModel(CaseReading reading, CaseHanding handing, CaseStaff staff) : CaseTaskPage(reading, CaseDeed.Assign)
{
    [BindProperty]
    public Guid? Handler { get; set; }

    [BindProperty(Name = "no-conflict")]
    public bool NoConflict { get; set; }

    public IReadOnlyList<CaseCandidate> Candidates { get; private set; } = [];

    public IEnumerable<CaseCandidate> Able => Candidates.Where(one => one.Obstacle is null);

    public IEnumerable<CaseCandidate> NotAble => Candidates.Where(one => one.Obstacle is not null);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => handing.AssignAsync(Person, Id, Seen, Handler, NoConflict, cancellation), cancellation);

    protected override async Task PrepareAsync(CancellationToken cancellation) => Candidates = await staff.ForAsync(Person, Id, cancellation);

    /// <summary>Role, services, Irish, leave and load, in one line.</summary>
    public string LineOf(CaseCandidate one)
    {
        var parts = new[]
        {
            string.Join(", ", one.Roles.Select(RoleName)),
            one.Services.Count == 0 ? null : string.Join(", ", one.Services.Select(ServiceName)),
            one.WorksInIrish ? Words["desk.cases.works-in-irish"] : Complaint.Language is Language.Irish ? Words["desk.cases.no-irish"] : null,
            Words.Count("desk.cases.has", one.OpenCases),
            one.AwayUntil is { } until ? Words.Format("desk.cases.away", ("day", Date(until))) : null,
            one.Cover is { } cover ? Words.Format("desk.cases.cover", ("name", cover.Name)) : null,
            one.HasDetails ? null : Words["desk.cases.no-details"],
        };
        return string.Join(" · ", parts.OfType<string>());
    }
}
