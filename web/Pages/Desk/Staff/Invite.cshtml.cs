using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Staff;

public sealed class InviteModel(People people, PublicAddress address) : RolesPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty(Name = "language")]
    public string? Chosen { get; set; }

    [BindProperty]
    public string[]? Roles { get; set; }

    /// <summary>Shown once, when the invitation has been made.</summary>
    public string? Link { get; private set; }

    public void OnGet() => Title = Words["desk.people.invite"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Title = Words["desk.people.invite"];
        Ticked = Read(Roles);
        if (LanguageExtensions.FromCode(Chosen) is not { } language)
        {
            return PageWith([new Issue("language", "desk.person.language.missing")]);
        }

        var (token, issues) = await people.InviteAsync(Person, NewPerson.Of(Name, Email), language, Ticked, byMail: true, cancellation);
        Link = token is null ? null : $"{address.Origin}/desk/join?token={token}";
        return issues.Count > 0 ? PageWith(issues) : Page();
    }
}
