using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Tree;

/// <summary>All pages as they stand below one another, and the way to put them in another order.</summary>
public sealed class TreeModel(StructureTree tree, Structure structure) : DeskPage
{
    public SiteStructure Pages { get; private set; } = null!;

    public IEnumerable<StructurePage> Roots => Pages.Home is { } home ? Pages.Lost.Prepend(home) : Pages.Lost;

    public bool MayMove => Person.Is(Role.Publisher);

    public bool MayMake => Person.MayEditAny;

    public Task OnGetAsync(CancellationToken cancellation) => PrepareAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? up, string? down, CancellationToken cancellation)
    {
        var key = up ?? down ?? throw new NotThereException("No page was named.");
        var issues = await structure.StepAsync(key, Person, isUp: up is not null, cancellation);
        await PrepareAsync(cancellation);
        if (issues.Count > 0)
        {
            return PageWith(issues);
        }

        var place = NewPlace.Of(Pages, key);
        return DoneTo(place.AddressOf(up is not null ? "up" : "down"), "desk.structure.moved", place.Values(Language));
    }

    public string NameOf(string key) => Pages.Find(key)?.Name(Language) ?? key;

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        Title = Words["desk.menu.structure"];
        Pages = await tree.ReadAsync(cancellation);
    }
}
