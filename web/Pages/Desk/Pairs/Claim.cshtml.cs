using KilkennyInfo.Editorial.Work;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Takes a stage for oneself.</summary>
public sealed class ClaimModel(Handing handing, WorkQueue queue) : DeskPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    public IActionResult OnGet() => LocalRedirect(DeskSetup.Root);

    public async Task<IActionResult> OnPostAsync(string? stage, CancellationToken cancellation)
    {
        var due = (await queue.GetAsync(Key, cancellation)).Waiting.FirstOrDefault(waiting => waiting.Stage.Key == stage)?.DueOn;
        var issues = await handing.GiveAsync(Key, stage ?? "", Person, Person.Id, due, cancellation);
        return issues.Count > 0 ? StatusCode(StatusCodes.Status403Forbidden) : DoneTo(DeskSetup.Root, "desk.work.claimed");
    }
}
