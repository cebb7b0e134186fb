using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings;

/// <summary>One item of the agenda while the group talks of it: large enough for a wall, with one form that is saved on the way to the next.</summary>
public sealed class RoomItemModel(MeetingReading reading, MeetingAgenda agenda) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.room.title";

    [FromRoute]
    public Guid Item { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty(Name = "decision-ga")]
    public string? DecisionGa { get; set; }

    [BindProperty(Name = "decision-en")]
    public string? DecisionEn { get; set; }

    public AgendaItem Shown { get; private set; } = null!;

    public int Place { get; private set; }

    public AgendaItem? Before => Place > 0 ? Record.Items[Place - 1] : null;

    public AgendaItem? After => Place + 1 < Record.Items.Count ? Record.Items[Place + 1] : null;

    /// <summary>Somebody else has saved other words meanwhile: they are shown beside what was typed.</summary>
    public bool IsOvertaken { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        (Seen, Note, DecisionGa, DecisionEn) = (Shown.Version, Shown.Note, Shown.DecisionGa, Shown.DecisionEn);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issues = await agenda.NoteAsync(Person, Id, Item, new TypedNote(Seen, Note, new Bilingual<string?>(DecisionGa, DecisionEn)), cancellation);
        await ShowAsync(cancellation);
        if (issues.Count == 0)
        {
            return DoneTo(After is { } next ? RoomOf(Id, next.Id) : Root + "/room", "desk.plan.meetings.saved");
        }

        // Sent once more, what was typed counts: by then the person has seen what the other wrote.
        IsOvertaken = Seen != Shown.Version;
        ModelState.Remove(nameof(Seen));
        Seen = Shown.Version;
        return PageWith(issues);
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        Shown = Find(Item);
        Place = Record.Items.Index().First(one => one.Item.Id == Item).Index;
        Title = NameOf(Shown).Words;
    }
}
