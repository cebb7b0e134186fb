using System.Globalization;
using KilkennyInfo.Complaints;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>The public figures of one year, with the years beside it.</summary>
public sealed class FigureView(PublicSite publicSite, LiveSite site, Language language, LiveFigures? year) : SiteView(publicSite, site, language)
{
    private static readonly string[] Charted = ["quarters", "acknowledged", "answered", "outcomes", "services"];

    public PublicFigures? Figures { get; } = year is null ? null : PublicFigures.Read(year.Json);

    public FigureNames Names => new(Data, Language);

    /// <summary>The newest has the short address too; that is the one that is told.</summary>
    public bool IsNewest => year is null || year == Site.Figures[0];

    public override Bilingual<string>? Addresses => Bilingual.For(AddressIn);

    public override string SwitchAddress => AddressIn(Language.Other());

    public IReadOnlyList<LiveFigures> Years => Site.Figures;

    public string? FileAddress => year is null ? null : FigurePlaces.FileOf(Language, year.Year);

    public LivePage Procedure => Site.Find(Settings.ComplaintsKey)!;

    public bool IsShown(LiveFigures other) => other == year;

    public string AddressOf(LiveFigures other) => other == Site.Figures[0] ? CaseAddresses.Figures(Language) : FigurePlaces.AddressOf(Language, other.Year);

    public static string YearOf(LiveFigures year) => year.Year.ToString("0000", CultureInfo.InvariantCulture);

    public FigureChart? ChartOf(PublicTable table) => Charted.Contains(table.Key) ? FigureChart.Of(table, Names) : null;

    /// <summary>“In time: 45 of 51 (88%)”; none when one of the figures that it comes from is not shown.</summary>
    public string? ShareOf(PublicTable table)
    {
        int? Number(string key) => table.Rows.FirstOrDefault(row => row.Key == key)?.Count.Number;
        if (table.Key is not ("acknowledged" or "answered") || Number("kept") is not { } kept || Number("late") is not { } late || Number("overdue") is not { } overdue)
        {
            return null;
        }

        var judged = kept + late + overdue;
        return judged == 0 ? null
            : Words.Format("figures.share", ("kept", FigureNames.Figure(kept)), ("all", FigureNames.Figure(judged)), ("percent", FigureNames.Percent(kept, judged)));
    }

    public static bool HasDays(PublicTable table) => table.Rows.Any(row => row.MedianDays is not null);

    public IEnumerable<IReadOnlyList<string>> FileRows => Figures is null ? [] :
    [
        LineOf(Words["figures.received.label"], "", new PublicRow("", Figures.Received)),
        .. Figures.Tables.SelectMany(table => table.Rows.Select(row => LineOf(Names.TableOf(table.Key), Names.RowOf(table.Key, row.Key), row))),
    ];

    /// <summary>Some programs take a semicolon for the end of a cell.</summary>
    private static string Plain(string name) => name.Replace(';', ',');

    private string AddressIn(Language other) => IsNewest ? CaseAddresses.Figures(other) : FigurePlaces.AddressOf(other, year!.Year);

    private IReadOnlyList<string> LineOf(string table, string name, PublicRow row) =>
    [
        YearOf(year!), table, Plain(name), row.Count.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        row.MedianDays is { } median ? FigureNames.Days(median) : "", row.NinetiethDays?.ToString(CultureInfo.InvariantCulture) ?? "",
        row.Count.Number is null ? Names.CountOf(row.Count) : "",
    ];
}

/// <summary>One table of the page.</summary>
public sealed record FigureTable(FigureView View, PublicTable Table);
