using System.Globalization;
using KilkennyInfo.Complaints.Working;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>The complaints that this person may know of, the most urgent first. Nothing here tells who complained.</summary>
public sealed class BoardModel(CaseBoard board, CaseStaff staff) : BoardPage
{
    public CaseList Found { get; private set; } = null!;

    public CaseCounts Counts { get; private set; } = null!;

    /// <summary>Handlers who work in Irish.</summary>
    public IReadOnlySet<Guid> InIrish { get; private set; } = new HashSet<Guid>();

    public bool MayTake => DeskAccess.RuleOf("/Desk/Cases/New").Allows(Person, isWrite: true);

    public bool MayFind => DeskAccess.RuleOf("/Desk/Cases/Find").Allows(Person, isWrite: true);

    public bool MayFindByName => CaseFinder.MayAskForName(Person);

    /// <summary>Every stage of any policy, under its newest name.</summary>
    public IEnumerable<(string Key, string Name)> Stages =>
        Data.Complaints.Versions.Reverse().SelectMany(version => version.Stages).Where(stage => !stage.IsExternal).DistinctBy(stage => stage.Key).Select(stage => (stage.Key, stage.Name[Language]));

    public string FileAddress => $"{List}.csv{Query(1)}";

    public string BackAddress => List + Query(Found.Page - 1);

    public string OnAddress => List + Query(Found.Page + 1);

    /// <summary>The counts that lead to a list, each with the list it counts.</summary>
    public IEnumerable<(BoardView View, int Number)> Totals =>
    [
        (BoardView.Open, Counts.Open), (BoardView.Overdue, Counts.Overdue), (BoardView.DueSoon, Counts.DueSoon), (BoardView.Unassigned, Counts.Unassigned),
        (BoardView.Mine, Counts.Mine), (BoardView.News, Counts.News), (BoardView.Waiting, Counts.Waiting),
    ];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.cases.title"];
        Found = await board.ListAsync(Person, Filter, cancellation);
        Counts = await board.CountsAsync(Person, cancellation);
        InIrish = await staff.WhoWorkInIrishAsync(cancellation);
    }

    public string ViewName(BoardView view) => Words[$"desk.cases.view.{CaseCode.Of(view)}"];

    private QueryString Query(int sheet)
    {
        (string Name, string? Value)[] parts =
        [
            ("view", ChosenView), ("type", ChosenType), ("service", Service), ("stage", Stage), ("in", ChosenLanguage), ("channel", ChosenChannel),
            ("sheet", sheet > 1 ? sheet.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return QueryString.Create(parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));
    }
}
