using KilkennyInfo.Languages;
using KilkennyInfo.Search;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Searches;

/// <summary>What was searched for, in a period and a language, as a page and as a file.</summary>
public abstract class SearchesPage : DeskPage
{
    private const int UsualPeriod = 30;

    [BindProperty(SupportsGet = true, Name = "days")]
    public string? ChosenDays { get; set; }

    /// <summary>Not <c>lang</c>, which is the desk's own language.</summary>
    [BindProperty(SupportsGet = true, Name = "language")]
    public string? ChosenLanguage { get; set; }

    /// <summary>What is no period of ours counts as the usual one.</summary>
    public int Days => SearchInsights.Periods.Where(days => $"{days}" == ChosenDays).FirstOrDefault(UsualPeriod);

    public Language? Only => LanguageExtensions.FromCode(ChosenLanguage);
}
