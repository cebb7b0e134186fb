using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Requests;

/// <summary>One request: what was asked for, by whom, and how it stands. Sending its form takes it in hand.</summary>
public sealed class RequestModel(RequestWork work, TimeProvider clock) : RequestsPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public FormatRequest Asked { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool SeesWho => RequestWork.MayWork(Person);

    public bool MayAct => SeesWho && Asked.IsOpen;

    public bool MayTake => Asked.HandlerId != Person.Id;

    /// <summary>What the person told us, by the key of its name.</summary>
    public IEnumerable<(string Key, string Value)> Details
    {
        get
        {
            (string Key, string? Value)[] all = [("name", Asked.Name), ("email", Asked.Email), ("phone", Asked.Phone), ("address", Asked.Address), ("detail", Asked.Detail)];
            return all.Where(detail => detail.Value is not null).Select(detail => (detail.Key, detail.Value!));
        }
    }

    public string WayOf(SendingWay way) => Data.Strings[Language][$"request.way.{RequestForm.CodeOf(way)}"];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issues = await work.TakeAsync(Person, Id, cancellation);
        if (issues.Count == 0)
        {
            return DoneTo($"/desk/requests/{Id}", "desk.requests.taken");
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Asked = await work.OpenAsync(Person, Id, cancellation);
        Today = DublinTime.Today(clock);
        Title = Words.Format("desk.requests.one", ("reference", Asked.Reference));
    }
}
