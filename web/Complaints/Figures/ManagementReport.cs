using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Composing;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>
/// The report that senior management gets of each quarter (domain section 0: the sector-wide policy of 2026 asks for reports at regular
/// times). It has the whole figures, and so the small ones too: it names nobody, but is not for publication.
/// </summary>
public sealed class ManagementReport(FigureReading reading, CurrentSite current, PublicAddress address, TimeProvider clock)
{
    private static readonly string[] Method = ["period", "due", "interim", "days", "anonymous", "several"];

    public static string FileNameOf(FigurePeriod quarter, Language language) => $"{(language is Language.Irish ? "tuarascail-gearan" : "complaints-report")}-{quarter.Code}.pdf";

    /// <exception cref="ArgumentException">The period is no quarter.</exception>
    public async Task<DocumentText> ComposeAsync(FigurePeriod quarter, Language language, CancellationToken cancellation)
    {
        if (quarter.Quarter is null)
        {
            throw new ArgumentException("A report is about a quarter.", nameof(quarter));
        }

        var today = DublinTime.Today(clock);
        var before = FigurePeriod.QuarterOf(quarter.From.AddDays(-1));
        var figures = await reading.CountAsync(new FigureFilter(quarter), today, cancellation);
        var earlier = await reading.CountAsync(new FigureFilter(before), today, cancellation);
        return Compose(current().Data, quarter, before, figures, earlier, today, language);
    }

    private DocumentText Compose(ReferenceData data, FigurePeriod quarter, FigurePeriod before, CaseFigures figures, CaseFigures earlier, DateOnly today, Language language)
    {
        var names = new FigureNames(data, language);
        var words = data.Strings[language];
        List<Block> blocks =
        [
            new Note([Says(words["figures.report.internal"])]),
            new Heading(2, "summary", [new Words(words["figures.report.summary"])]),
            ComparisonOf(names, words, (quarter, figures), (before, earlier)),
        ];
        if (figures.Received == 0)
        {
            blocks.Add(Says(words["figures.report.none"]));
        }
        else
        {
            blocks.AddRange(new FigureTables(data, language).Of(figures).SelectMany(BlocksOf));
        }

        blocks.AddRange([new Heading(2, "method", [new Words(words["figures.method"])]), MethodOf(words)]);
        return new DocumentText(language, CoverOf(data, names, quarter, today, language), blocks, [], DocumentWordsReader.Of(words));
    }

    private Cover CoverOf(ReferenceData data, FigureNames names, FigurePeriod quarter, DateOnly today, Language language)
    {
        var words = data.Strings[language];
        return new Cover(
            words.Format("figures.report.title", ("period", names.PeriodOf(quarter))),
            data.Settings.Council[language],
            words["figures.report.text"],
            [
                new CoverFact(words["figures.report.from"], LongDate.WithoutWeekday(quarter.From, language)),
                new CoverFact(words["figures.report.to"], LongDate.WithoutWeekday(quarter.To, language)),
                new CoverFact(words["figures.report.made"], LongDate.WithoutWeekday(today, language)),
                new CoverFact(words["figures.report.policy"], LongDate.WithoutWeekday(data.Complaints.VersionFor(quarter.From).From, language)),
            ],
            [],
            $"{address.Origin}/desk/figures?period={quarter.Code}",
            today,
            IdentifierOf(quarter, today, language));
    }

    /// <summary>The quarter and the one before it, side by side: what matters most.</summary>
    private static Table ComparisonOf(FigureNames names, Strings words, (FigurePeriod Period, CaseFigures Figures) now, (FigurePeriod Period, CaseFigures Figures) then)
    {
        TableRow Row(string name, Func<CaseFigures, string> cell) => RowOf(new FigureLine(name, [cell(now.Figures), cell(then.Figures)]));
        return new Table(words["figures.report.comparison"],
        [
            HeadOf([words["figures.report.figure"], names.PeriodOf(now.Period), names.PeriodOf(then.Period)]),
            Row(words["figures.received.label"], figures => FigureNames.Figure(figures.Received)),
            Row(words["figures.report.acknowledged"], figures => ShareOf(words, figures.Acknowledged)),
            Row(words["figures.report.answered"], figures => ShareOf(words, figures.Answered)),
            Row(words["figures.promise.overdue"], figures => FigureNames.Figure(figures.Answered.Overdue)),
            Row(names.RowOf("more", "escalated"), figures => FigureNames.Figure(figures.Escalated)),
            Row(names.RowOf("more", "queries"), figures => FigureNames.Figure(figures.Queries)),
        ]);
    }

    private static string ShareOf(Strings words, PromiseCounts counts) => counts.Judged == 0 ? words["figures.nothing"]
        : words.Format("figures.report.share", ("kept", FigureNames.Figure(counts.Kept)), ("all", FigureNames.Figure(counts.Judged)), ("percent", FigureNames.Percent(counts.Kept, counts.Judged)));

    /// <summary>A wide table is cut into two, so that it can be read on paper.</summary>
    private static IEnumerable<Block> BlocksOf(FigureSheet sheet)
    {
        const int most = 5;
        if (sheet.Lines.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, sheet.Key, [new Words(sheet.Caption)]);
        for (var first = 0; first < sheet.Heads.Count - 1; first += most)
        {
            var (from, to) = (first, Math.Min(first + most, sheet.Heads.Count - 1));
            yield return new Table(sheet.Caption,
            [
                HeadOf([sheet.Heads[0], .. sheet.Heads.Skip(1 + from).Take(to - from)]),
                .. sheet.Lines.Select(line => RowOf(line with { Cells = [.. line.Cells.Skip(from).Take(to - from)] })),
            ]);
        }
    }

    private static ItemList MethodOf(Strings words) => new(
        ListKind.Bullets, 1, [.. Method.Select(key => new ListItem([Says(words[$"figures.method.{key}"])]))]);

    private static TableRow HeadOf(IEnumerable<string> heads) => new(true, [.. heads.Select(head => new Cell(CellKind.ColumnHeading, [new Words(head)]))]);

    private static TableRow RowOf(FigureLine line) =>
        new(false, [new Cell(CellKind.RowHeading, [new Words(line.Name)]), .. line.Cells.Select(cell => new Cell(CellKind.Data, [new Words(cell)]))]);

    private static Paragraph Says(string words) => new([new Words(words)]);

    private static string IdentifierOf(FigurePeriod quarter, DateOnly today, Language language)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"complaints-report/{quarter.Code}/{today:yyyy-MM-dd}/{language.Code()}")))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }
}
