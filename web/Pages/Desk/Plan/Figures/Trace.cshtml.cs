using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Figures;

/// <summary>One figure with the counts, pages or documents that it comes from.</summary>
public sealed class PlanFigureModel(PlanFigures figures, TimeProvider clock) : PlanFiguresPage(clock)
{
    /// <summary>Where to look further for each source, each with its page’s rule and the key of its name.</summary>
    private static readonly Dictionary<FigureSource, (string Address, string Page, string Key)[]> Further = new()
    {
        [FigureSource.Complaints] = [("/desk/figures", "/Desk/Figures", "desk.figures.title"), ("/desk/cases", "/Desk/Cases", "desk.cases.title")],
        [FigureSource.Comments] = [("/desk/comments", "/Desk/Comments", "desk.menu.comments")],
        [FigureSource.Contacts] = [("/desk/figures", "/Desk/Figures", "desk.figures.title"), ("/desk/comments", "/Desk/Comments", "desk.menu.comments")],
        [FigureSource.Pages] = [("/desk/pages", "/Desk/Pairs", "desk.menu.pages")],
        [FigureSource.Documents] = [("/desk/documents", "/Desk/Documents", "desk.menu.documents")],
        [FigureSource.Requests] = [("/desk/requests", "/Desk/Requests", "desk.menu.requests")],
        [FigureSource.Letters] = [("/desk/cases", "/Desk/Cases", "desk.cases.title")],
        [FigureSource.Searches] = [("/desk/searches", "/Desk/Searches", "desk.menu.searches")],
    };

    [FromRoute]
    public string Key { get; set; } = "";

    public CountedFigure Figure { get; private set; } = null!;

    public FigureTrace Trace { get; private set; } = null!;

    /// <summary>Only what this person may open.</summary>
    public IEnumerable<Line> Elsewhere => Further[Figure.Rule.Source].Where(one => MayOpen(one.Page)).Select(one => new Line(Words[one.Key], one.Address));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var issues = ReadSpan();
        (Figure, Trace) = await figures.TraceAsync(Key, Span, Person, cancellation);
        Title = NameOf(Figure.Rule);
        return issues.Count > 0 ? PageWith(issues) : Page();
    }

    public string NameOf(TraceLine line) => line.Kind switch
    {
        TraceKind.Page => Site.Find(line.Key)?.Texts[Language].Title ?? line.Key,
        TraceKind.Document => $"{TitleOfDocument(line.Key)} ({LanguageName(line.Language!.Value)})",
        TraceKind.Principle => $"{line.Key}. {Data.Strings[Language][$"principle.{line.Key}"]}",
        TraceKind.Language => LanguageName(LanguageExtensions.FromCode(line.Key)!.Value),
        _ => line.Key,
    };

    public string? LinkOf(TraceLine line) => line switch
    {
        { Kind: TraceKind.Page } when MayOpen("/Desk/Pairs") => $"/desk/pages/{line.Key}",
        { Kind: TraceKind.Document } when MayOpen("/Desk/Documents") => $"/desk/documents/{line.Key}",
        { Kind: TraceKind.Letter, CaseId: { } id } => $"/desk/cases/{id}",
        _ => null,
    };

    public string MoreOf(TraceLine line) => string.Join(' ', Notes(line));

    private IEnumerable<string> Notes(TraceLine line)
    {
        if (line.Day is { } day)
        {
            var key = line switch
            {
                { Kind: TraceKind.Letter } => "sent",
                { Language: { } awaited } => $"awaited.{awaited.Code()}",
                _ => "due",
            };
            yield return Words.Format($"desk.plan.figures.{key}", ("day", Date(day)));
        }

        if (line.Missing.Count > 0)
        {
            var names = line.Missing.Select(missing => line.Kind is TraceKind.Letter ? Words[$"desk.plan.figures.field.{missing}"] : Words[$"desk.files.format.{missing}"]);
            yield return Words.Format("desk.plan.figures.missing", ("list", string.Join(", ", names)));
        }
    }

    private bool MayOpen(string page) => DeskAccess.RuleOf(page).Allows(Person, isWrite: false);

    private string TitleOfDocument(string key) =>
        Site.Documents.Find(key) is { } document ? document.Newest.Texts[Language].Title
            : Data.Documents.GetValueOrDefault(key) is { } record ? record.Title?[Language] ?? Site.Find(record.PageKeys[0])?.Texts[Language].Title ?? key : key;
}
