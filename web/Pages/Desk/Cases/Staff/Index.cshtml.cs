using KilkennyInfo.Complaints.Working;

namespace KilkennyInfo.Pages.Desk.Cases.Staff;

/// <summary>Who deals with complaints: for which services, in which languages, how much they have in hand, and whether their letters can go.</summary>
public sealed class StaffModel(CaseStaff staff) : CasesPage
{
    public IReadOnlyList<CaseCandidate> People { get; private set; } = [];

    public bool MayGive => CaseworkerDetails.MayGiveServices(Person);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.cases.staff.title"];
        People = await staff.AllAsync(cancellation);
    }
}
