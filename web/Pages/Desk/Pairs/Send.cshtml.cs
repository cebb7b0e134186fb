using System.Globalization;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Sends the words to their reviewers.</summary>
public sealed class SendModel(PageStates states, Handing handing, TimeProvider clock) : PairPage(states)
{
    private const int UsualDays = 7;

    [BindProperty]
    public string? Due { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.send.title", cancellation);
        Due = DublinTime.Today(clock).AddDays(UsualDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.send.title", cancellation);
        if (!DateOnly.TryParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
        {
            return PageWith([new Issue("due", "desk.form.date.invalid")]);
        }

        var issues = await handing.SendAsync(Key, Person, due, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.send.done");
    }
}
