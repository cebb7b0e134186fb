using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>Reads the table of results that somebody sends: its rows, and what keeps it from being read.</summary>
internal static class ResultFile
{
    public const int MostRows = 5_000;

    public static (IReadOnlyList<ResultRow> Rows, IReadOnlyList<Issue> Slips) Read(byte[] bytes)
    {
        if (TextOf(bytes) is not { } text)
        {
            return ([], [Slip("desk.plan.results.import.not-text")]);
        }

        var slips = new List<Issue>();
        var rules = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MissingFieldFound = null,
            BadDataFound = bad => slips.Add(Slip("desk.plan.results.import.quotes", ("line", ResultWords.Of(bad.Context.Parser!.RawRow)))),
        };
        using var csv = new CsvReader(new StringReader(text), rules);
        if (!csv.Read() || !csv.ReadHeader())
        {
            return ([], [Slip("desk.plan.results.import.empty")]);
        }

        var heads = csv.HeaderRecord!.Select(head => head.Trim()).ToList();
        slips.AddRange(CheckHeads(heads));
        return slips.Count > 0 ? ([], slips) : (RowsOf(csv, heads, slips), slips);
    }

    private static IEnumerable<Issue> CheckHeads(List<string> heads)
    {
        foreach (var missing in ResultColumns.Read.Except(heads))
        {
            yield return Slip("desk.plan.results.import.column.missing", ("column", missing));
        }

        foreach (var twice in heads.Intersect(ResultColumns.All).Where(head => heads.Count(other => other == head) > 1))
        {
            yield return Slip("desk.plan.results.import.column.twice", ("column", twice));
        }
    }

    private static List<ResultRow> RowsOf(CsvReader csv, List<string> heads, List<Issue> slips)
    {
        var rows = new List<ResultRow>();
        var line = csv.Parser.RawRow + 1;
        while (csv.Read())
        {
            if (rows.Count == MostRows)
            {
                slips.Add(Slip("desk.plan.results.import.long", ("most", MostRows.ToString("N0", CultureInfo.InvariantCulture))));
                break;
            }

            var cells = ResultColumns.All.Where(heads.Contains).ToDictionary(column => column, column => ResultCell.In(csv.GetField(heads.IndexOf(column)) ?? ""));
            rows.Add(new ResultRow(line, cells));
            line = csv.Parser.RawRow + 1;
        }

        return rows;
    }

    private static string? TextOf(byte[] bytes)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    internal static Issue Slip(string key, params (string Name, string Value)[] values) => new(ResultImport.FileField, key, values);
}

/// <param name="Line">On which it begins; a note may have several.</param>
/// <param name="Cells">By column; of those that we know.</param>
internal sealed record ResultRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    private static readonly IReadOnlyList<string> Said = [.. ResultColumns.Read.Where(column => column != ResultColumns.Number)];

    /// <summary>The line of a commitment of which there is no result yet, or an empty line.</summary>
    public bool SaysNothing => Said.All(column => string.IsNullOrWhiteSpace(this[column]));

    public string this[string column] => Cells.GetValueOrDefault(column, "");

    public TypedResult Typed => new(
        this[ResultColumns.PeriodFrom], this[ResultColumns.PeriodTo], this[ResultColumns.Progress], this[ResultColumns.Figure], this[ResultColumns.Unit],
        new(this[ResultColumns.NoteGa], this[ResultColumns.NoteEn]), this[ResultColumns.EvidenceKind], this[ResultColumns.Evidence]);
}
