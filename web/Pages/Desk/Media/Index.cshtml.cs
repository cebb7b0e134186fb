using System.Globalization;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.MediaLibrary;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Media;

/// <summary>The images, to look through.</summary>
public sealed class MediaIndexModel(ImageLibrary library) : ImagePage
{
    public const int RowsOnAPage = 25;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>How many come before the first one shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public int Found { get; private set; }

    public IReadOnlyList<ImageLine> Rows { get; private set; } = [];

    public string? Before => From > 0 ? AddressFrom(Math.Max(0, From - RowsOnAPage)) : null;

    public string? After => From + RowsOnAPage < Found ? AddressFrom(From + RowsOnAPage) : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.media.title"];
        var all = await library.FindAsync(Q, cancellation);
        (Found, From) = (all.Count, Math.Clamp(From, 0, Math.Max(0, all.Count - 1)));
        Rows = [.. all.Skip(From).Take(RowsOnAPage)];
    }

    public string ShownBy(ImageWords? words) => words switch
    {
        null => Words["desk.media.unsaid"],
        { Alt: { } alt } => alt[Language],
        _ => Words["desk.media.adorns"],
    };

    private string AddressFrom(int from) => "/desk/media" + QueryString.Create(
        new Dictionary<string, string?> { ["q"] = Q, ["from"] = from.ToString(CultureInfo.InvariantCulture) }.Where(part => !string.IsNullOrEmpty(part.Value)));
}
