using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.SigningIn;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Own;

/// <summary>Takes the choice of language from the top of every page.</summary>
public sealed class LanguageModel(OwnAccount own) : DeskPage
{
    public IActionResult OnGet() => LocalRedirect("/desk/account");

    public async Task<IActionResult> OnPostAsync(string? language, string? @return)
    {
        if (LanguageExtensions.FromCode(language) is { } chosen)
        {
            await own.SetLanguageAsync(Person.Id, chosen);
        }

        return LocalRedirect(ReturnPath.Of(@return));
    }
}
