using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Figures;

/// <summary>The whole figures of complaints with their filters, as a page and as a file. Nothing in them tells of a person.</summary>
public abstract class FiguresPage(FigureReading reading, TimeProvider clock) : DeskPage
{
    [BindProperty(SupportsGet = true, Name = "period")]
    public string? ChosenPeriod { get; set; }

    [BindProperty(SupportsGet = true, Name = "service")]
    public string? ChosenService { get; set; }

    [BindProperty(SupportsGet = true, Name = "ground")]
    public string? ChosenGround { get; set; }

    /// <summary>Not <c>lang</c>, which is the desk's own language.</summary>
    [BindProperty(SupportsGet = true, Name = "language")]
    public string? ChosenLanguage { get; set; }

    [BindProperty(SupportsGet = true, Name = "channel")]
    public string? ChosenChannel { get; set; }

    [BindProperty(SupportsGet = true, Name = "type")]
    public string? ChosenType { get; set; }

    public CaseFigures Figures { get; private set; } = null!;

    /// <summary>From the first complaint until today, the newest first; each year before its quarters.</summary>
    public IReadOnlyList<FigurePeriod> Periods { get; private set; } = [];

    public FigureNames Names => new(Data, Language);

    /// <summary>What means nothing narrows nothing.</summary>
    public FigureFilter Filter => new(Period)
    {
        ServiceKey = Data.Categories.Service(ChosenService)?.Key,
        GroundKey = Data.Categories.Ground(ChosenGround)?.Key,
        Language = LanguageExtensions.FromCode(ChosenLanguage),
        Channel = Enum.GetValues<CaseChannel>().Select(channel => (CaseChannel?)channel).FirstOrDefault(channel => CaseFigures.CodeOf(channel!.Value) == ChosenChannel),
        Type = Enum.GetValues<CaseType>().Select(type => (CaseType?)type).FirstOrDefault(type => CaseFigures.CodeOf(type!.Value) == ChosenType),
    };

    public IEnumerable<FigureSheet> Sheets => new FigureTables(Data, Language).Of(Figures).Where(sheet => sheet.Lines.Count > 0);

    protected DateOnly Today => DublinTime.Today(clock);

    private FigurePeriod Period => FigurePeriod.Parse(ChosenPeriod) ?? FigurePeriod.YearOf(Today);

    protected async Task LoadAsync(CancellationToken cancellation)
    {
        Title = Words["desk.figures.title"];
        var first = await reading.FirstDayAsync(cancellation) ?? Today;
        Periods = [.. Enumerable.Range(first.Year, Math.Max(1, Today.Year - first.Year + 1)).Reverse().SelectMany(PeriodsOf).Where(period => period.From <= Today)];
        Figures = await reading.CountAsync(Filter, Today, cancellation);
    }

    private static IEnumerable<FigurePeriod> PeriodsOf(int year) => Enumerable.Range(1, 4).Reverse().Select(quarter => new FigurePeriod(year, quarter)).Prepend(new FigurePeriod(year, null));
}
