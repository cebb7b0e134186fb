using KilkennyInfo.MediaLibrary;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Media;

/// <summary>One image: its words, and where it is used.</summary>
public sealed class ImageModel(ImageLibrary library, ImageEditing editing, EntryHistory history) : ImagePage
{
    [FromRoute]
    public string Name { get; set; } = "";

    public LibraryImage Image { get; private set; } = null!;

    /// <summary>Of the words as they stand now.</summary>
    public string Mark { get; private set; } = "";

    public DoneView History { get; private set; } = null!;

    /// <summary>With something after it that changes when the picture does: the browser may keep the old one for a minute.</summary>
    public string Source => $"{SourceOf(Name)}?{Image.Length}-{History.Entries.Count}";

    public string Alt => Image.Words?.Alt?[Language] ?? "";

    public string Sizes => string.Join(", ", new[]
    {
        Image.Shown is { } shown ? Words.Format("desk.media.size.pixels", ("width", Digits(shown.Width)), ("height", Digits(shown.Height))) : null, SizeOf(Image.Length),
    }.OfType<string>());

    /// <summary>What a writer puts into a text: the library has the words.</summary>
    public static string MarkOf(string name) => $"![](media:{name})";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? mark, CancellationToken cancellation)
    {
        var typed = ReadForm();
        var saved = await editing.ChangeWordsAsync(Name, Person, typed, mark ?? "", cancellation);
        if (saved.Issues.Count == 0)
        {
            return DoneTo(AddressOf(Name), saved.IsSaved ? "desk.media.saved" : "desk.edit.unchanged");
        }

        await LoadAsync(cancellation);
        Typed = typed;
        return PageWith(saved.Issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Image = await library.GetAsync(Name, cancellation);
        Typed = TypedImage.Of(Image.Words);
        Mark = Typed.Mark;
        History = new DoneView(this, await history.OfAsync(ImageEditing.SubjectOf(Name), cancellation));
        Title = Name;
    }
}
