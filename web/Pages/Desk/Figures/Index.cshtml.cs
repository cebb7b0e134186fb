using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Figures;

/// <summary>How complaints are going, in whole numbers.</summary>
public sealed class FiguresModel(FigureReading reading, TimeProvider clock) : FiguresPage(reading, clock)
{
    public string FileAddress => "/desk/figures.csv" + Request.QueryString;

    /// <summary>The quarter that a report can be had of: the one that is shown, else the newest that is over or under way in the year.</summary>
    public FigurePeriod Quarter => Filter.Period.Quarter is not null ? Filter.Period
        : FigurePeriod.QuarterOf(Filter.Period.To < Today ? Filter.Period.To : Today);

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    public IEnumerable<FigureSelect> Selects =>
    [
        new("period", Words["desk.figures.period"], Periods.Select(period => (period.Code, Names.PeriodOf(period))), Filter.Period.Code),
        Narrowing("service", Words["desk.figures.service"], NamesOf(Data.Categories.Services), Filter.ServiceKey),
        Narrowing("ground", Words["desk.figures.ground"], NamesOf(Data.Categories.Grounds), Filter.GroundKey),
        Narrowing("language", Words["desk.figures.language"], LanguageExtensions.Both.Select(one => (one.Code(), Names.RowOf("languages", one.Code()))), Filter.Language?.Code()),
        Narrowing("channel", Words["desk.figures.channel"], Enum.GetValues<CaseChannel>().Select(CaseFigures.CodeOf).Select(code => (code, Names.RowOf("channels", code))), Filter.Channel is { } channel ? CaseFigures.CodeOf(channel) : null),
        Narrowing("type", Words["desk.figures.type"], Enum.GetValues<CaseType>().Select(CaseFigures.CodeOf).Select(code => (code, Names.RowOf("kinds", code))), Filter.Type is { } type ? CaseFigures.CodeOf(type) : null),
    ];

    private FigureSelect Narrowing(string name, string label, IEnumerable<(string Code, string Name)> options, string? chosen) =>
        new(name, label, options.Prepend(("", Words["desk.board.all"])), chosen);

    private IEnumerable<(string Code, string Name)> NamesOf(IEnumerable<Category> list) => list.Select(category => (category.Key, category.Name[Language]));
}

/// <summary>One of the choices above the figures.</summary>
public sealed record FigureSelect(string Name, string Label, IEnumerable<(string Code, string Name)> Options, string? Chosen);
