using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Tree;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Begins a page, in both languages or in the one that the person writes.</summary>
public sealed class NewModel(NewPages pages, StructureTree tree) : DeskPage
{
    private TypedPair _texts = new(null, null);

    [BindProperty(SupportsGet = true)]
    public string? Parent { get; set; }

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    /// <summary>The languages that this person writes.</summary>
    public IReadOnlyList<Language> Sides => [.. LanguageExtensions.Both.Where(Person.MayEdit)];

    public IReadOnlyList<PageType> Types => pages.Types();

    public IEnumerable<ContactUnit> Owners => OwnerChoice.Of(Data, Owner);

    public IReadOnlyList<PlaceChoice> Parents { get; private set; } = [];

    public TypedText TextOf(Language language) => _texts[language] ?? TypedText.Empty;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        Owner = Site.Find(Parent ?? LiveSite.HomeKey)?.Owner;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        TypedText? Side(Language language) => Person.MayEdit(language)
            ? TypedText.Empty with { Title = Field(language, "title"), Slug = Field(language, "slug"), Summary = Field(language, "summary") } : null;
        _texts = new TypedPair(Side(Language.Irish), Side(Language.English));
        await PrepareAsync(cancellation);
        var (key, issues) = await pages.MakeAsync(Person, new TypedPage(Type ?? "", Parent ?? "", Owner ?? "", Key ?? "", _texts), cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(PairPage.RootOf(key!) + "/edit", "desk.new.done");
    }

    private string Field(Language language, string name) => Request.Form[TypedText.FieldName(language, name)].ToString();

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        Title = Words["desk.board.new"];
        Parents = PlaceChoice.Of(await tree.ReadAsync(cancellation), Language, moved: null, onlyLive: false);
    }
}
