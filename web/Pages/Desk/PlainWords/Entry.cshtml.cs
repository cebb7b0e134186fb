using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.PlainWords;

/// <summary>One word to do without.</summary>
public sealed class PlainWordEntryModel(PlainWordList list, PlainWordEditing editing, EntryHistory history) : PlainWordPage
{
    [FromQuery]
    public string? Key { get; set; }

    public string Address => AddressOf("entry", Key ?? "");

    public string RemoveAddress => AddressOf("remove", Key ?? "");

    /// <summary>Of the word as it stands now.</summary>
    public string Mark { get; private set; } = "";

    public DoneView History { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? mark, CancellationToken cancellation)
    {
        var typed = ReadForm();
        var saved = await editing.ChangeAsync(Key ?? "", Person, typed, mark ?? "", cancellation);
        if (saved.Issues.Count == 0)
        {
            return DoneTo(Address, saved.IsSaved ? "desk.plain.saved" : "desk.edit.unchanged");
        }

        await LoadAsync(cancellation);
        Typed = typed;
        return PageWith(saved.Issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var word = list.Get(Key ?? "");
        Typed = TypedPlainWord.Of(word);
        Mark = Typed.Mark;
        History = new DoneView(this, await history.OfAsync(PlainWordEditing.SubjectOf(Key!), cancellation));
        Title = Words.Format("desk.plain.entry.title", ("words", word.Words));
    }
}
