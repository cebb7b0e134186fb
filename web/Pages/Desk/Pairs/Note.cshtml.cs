using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Says something about a block of a text, or about the pair, and asks for a change or not.</summary>
public sealed class NoteModel(PageStates states, Reviewing reviewing) : PairPage(states)
{
    [BindProperty(SupportsGet = true)]
    public string? Side { get; set; }

    /// <summary>The mark of the block’s words.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mark { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Change { get; set; }

    [BindProperty(Name = "words")]
    public string? Typed { get; set; }

    public TextBlock? Block { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => PrepareAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var note = new NewNote(Typed ?? "", Change, LanguageExtensions.FromCode(Side), Block?.Hash, Block?.Words);
        var issues = await reviewing.NoteAsync(Key, Person, note, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "#notes", Change ? "desk.note.change.done" : "desk.note.done");
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.note.title", cancellation);
        Block = LanguageExtensions.FromCode(Side) is { } side && Mark is not null ? TextBlocks.Of(TextOf(side)).FirstOrDefault(block => block.Hash == Mark) : null;
    }
}
