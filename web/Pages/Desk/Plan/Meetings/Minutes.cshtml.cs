using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings;

/// <summary>The minutes in both languages: to be read by everyone, and to be written by the group while they are not public.</summary>
public sealed class MinutesModel(MeetingReading reading, MeetingMinutes minutes) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.minutes.title";

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty(Name = "minutes-ga")]
    public string? MinutesGa { get; set; }

    [BindProperty(Name = "minutes-en")]
    public string? MinutesEn { get; set; }

    public bool MayWrite => MayRecord && Meeting is { MinutesPublishedUtc: null, State: MeetingState.Held };

    /// <summary>Somebody else has saved other words meanwhile: they are shown below what was typed.</summary>
    public bool IsOvertaken { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        (Seen, MinutesGa, MinutesEn) = (Meeting.MinutesVersion, Meeting.MinutesGa, Meeting.MinutesEn);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issues = await minutes.KeepAsync(Person, Id, Seen, new Bilingual<string?>(MinutesGa, MinutesEn), cancellation);
        if (issues.Count == 0)
        {
            return DoneTo(RootOf(Id) + "/minutes", "desk.plan.meetings.saved");
        }

        await LoadAsync(TitleKey, cancellation);
        IsOvertaken = Seen != Meeting.MinutesVersion;
        ModelState.Remove(nameof(Seen));
        Seen = Meeting.MinutesVersion;
        return PageWith(issues);
    }
}
