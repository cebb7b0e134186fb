using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Editorial;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Tree;

/// <summary>Puts a live page below another one. What is dragged in the tree is sent here too, with the page that it comes after.</summary>
public sealed class MoveModel(StructureTree tree, Structure structure) : DeskPage
{
    private SiteStructure _structure = null!;

    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty]
    public string? Parent { get; set; }

    /// <summary><c>first</c>, <c>last</c>, or <c>after</c> with a page.</summary>
    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? After { get; set; }

    public IReadOnlyList<PlaceChoice> Choices => PlaceChoice.Of(_structure, Language, Key, onlyLive: true);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        Parent = _structure.Flat().Select(found => found.Page).FirstOrDefault(page => page.Below.Any(below => below.Key == Key))?.Key;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var place = Place switch
        {
            "first" => Editorial.Place.First,
            "after" => Editorial.Place.Behind(After ?? ""),
            _ => Editorial.Place.Last,
        };
        var issues = await structure.MoveAsync(Key, Person, Parent ?? "", place, cancellation);
        if (issues.Count > 0)
        {
            return PageWith(issues);
        }

        var moved = NewPlace.Of(await tree.ReadAsync(cancellation), Key);
        return DoneTo(moved.AddressOf("move"), "desk.structure.moved", moved.Values(Language));
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        _structure = await tree.ReadAsync(cancellation);
        var page = Key == LiveSite.HomeKey || _structure.Find(Key) is not { IsLive: true } found ? throw new NotThereException($"The page “{Key}” is not live, or cannot be moved.") : found;
        Title = Words.Format("desk.move.title", ("title", page.Name(Language)));
    }
}
