using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Terms;

/// <summary>Adds a term to the list.</summary>
public sealed class NewTermModel(TermEditing editing) : TermPage
{
    public string Key { get; private set; } = "";

    public void OnGet() => Title = Words["desk.terms.new"];

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancellation)
    {
        Title = Words["desk.terms.new"];
        (Key, Typed) = (key ?? "", ReadForm());
        var saved = await editing.AddAsync(Person, Key, Typed, cancellation);
        return saved.IsSaved ? DoneTo($"/desk/terms/{saved.Key}", "desk.term.saved") : PageWith(saved.Issues);
    }
}
