using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>
/// Takes in a table of results: the whole of it or nothing. Its rows become results that are not public yet; a row that is there already
/// changes nothing, so a table can be sent twice.
/// </summary>
public sealed class ResultImport(SiteDatabase database, CurrentSite site, TimeProvider clock)
{
    public const string FileField = "file";
    public const int MaxBytes = 2 * 1024 * 1024;
    public const int MostSlips = 50;

    private static readonly Dictionary<string, string> Columns = new()
    {
        [TypedResult.FromField] = ResultColumns.PeriodFrom,
        [TypedResult.ToField] = ResultColumns.PeriodTo,
        [TypedResult.ProgressField] = ResultColumns.Progress,
        [TypedResult.FigureField] = ResultColumns.Figure,
        [TypedResult.UnitField] = ResultColumns.Unit,
        [TypedResult.NoteField(Language.Irish)] = ResultColumns.NoteGa,
        [TypedResult.NoteField(Language.English)] = ResultColumns.NoteEn,
        [TypedResult.EvidenceField] = ResultColumns.EvidenceKind,
        [TypedResult.ReferenceField] = ResultColumns.Evidence,
    };

    /// <param name="bytes">Empty when no file was chosen.</param>
    public async Task<ResultImported> ImportAsync(Person by, byte[] bytes, CancellationToken cancellation)
    {
        PlanResults.RequireMember(by);
        if (bytes.Length == 0)
        {
            return ResultImported.Refused([ResultFile.Slip("desk.plan.results.import.missing")]);
        }

        var current = site();
        var (rows, slips) = ResultFile.Read(bytes);
        var found = slips.Concat(rows.Where(row => !row.SaysNothing).SelectMany(row => Check(row, current))).ToList();
        return found.Count > 0 ? ResultImported.Refused(Some(found)) : await AddAsync(by, rows, current, cancellation);
    }

    private Task<ResultImported> AddAsync(Person by, IReadOnlyList<ResultRow> rows, LiveSite current, CancellationToken cancellation) =>
        database.WriteAsync(
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var known = (await db.Set<PlanResult>().ToListAsync(cancellation)).Select(KeyOf).ToHashSet();
                var coming = rows.Where(row => !row.SaysNothing).Select(row => PlanResults.New(by, NumberOf(row)!.Value, row.Typed, now)).ToList();
                var added = coming.Where(result => known.Add(KeyOf(result))).ToList();
                db.AddRange(added);
                if (added.Count > 0)
                {
                    var details = new Dictionary<string, string?> { ["count"] = ResultWords.Of(added.Count), ["commitments"] = string.Join(' ', added.Select(result => result.Commitment).Distinct().Order()) };
                    await AuditLog.WriteAsync(db, now, by.Id, by.Name, "plan.results-imported", "results", details, cancellation);
                }

                return new ResultImported(added.Count, coming.Count - added.Count, [], Some([.. rows.SelectMany(row => Told(row, current.Data.PlanVersions))]));
            },
            cancellation);

    private IEnumerable<Issue> Check(ResultRow row, LiveSite current)
    {
        if (NumberOf(row) is not { } number || current.Data.PlanVersions.All(version => version.Find(number) is null))
        {
            yield return At(row, ResultColumns.Number, Issue.Whole("desk.plan.results.import.number"));
        }

        foreach (var issue in row.Typed.Check(current, DublinTime.Today(clock)))
        {
            yield return At(row, Columns[issue.Field], issue);
        }
    }

    /// <summary>The plan’s own words are not changed by a table; whoever has changed them there is told.</summary>
    private static IEnumerable<Issue> Told(ResultRow row, IReadOnlyList<PlanVersion> versions)
    {
        var texts = versions.Select(version => version.Find(NumberOf(row) ?? 0)).OfType<Commitment>().Select(commitment => commitment.Sentence).ToList();
        (string Column, Func<Bilingual<string>, string> Words)[] columns = [(ResultColumns.TextGa, sentence => sentence.Irish), (ResultColumns.TextEn, sentence => sentence.English)];
        return columns.Where(column => TypedWords.Kept(row[column.Column]) is { } words && texts.TrueForAll(text => column.Words(text) != words))
            .Select(column => At(row, column.Column, Issue.Whole("desk.plan.results.import.text-other")));
    }

    private static Issue At(ResultRow row, string column, Issue problem) =>
        ResultFile.Slip("desk.plan.results.import.slip", ("line", ResultWords.Of(row.Line)), ("column", column)) with { Inner = problem };

    private static int? NumberOf(ResultRow row) => int.TryParse(row[ResultColumns.Number].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (int, DateOnly, DateOnly, Progress, decimal?, string?, string?) KeyOf(PlanResult result) =>
        (result.Commitment, result.From, result.To, result.Progress, result.Figure, result.IrishNote, result.EnglishNote);

    private static List<Issue> Some(List<Issue> issues) => issues.Count <= MostSlips ? issues
        : [.. issues.Take(MostSlips), ResultFile.Slip("desk.plan.results.import.more", ("count", ResultWords.Of(issues.Count - MostSlips)))];
}

/// <summary>What became of a table.</summary>
/// <param name="Same">Rows that were there already.</param>
/// <param name="Slips">Given when nothing was taken.</param>
/// <param name="Told">What was not read although it looks like a change.</param>
public sealed record ResultImported(int Added, int Same, IReadOnlyList<Issue> Slips, IReadOnlyList<Issue> Told)
{
    internal static ResultImported Refused(IReadOnlyList<Issue> slips) => new(0, 0, slips, []);
}
