using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KilkennyInfo.Pages.Desk;

/// <summary>What every page of the desk has: who is there, in which language, the words, and what has to be mended.</summary>
public abstract class DeskPage : PageModel
{
    private const string NewsKey = "news";

    public SignedIn? SignedIn => HttpContext.Features.Get<SignedIn>();

    /// <summary>Only on pages that ask for somebody signed in.</summary>
    public virtual Person Person => SignedIn?.Person ?? throw new InvalidOperationException("Nobody is signed in on this page.");

    public Language Language => DeskLanguage.Of(HttpContext);

    public LiveSite Site => HttpContext.RequestServices.GetRequiredService<CurrentSite>()();

    public ReferenceData Data => Site.Data;

    public Strings Words => Data.DeskStrings[Language];

    /// <summary>This page in the other language, for somebody who is not signed in.</summary>
    public string OtherLanguageAddress => Request.Path + QueryString.Create(
        Request.Query.Where(part => part.Key != DeskLanguage.Parameter).Select(part => KeyValuePair.Create(part.Key, (string?)part.Value.ToString()))
            .Append(KeyValuePair.Create(DeskLanguage.Parameter, (string?)Language.Other().Code())));

    /// <summary>The page's name, for the browser's title and its first heading.</summary>
    public string Title { get; protected set; } = "";

    /// <summary>What has to be mended before the form can be done; empty at first.</summary>
    public IReadOnlyList<Issue> Issues { get; private set; } = [];

    /// <summary>What was done just before; said once.</summary>
    public string? News => TempData[NewsKey] as string;

    public string SentenceOf(Issue issue) => Words.Format(issue.Key, issue.Inner is { } inner
        ? [.. issue.Values.Where(value => value.Name != "problem"), ("problem", SentenceOf(inner))] : [.. issue.Values]);

    public string Date(DateOnly day) => LongDate.WithoutWeekday(day, Language);

    /// <summary>Day and time in Dublin.</summary>
    public string Moment(DateTime utc) => Words.Format(
        "desk.moment", ("day", LongDate.WithoutWeekday(DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero)), Language)), ("time", WallClock.Of(DublinTime.WallTimeOf(utc), Language)));

    public string LanguageName(Language language) => Words[$"desk.language.{language.Code()}"];

    public string RoleName(Role role) => Words[$"desk.role.{RoleKey(role)}"];

    public static string RoleKey(Role role) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());

    /// <summary>The page that answers this request: its fields ask it for words and for what is wrong with them.</summary>
    public static DeskPage Of(HttpContext context) => context.Features.Get<DeskPage>() ?? throw new InvalidOperationException("No page of the desk answers this request.");

    public override void OnPageHandlerSelected(PageHandlerSelectedContext context) => HttpContext.Features.Set(this);

    /// <summary>The same page again, with what has to be mended at its top and what was typed kept.</summary>
    protected IActionResult PageWith(IReadOnlyList<Issue> issues, int status = StatusCodes.Status400BadRequest)
    {
        Issues = issues;
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Goes on to another page and says there, once, what was done.</summary>
    protected IActionResult DoneTo(string address, string newsKey, params ReadOnlySpan<(string Name, string Value)> values)
    {
        TempData[NewsKey] = Words.Format(newsKey, values);
        return LocalRedirect(address);
    }
}
