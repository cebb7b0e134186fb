using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>The board of complaints with its filters, as a page and as a file.</summary>
public abstract class BoardPage : CasesPage
{
    [BindProperty(SupportsGet = true, Name = "view")]
    public string? ChosenView { get; set; }

    [BindProperty(SupportsGet = true, Name = "type")]
    public string? ChosenType { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true, Name = "in")]
    public string? ChosenLanguage { get; set; }

    [BindProperty(SupportsGet = true, Name = "channel")]
    public string? ChosenChannel { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    /// <summary>What is no choice of ours counts as all.</summary>
    public BoardFilter Filter => new(
        CaseCode.Parse<BoardView>(ChosenView) ?? BoardView.Open,
        CaseCode.Parse<CaseType>(ChosenType),
        Data.Categories.Service(Service)?.Key,
        LanguageExtensions.FromCode(ChosenLanguage),
        string.IsNullOrEmpty(Stage) ? null : Stage,
        CaseCode.Parse<CaseChannel>(ChosenChannel),
        Sheet);
}
