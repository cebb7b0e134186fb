using KilkennyInfo.Accounts;

namespace KilkennyInfo.Pages.Desk.Staff;

public sealed class PeopleModel(People people) : DeskPage
{
    private IReadOnlySet<Guid> _withPasskeys = new HashSet<Guid>();

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    public bool MayChange => Person.Is(Role.Administrator);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.people.title"];
        Accounts = await people.ListAsync(cancellation);
        _withPasskeys = await people.WithPasskeysAsync(cancellation);
    }

    public string StateOf(Account account) => Words[$"desk.person.state.{PersonState.Of(account, _withPasskeys.Contains(account.Id))}"];
}
