using KilkennyInfo.Accounts;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Staff;

public sealed class EditModel(People people, PublicAddress address) : RolesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Account Account { get; private set; } = null!;

    public string State { get; private set; } = "";

    public bool MayChange => Person.Is(Role.Administrator);

    public string? Link { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? act, string[]? roles, CancellationToken cancellation)
    {
        var ticked = Read(roles);
        var issues = await DoAsync(act, ticked, cancellation);
        await LoadAsync(cancellation);
        if (issues.Count > 0)
        {
            Ticked = act == "roles" ? ticked : Ticked;
            return PageWith(issues);
        }

        return Link is null ? DoneTo($"/desk/people/{Id}", "desk.people.done") : Page();
    }

    private async Task<IReadOnlyList<Issue>> DoAsync(string? act, IReadOnlySet<Role> roles, CancellationToken cancellation)
    {
        switch (act)
        {
            case "roles":
                return await people.GiveRolesAsync(Person, Id, roles, cancellation);
            case "close":
                return await people.DisableAsync(Person, Id, cancellation);
            case "open":
                await people.EnableAsync(Person, Id, cancellation);
                break;
            case "factor":
                await people.ClearSecondFactorAsync(Person, Id, cancellation);
                break;
            case "link":
                Link = $"{address.Origin}/desk/join?token={await people.NewLinkAsync(Person, Id, cancellation)}";
                break;
            default:
                throw new NotThereException($"There is no act “{act}”.");
        }

        return [];
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Account = await people.FindAsync(Id, cancellation);
        Ticked = Account.ToPerson().Roles;
        Title = Account.Name;
        State = Words[$"desk.person.state.{PersonState.Of(Account, (await people.WithPasskeysAsync(cancellation)).Contains(Id))}"];
    }
}
