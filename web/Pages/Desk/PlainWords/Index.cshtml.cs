using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.PlainWords;

/// <summary>The words to do without, to look through.</summary>
public sealed class PlainWordIndexModel(PlainWordList list) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The code of a language.</summary>
    [BindProperty(SupportsGet = true, Name = "of")]
    public string? OfLanguage { get; set; }

    public IReadOnlyList<PlainWord> Rows { get; private set; } = [];

    public bool MayEdit => PlainWordEditing.MayEdit(Person);

    public void OnGet()
    {
        Title = Words["desk.plain.title"];
        Rows = list.Find(Q, LanguageExtensions.FromCode(OfLanguage));
    }
}
