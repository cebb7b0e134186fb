using KilkennyInfo.MediaLibrary;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Media;

/// <summary>Puts an image into the library.</summary>
[IgnoreAntiforgeryToken] // Asked for below: a form that is too big, or too old, comes back with its words and says so.
[RequestSizeLimit(RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestBytes)]
public sealed class UploadModel(ImageEditing editing, IAntiforgery antiforgery) : ImagePage
{
    public void OnGet() => Title = Words["desk.media.upload"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Title = Words["desk.media.upload"];
        if (IsTooBig)
        {
            return PageWith([TooBig], StatusCodes.Status413PayloadTooLarge);
        }

        Typed = ReadForm();
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return PageWith([Issue.Whole(OldForm)]);
        }

        var (name, bytes) = await ReadFileAsync(cancellation);
        var (save, removed) = await editing.UploadAsync(Person, name, bytes, Typed, cancellation);
        return save.IsSaved
            ? DoneTo(AddressOf(save.Key!), removed.Count > 0 ? "desk.media.added.cleaned" : "desk.media.added", ("mark", ImageModel.MarkOf(save.Key!)), ("parts", PartsOf(removed)))
            : PageWith(save.Issues);
    }
}
