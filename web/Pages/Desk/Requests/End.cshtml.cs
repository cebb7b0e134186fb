using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Requests;

/// <summary>Ends a request: the document was sent, could not be made, or is no longer wanted.</summary>
public sealed class EndModel(RequestWork work) : DeskPage
{
    private const string Done = "done";
    private const string Cannot = "cannot";
    private const string Withdrawn = "withdrawn";

    public static IReadOnlyList<string> Ways { get; } = [Done, Cannot, Withdrawn];

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    public string Reference { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issues = How switch
        {
            Done => await work.FinishAsync(Person, Id, Outcome ?? "", cancellation),
            Cannot => await work.CannotAsync(Person, Id, Outcome ?? "", cancellation),
            Withdrawn => await work.WithdrawAsync(Person, Id, cancellation),
            _ => [new Issue("how", "desk.requests.how.missing")],
        };
        if (issues.Count == 0)
        {
            return DoneTo($"/desk/requests/{Id}", "desk.requests.ended");
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    /// <summary>Shows nothing of the person, so that looking at it is no reading of the request.</summary>
    private async Task LoadAsync(CancellationToken cancellation)
    {
        Reference = await work.ReferenceOfAsync(Id, cancellation);
        Title = Words.Format("desk.requests.end.title", ("reference", Reference));
    }
}
