using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.PlainWords;

/// <summary>Adds a word to those to do without.</summary>
public sealed class NewPlainWordModel(PlainWordEditing editing) : PlainWordPage
{
    public void OnGet()
    {
        Title = Words["desk.plain.new"];
        Typed = TypedPlainWord.Empty(Language);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plain.new"];
        Typed = ReadForm();
        var saved = await editing.AddAsync(Person, Typed, cancellation);
        return saved.IsSaved ? DoneTo(AddressOf("entry", saved.Key!), "desk.plain.saved") : PageWith(saved.Issues);
    }
}
