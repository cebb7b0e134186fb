using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>Whole figures as tables in one language: for the desk, for its file and for the report, so that all of them say the same.</summary>
public sealed class FigureTables(ReferenceData data, Language language)
{
    private static readonly Promise[] Promises = Enum.GetValues<Promise>();

    private readonly Strings _words = data.Strings[language];
    private readonly FigureNames _names = new(data, language);

    public IEnumerable<FigureSheet> Of(CaseFigures figures) =>
    [
        PromiseSheet(figures),
        StageSheet(figures.Stages),
        CountSheet("outcomes", figures.Outcomes),
        CountSheet("remedies", figures.Remedies),
        GroupSheet("services", figures.Services),
        GroupSheet("grounds", figures.Grounds),
        GroupSheet("languages", figures.Languages),
        GroupSheet("channels", figures.Channels),
        GroupSheet("kinds", figures.Types),
        MoreSheet(figures),
    ];

    private FigureSheet PromiseSheet(CaseFigures figures) => new(
        "promises", _words["figures.table.promises"],
        [_words["figures.head.promises"], _names.TableOf("acknowledged"), _names.TableOf("answered")],
        [.. Promises.Select(promise => Row(_words[$"figures.promise.{promise.ToString().ToLowerInvariant()}"], figures.Acknowledged.Number(promise), figures.Answered.Number(promise)))]);

    private FigureSheet StageSheet(IReadOnlyList<StageFigures> stages) => new(
        "stages", _words["figures.table.owed"],
        [_words["figures.head.stages"], .. PromiseHeads, _words["figures.head.median"], _words["figures.head.ninetieth"]],
        [.. stages.Select(stage => new FigureLine(_names.RowOf("stages", stage.StageKey), [.. NumbersOf(stage.Answered), .. DaysOf(stage.Days)]))]);

    private FigureSheet GroupSheet(string key, IReadOnlyList<GroupFigures> groups) => new(
        key, _names.TableOf(key),
        [
            _words[$"figures.head.{key}"], _words["figures.head.number"], _words["figures.head.acknowledged-kept"], _words["figures.head.acknowledged-late"],
            .. PromiseHeads, _words["figures.head.median"], _words["figures.head.ninetieth"],
        ],
        [
            .. groups.Select(group => new FigureLine(
                _names.RowOf(key, group.Key),
                [
                    FigureNames.Figure(group.Received), FigureNames.Figure(group.Acknowledged.Kept), FigureNames.Figure(group.Acknowledged.Late + group.Acknowledged.Overdue),
                    .. NumbersOf(group.Answered), .. DaysOf(group.Days),
                ])),
        ]);

    private FigureSheet CountSheet(string key, IReadOnlyList<FigureCount> counts) => new(
        key, _names.TableOf(key), [_words[$"figures.head.{key}"], _words["figures.head.number"]], [.. counts.Select(count => Row(_names.RowOf(key, count.Key), count.Number))]);

    private FigureSheet MoreSheet(CaseFigures figures)
    {
        (string Key, int? Number)[] rows =
        [
            ("anonymous", figures.Anonymous), ("withdrawn", figures.Withdrawn), ("escalated", figures.Escalated), ("queries", figures.Queries), ("interim", figures.InterimReplies),
            ("reopened", figures.Reopened), ("lessons", figures.LessonsNoted), ("lessons-done", figures.LessonsDone),
        ];
        return new FigureSheet(
            "more", _names.TableOf("more"), [_words["figures.head.more"], _words["figures.head.number"]],
            [.. rows.Where(row => row.Number is not null).Select(row => Row(_names.RowOf("more", row.Key), row.Number!.Value))]);
    }

    private IEnumerable<string> PromiseHeads => Promises.Select(promise => _words[$"figures.promise.{promise.ToString().ToLowerInvariant()}"]);

    private static IEnumerable<string> NumbersOf(PromiseCounts counts) => Promises.Select(promise => FigureNames.Figure(counts.Number(promise)));

    private IEnumerable<string> DaysOf(DayFigures days) =>
        [days.Median is { } median ? FigureNames.Days(median) : _words["figures.nothing"], days.Ninetieth is { } ninetieth ? FigureNames.Figure(ninetieth) : _words["figures.nothing"]];

    private static FigureLine Row(string name, params ReadOnlySpan<int> numbers) => new(name, [.. numbers.ToArray().Select(FigureNames.Figure)]);
}

/// <param name="Heads">One for the names of the rows, and one for each of their cells.</param>
public sealed record FigureSheet(string Key, string Caption, IReadOnlyList<string> Heads, IReadOnlyList<FigureLine> Lines);

public sealed record FigureLine(string Name, IReadOnlyList<string> Cells);
