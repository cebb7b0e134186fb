using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Requests;

/// <summary>Requests for other formats, as a page and as a file: those of a state, or all.</summary>
public abstract class RequestsPage : DeskPage
{
    [BindProperty(SupportsGet = true, Name = "state")]
    public string? ChosenState { get; set; }

    /// <summary>What is no state of ours counts as all.</summary>
    public RequestChoice? Only => RequestForm.FromCode<RequestChoice>(ChosenState);

    public string DocumentName(string key) => Site.Documents.Find(key)?.Newest.Texts[Language].Title ?? key;

    /// <summary>“Large print, in Irish”.</summary>
    public string Wanted(WantedFormat format, Language language) =>
        $"{Data.Strings[Language][$"request.name.{RequestForm.CodeOf(format)}"]}, {Data.Strings[Language][$"documents.in.{language.Code()}"]}";

    public string StateOf(RequestState state) => Words[$"desk.requests.choice.{RequestForm.CodeOf(state)}"];
}
