using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>Takes a file away that was made elsewhere, from the public too.</summary>
public sealed class WithdrawModel(UploadList uploads, UploadReviewing reviewing) : DocumentPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public UploadLine Line { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Line = (await uploads.GetAsync(Id, cancellation)).Line;
        if (Line.State is UploadState.Withdrawn)
        {
            throw new NotThereException("This file has been taken away already.");
        }

        if (!UploadRights.MayWithdraw(Person, Line.UploadedById, Line.IsPublic))
        {
            throw new NotAllowedException("Only a reviewer, a publisher or whoever sent it takes a file away.");
        }

        Title = Words.Format("desk.file.withdraw.title", ("name", Line.Name));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await reviewing.WithdrawAsync(Id, Person, cancellation);
        return DoneTo(AddressOfFile(Id), "desk.file.withdraw.done");
    }
}
