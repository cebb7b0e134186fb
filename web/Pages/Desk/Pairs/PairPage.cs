using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>A page of the desk that is about one pair.</summary>
public abstract class PairPage(PageStates states) : DeskPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    public PageState State { get; private set; } = null!;

    public string Root => RootOf(Key);

    public static string RootOf(string key) => $"/desk/pages/{key}";

    /// <summary>Both titles, Irish first; empty where a new page has none yet.</summary>
    public IEnumerable<(Language Language, string Title)> Titles => LanguageExtensions.Both.Select(language => (language, State.Newest.Text(language).Title));

    /// <summary>The page's title in the language of the desk, or what it is called while it has none.</summary>
    public string PageTitle => PairTitle.Of(State.Newest, Key, Language);

    public PageText TextOf(Language language) => State.Newest.Text(language);

    public string GateName(Gate gate) => Words[$"desk.gate.{gate.Key}"];

    protected async Task LoadAsync(string titleKey, CancellationToken cancellation)
    {
        State = await states.GetAsync(Key, cancellation);
        Title = Words.Format(titleKey, ("title", PageTitle));
    }
}
