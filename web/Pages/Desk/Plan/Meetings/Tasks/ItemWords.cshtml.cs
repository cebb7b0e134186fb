using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Tasks;

/// <summary>Changes what an item of one’s own is called, or adds the other language.</summary>
public sealed class ItemWordsModel(MeetingReading reading, MeetingAgenda agenda) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.words.title";

    [FromRoute]
    public Guid Item { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty(Name = "words-ga")]
    public string? WordsGa { get; set; }

    [BindProperty(Name = "words-en")]
    public string? WordsEn { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var item = await FindAsync(cancellation);
        (Seen, WordsGa, WordsEn) = (item.Version, item.WordsGa, item.WordsEn);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var item = await FindAsync(cancellation);
        var typed = new TypedNote(Seen, item.Note, item.Decision.Select(words => (string?)words), new Bilingual<string?>(WordsGa, WordsEn));
        var issues = await agenda.NoteAsync(Person, Id, Item, typed, cancellation);
        if (issues.Count == 0)
        {
            return DoneTo(RoomOf(Id, Item), "desk.plan.meetings.saved");
        }

        Seen = item.Version;
        ModelState.Remove(nameof(Seen));
        return PageWith(issues);
    }

    private async Task<AgendaItem> FindAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        return Find(Item) is { Kind: AgendaKind.Own } own ? own : throw new NotThereException("What this item is called comes from what it is about.");
    }
}
