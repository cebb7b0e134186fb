using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Composing;

/// <summary>Everything that one language of a document is made from.</summary>
/// <param name="Pages">The live pages in the order of the document, each with its Markdown in this language.</param>
/// <param name="Absolute">The full address of a path on the site.</param>
/// <param name="PathOf">The path of the document's own page in a language.</param>
/// <param name="Pictures">By the names that texts call them by.</param>
/// <param name="Version">Counts from 1; none while only the words are compared.</param>
public sealed record DocumentSource(
    LiveSite Site,
    DocumentRecord Record,
    Language Language,
    IReadOnlyList<(LivePage Page, string Markdown)> Pages,
    Func<string, string> Absolute,
    string PathOf,
    IReadOnlyDictionary<string, Picture> Pictures,
    int? Version)
{
    public ReferenceData Data => Site.Data;

    public Strings Words => Data.Strings[Language];

    public string Title => Record.TitleOf(Pages[0].Page, Language);

    /// <summary>When the words of its pages last changed.</summary>
    public DateOnly UpdatedOn => Pages.Max(page => page.Page.UpdatedOn);

    public bool Holds(string pageKey) => Pages.Any(page => page.Page.Key == pageKey);
}
