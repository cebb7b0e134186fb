using KilkennyInfo.Accounts;

namespace KilkennyInfo.Pages.Desk.Own;

public sealed class AccountModel(OwnAccount own, DeskSessions sessions) : DeskPage
{
    public Account Account { get; private set; } = null!;

    public IReadOnlyList<DeskSession> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.account.title"];
        Account = await own.GetAsync(Person.Id);
        Sessions = await sessions.ListAsync(Person.Id, cancellation);
    }
}
