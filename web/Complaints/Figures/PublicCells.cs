using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>All counts of the public page of a year, in their tables, and everything that a reader can work out between them.</summary>
internal sealed class PublicCells
{
    public const string All = "received";

    private const string Anonymous = "kinds/anonymous";
    private const string Named = "kinds/complaint";

    private static readonly Promise[] Promises = Enum.GetValues<Promise>();

    private readonly Dictionary<string, int> _cells = [];
    private readonly List<CellSum> _sums = [];
    private readonly HashSet<string> _unseen = [];
    private readonly Dictionary<string, List<string>> _tables = [];

    private PublicCells(IReadOnlyList<CaseFacts> all)
    {
        _cells[All] = all.Count;
    }

    public IReadOnlyDictionary<string, int> Cells => _cells;

    public IReadOnlyList<CellSum> Sums => _sums;

    public IReadOnlySet<string> Unseen => _unseen;

    /// <summary>The cells of each table, by the table's key, in the order in which they are shown.</summary>
    public IReadOnlyDictionary<string, List<string>> Tables => _tables;

    public static PublicCells Of(int year, IReadOnlyList<CaseFacts> all, DateOnly asOf, Categories categories)
    {
        var cells = new PublicCells(all);
        cells.AddParts("quarters", Enumerable.Range(1, year < asOf.Year ? 4 : FigurePeriod.QuarterNumber(asOf)).Select(number => $"{number}"), all, one => $"{FigurePeriod.QuarterNumber(one.ReceivedOn)}");
        cells.AddParts("kinds", ["complaint", "access", "anonymous"], all, one => one.IsAnonymous ? "anonymous" : CaseFigures.CodeOf(one.Type));
        cells.AddPromises("acknowledged", All, [.. all.Where(one => !one.IsAnonymous).Select(one => one.AcknowledgementOn(asOf))], [Anonymous]);
        cells.AddPromises("answered", Named, [.. all.Where(one => one is { IsAnonymous: false, Type: CaseType.Complaint }).Select(one => one.First.PromiseOn(asOf))], []);
        cells.AddStages(all);
        cells.AddParts("outcomes", KeysOf(categories.Outcomes), all, one => one.OutcomeKey ?? CaseFigures.Unknown);
        cells.AddSeveral("remedies", KeysOf(categories.Remedies), all, one => one.RemedyKeys);
        cells.AddParts("services", KeysOf(categories.Services), all, one => one.ServiceKey ?? CaseFigures.Unknown);
        cells.AddSeveral("grounds", KeysOf(categories.Grounds), all, one => one.GroundKeys);
        cells.AddParts("languages", LanguageExtensions.Both.Select(language => language.Code()), all, one => one.Language.Code());
        cells.AddParts("channels", Enum.GetValues<Cases.CaseChannel>().Select(CaseFigures.CodeOf), all, one => CaseFigures.CodeOf(one.Channel));
        cells.AddMore(CaseFigures.Of(all, asOf));
        cells.AddWhatFollows();
        return cells;
    }

    private static IEnumerable<string> KeysOf(IEnumerable<Category> list) => list.Select(category => category.Key);

    /// <summary>Each complaint is in one row: the rows come to all of them.</summary>
    private void AddParts(string table, IEnumerable<string> keys, IReadOnlyList<CaseFacts> all, Func<CaseFacts, string> keyOf)
    {
        AddSeveral(table, keys, all, one => [keyOf(one)]);
        _sums.Add(new CellSum(All, _tables[table]));
    }

    private void AddSeveral(string table, IEnumerable<string> keys, IReadOnlyList<CaseFacts> all, Func<CaseFacts, IEnumerable<string>> keysOf)
    {
        var counts = all.SelectMany(keysOf).CountBy(key => key).ToDictionary();

        // What is known no more, or not known yet, comes last and only where there is such a complaint.
        foreach (var key in keys.Concat(counts.Keys.Order(StringComparer.Ordinal)).Distinct().ToList())
        {
            Add(table, key, counts.GetValueOrDefault(key));
        }

        _tables.TryAdd(table, []);
    }

    private void AddPromises(string table, string total, List<Promise> promises, IEnumerable<string> others)
    {
        var counts = PromiseCounts.Of(promises);
        foreach (var promise in Promises.Where(promise => promise is not Promise.None || counts.None > 0))
        {
            Add(table, promise.ToString().ToLowerInvariant(), counts.Number(promise));
        }

        _sums.Add(new CellSum(total, [.. _tables[table], .. others]));
    }

    private void AddStages(IReadOnlyList<CaseFacts> all)
    {
        _tables["stages"] = [];
        foreach (var stage in all.SelectMany(one => one.Turns).GroupBy(turn => turn.StageKey).OrderBy(turns => turns.Key, StringComparer.Ordinal))
        {
            Add("stages", stage.Key, stage.Count(turn => turn.AnsweredOn is not null));
        }
    }

    private void AddMore(CaseFigures figures)
    {
        Add("more", "escalated", figures.Escalated);
        Add("more", "queries", figures.Queries);
        Add("more", "interim", figures.InterimReplies);
        Add("more", "reopened", figures.Reopened);
        if (figures is { LessonsNoted: { } noted, LessonsDone: { } done })
        {
            Add("more", "lessons", noted);
            Add("more", "lessons-done", done);
            AtLeast(["more/lessons"], ["more/lessons-done"]);
        }
    }

    /// <summary>What one table says of another without having the same cells: nobody who knows how we work may learn more from two of them than from one.</summary>
    private void AddWhatFollows()
    {
        AtLeast([Outcome(CaseFigures.Unknown)], ["answered/waiting", "answered/overdue"]);
        AtLeast([Outcome("withdrawn"), Outcome("merged"), Outcome("out-of-scope"), Outcome("resolved")], ["answered/ended"]);
        string[] decided = [Outcome("upheld"), Outcome("partly-upheld"), Outcome("not-upheld")];
        AtLeast(_tables["grounds"], decided);
        AtLeast(_tables["remedies"], decided[..2]);
        AtLeast(_tables["stages"], ["answered/kept"]);
        AtLeast(_tables["stages"], decided);
    }

    private static string Outcome(string key) => $"outcomes/{key}";

    /// <summary>Some counts together are at least what others are together: the rest is a number that nobody sees.</summary>
    private void AtLeast(IEnumerable<string> more, IEnumerable<string> less)
    {
        var (large, small) = (more.Where(_cells.ContainsKey).ToList(), less.Where(_cells.ContainsKey).ToList());
        var rest = large.Sum(key => _cells[key]) - small.Sum(key => _cells[key]);
        if (rest < 0)
        {
            return; // It does not hold in this year, so nobody can rely on it.
        }

        var (total, left) = ($"sum/{_sums.Count}", $"rest/{_sums.Count}");
        (_cells[total], _cells[left]) = (large.Sum(key => _cells[key]), rest);
        _unseen.UnionWith([total, left]);
        _sums.Add(new CellSum(total, large));
        _sums.Add(new CellSum(total, [.. small, left]));
    }

    private void Add(string table, string key, int number)
    {
        if (!_tables.TryGetValue(table, out var keys))
        {
            _tables[table] = keys = [];
        }

        keys.Add($"{table}/{key}");
        _cells[$"{table}/{key}"] = number;
    }
}
