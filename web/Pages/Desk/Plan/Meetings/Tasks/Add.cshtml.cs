using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Tasks;

/// <summary>Puts something on the agenda that no source knows of.</summary>
public sealed class AddModel(MeetingReading reading, MeetingAgenda agenda) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.add.title";

    [BindProperty(Name = "words-ga")]
    public string? WordsGa { get; set; }

    [BindProperty(Name = "words-en")]
    public string? WordsEn { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(TitleKey, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        var issues = await agenda.AddAsync(Person, Id, new Bilingual<string?>(WordsGa, WordsEn), cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "#agenda", "desk.plan.meetings.added");
    }
}
