using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial.Work;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>All pairs, with how each stands.</summary>
public sealed class BoardModel(PairsBoard board) : BoardPage(board)
{
    public bool MayMake => Person.MayEditAny;

    public string Query => Request.QueryString.ToString();

    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];

    public IReadOnlyList<(string Key, string Name)> Owners { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.board.title"];
        var all = await AllAsync(cancellation);
        Rows = Chosen(all);
        Owners = [.. all.Select(row => row.Owner).Distinct().Select(key => (key, OwnerName(key))).OrderBy(owner => owner.Item2, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("ga-IE"), ignoreCase: true))];
    }
}
