using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Pairs;

public sealed class ReadModel(PageStates states, FindingStore findings, TermMarks terms) : ReadingPage(states, findings, terms)
{
    protected override bool MayWaive => Waiving.May(Person);

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync("desk.read.title", cancellation);

    public override string? NoteAddress(TextBlock block, Language language) =>
        State.IsOpen && Reviewing.MayNote(Person) ? $"{Root}/note?side={language.Code()}&mark={block.Hash}" : null;

    public override string? AddressOf(ReviewNote note) => $"{Root}#note-{note.Id}";
}
