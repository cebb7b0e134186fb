using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Editorial.History;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>One earlier revision of both texts, and the way to bring it back.</summary>
public sealed class RevisionViewModel(PageStates states, PairHistory history, PairEditing editing) : BlockPage(states)
{
    [FromRoute]
    public int Number { get; set; }

    public Revision Revision { get; private set; } = null!;

    public bool MayRestore => Person.MayEditAny && Revision.Number != State.Newest.Number;

    public Task OnGetAsync(CancellationToken cancellation) => PrepareAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(long @base, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var outcome = await editing.RestoreAsync(Key, Person, Number, @base, cancellation);
        return outcome.Result is SaveResult.Conflict
            ? PageWith([Issue.Whole("desk.edit.conflict", ("name", outcome.Current.Author))], StatusCodes.Status409Conflict)
            : DoneTo(Root, "desk.restore.done", ("number", $"{Number}"));
    }

    public IReadOnlyList<TextBlock> BlocksOf(Language language) => TextBlocks.Of(Revision.Text(language));

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.page.title", cancellation);
        Revision = await history.RevisionAsync(Key, Number, cancellation);
        Title = Words.Format("desk.revision.title", ("number", $"{Number}"), ("title", PageTitle));
    }
}
