using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>Says that a file made for an earlier version of its document still says the same.</summary>
public sealed class TakeOverModel(UploadList uploads, Uploading uploading) : DocumentPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public UploadLine Line { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (id, issues) = await uploading.TakeOverAsync(Id, Person, cancellation);
        if (id is { } added)
        {
            return DoneTo(AddressOfFile(added), "desk.take-over.done");
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Line = (await uploads.GetAsync(Id, cancellation)).Line;
        Title = Words["desk.take-over.title"];
        if (Line is not { IsOfEarlierVersion: true, InForce: not null, IsAlive: true })
        {
            throw new NotThereException("This file is not one for an earlier version.");
        }
    }
}
