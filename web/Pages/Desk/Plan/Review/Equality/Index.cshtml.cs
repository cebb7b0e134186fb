using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Equality;

/// <summary>Notes on equality and human rights, for the next review.</summary>
public sealed class IndexModel(ReviewReading reading, EqualityNotes notes) : ReviewPage
{
    public IReadOnlyList<EqualityNote> Notes { get; private set; } = [];

    public Bilingual<string> Typed { get; private set; } = new("", "");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.equality.title"];
        Notes = await reading.NotesAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "ga-text")] string? irish, [FromForm(Name = "en-text")] string? english, CancellationToken cancellation)
    {
        Typed = new Bilingual<string>(irish ?? "", english ?? "");
        var issues = await notes.AddAsync(Person, Typed, cancellation);
        await OnGetAsync(cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/equality", "desk.plan.equality.saved");
    }
}
