using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.PlainWords;

/// <summary>Takes a word out of the list.</summary>
public sealed class RemovePlainWordModel(PlainWordList list, PlainWordEditing editing) : PlainWordPage
{
    [FromQuery]
    public string? Key { get; set; }

    public PlainWord Word { get; private set; } = null!;

    public string Address => AddressOf("remove", Key ?? "");

    public string Back => AddressOf("entry", Key ?? "");

    public void OnGet() => Load();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Load();
        var removed = await editing.RemoveAsync(Key ?? "", Person, cancellation);
        return removed.IsSaved ? DoneTo("/desk/plain-words", "desk.plain.removed") : PageWith(removed.Issues);
    }

    private void Load()
    {
        Word = list.Get(Key ?? "");
        Title = Words.Format("desk.plain.remove.title", ("words", Word.Words));
    }
}
