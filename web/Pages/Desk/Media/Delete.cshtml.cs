using KilkennyInfo.MediaLibrary;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Media;

/// <summary>Deletes an image that no text shows.</summary>
public sealed class DeleteModel(ImageLibrary library, ImageEditing editing) : ImagePage
{
    [FromRoute]
    public string Name { get; set; } = "";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var deleted = await editing.DeleteAsync(Name, Person, cancellation);
        return deleted.IsSaved ? DoneTo("/desk/media", "desk.media.deleted") : PageWith(deleted.Issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        _ = await library.GetAsync(Name, cancellation);
        Title = Words.Format("desk.media.delete.title", ("name", Name));
    }
}
