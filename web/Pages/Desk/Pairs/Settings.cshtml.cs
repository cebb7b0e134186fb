using System.Globalization;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Editorial;
using KilkennyInfo.Pages.Desk.Tree;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>What a page is besides its words: below which page it stands, whose it is, when it is looked at again.</summary>
public sealed class SettingsModel(PageStates states, SettingsEditing editing, StructureTree tree) : PairPage(states)
{
    [BindProperty]
    public string? Parent { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty(Name = "review-by")]
    public string? ReviewBy { get; set; }

    public long BaseId { get; private set; }

    public bool IsHome => Key == LiveSite.HomeKey;

    public IReadOnlyList<PlaceChoice> Parents { get; private set; } = [];

    public IEnumerable<ContactUnit> Owners => OwnerChoice.Of(Data, Owner);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        BaseId = State.Newest.Id;
        (Parent, Owner, ReviewBy) = (State.Newest.ParentKey, State.Newest.Owner, State.Newest.ReviewBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public async Task<IActionResult> OnPostAsync(long @base, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        BaseId = @base;
        DateOnly? day = DateOnly.TryParseExact(ReviewBy, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed) ? typed : null;
        var outcome = await editing.SaveAsync(Key, Person, @base, IsHome ? "" : Parent ?? "", Owner ?? "", day, cancellation);
        switch (outcome.Result)
        {
            case SaveResult.Saved:
                return DoneTo(Root, "desk.edit.saved", ("number", $"{outcome.Current.Number}"));
            case SaveResult.Unchanged:
                return DoneTo(Root, "desk.edit.unchanged");
            case SaveResult.Conflict:
                // What was entered is kept; sent again, it is said of the page as it is now.
                BaseId = outcome.Current.Id;
                return PageWith([Issue.Whole("desk.settings.conflict", ("name", outcome.Current.Author))], StatusCodes.Status409Conflict);
            default:
                return PageWith(outcome.Issues);
        }
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.settings.title", cancellation);
        Parents = PlaceChoice.Of(await tree.ReadAsync(cancellation), Language, Key, onlyLive: false);
    }
}
