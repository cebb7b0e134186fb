using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Terms;

/// <summary>One term in both languages.</summary>
public sealed class TermEntryModel(TermList list, TermEditing editing, EntryHistory history) : TermPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>Of the term as it stands now.</summary>
    public string Mark { get; private set; } = "";

    public DoneView History { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? mark, CancellationToken cancellation)
    {
        var typed = ReadForm();
        var saved = await editing.ChangeAsync(Key, Person, typed, mark ?? "", cancellation);
        if (saved.Issues.Count == 0)
        {
            return DoneTo($"/desk/terms/{Key}", saved.IsSaved ? "desk.term.saved" : "desk.edit.unchanged");
        }

        await LoadAsync(cancellation);
        Typed = typed;
        return PageWith(saved.Issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var term = list.Get(Key);
        Typed = TypedTerm.Of(term);
        Mark = Typed.Mark;
        History = new DoneView(this, await history.OfAsync(TermEditing.SubjectOf(Key), cancellation));
        Title = Words.Format("desk.term.title", ("term", term.Term.Agreed[Language]));
    }
}
