using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Terms;

/// <summary>The agreed terms, to look through.</summary>
public sealed class TermIndexModel(TermList list) : DeskPage
{
    public const string Waiting = "waiting";

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Only { get; set; }

    public IReadOnlyList<AgreedTerm> Rows { get; private set; } = [];

    public bool MayEdit => TermEditing.MayEdit(Person);

    public void OnGet()
    {
        Title = Words["desk.terms.title"];
        Rows = list.Find(Q, Only == Waiting);
    }
}
