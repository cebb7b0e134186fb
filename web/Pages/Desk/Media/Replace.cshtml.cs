using KilkennyInfo.MediaLibrary;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Media;

/// <summary>Puts another picture in the place of one, at the same address.</summary>
[IgnoreAntiforgeryToken] // Asked for below: a form that is too big, or too old, comes back and says so.
[RequestSizeLimit(RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestBytes)]
public sealed class ReplaceModel(ImageLibrary library, ImageEditing editing, IAntiforgery antiforgery) : ImagePage
{
    [FromRoute]
    public string Name { get; set; } = "";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (IsTooBig)
        {
            return PageWith([TooBig], StatusCodes.Status413PayloadTooLarge);
        }

        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return PageWith([Issue.Whole(OldForm)]);
        }

        var (save, removed) = await editing.ReplaceAsync(Name, Person, (await ReadFileAsync(cancellation)).Bytes, cancellation);
        if (save.Issues.Count > 0)
        {
            return PageWith(save.Issues);
        }

        var news = save.IsSaved ? removed.Count > 0 ? "desk.media.replaced.cleaned" : "desk.media.replaced" : "desk.edit.unchanged";
        return DoneTo(AddressOf(Name), news, ("parts", PartsOf(removed)));
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        _ = await library.GetAsync(Name, cancellation);
        Title = Words.Format("desk.media.replace.title", ("name", Name));
    }
}
