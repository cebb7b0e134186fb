using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Uploads;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>Every document in every format and both languages, and what needs somebody.</summary>
public sealed class DocumentsModel(FormatMatrix matrix, UploadList uploads) : MatrixPage(matrix)
{
    public IReadOnlyList<Line> Open { get; private set; } = [];

    public int Made => All.Sum(document => document.Made);

    public int ToMake => All.Sum(document => document.ToMake);

    public bool IsAtWork => All.Any(document => document.Cells.Any(cell => cell.State is MatrixState.BeingMade or MatrixState.Checking));

    public string Progress => Words.Format("desk.documents.progress", ("made", Figure(Made)), ("all", Figure(ToMake)));

    public IEnumerable<(MatrixState State, int Count)> Totals => Enum.GetValues<MatrixState>()
        .Select(state => (state, All.Sum(document => document.Cells.Count(cell => cell.IsState(state))))).Where(total => total.Item2 > 0);

    public string Query => QueryOf(ChosenState, ChosenDocument);

    public string QueryOf(string? state, string? document) => QueryString.Create(
        new Dictionary<string, string?> { ["state"] = state, ["document"] = document }.Where(part => !string.IsNullOrEmpty(part.Value))).ToString();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Open = [.. (await uploads.ListAsync(null, cancellation)).Select(LineOf).OfType<Line>().Concat(Failed())];
    }

    public string TitleOf(string key) => All.FirstOrDefault(document => document.Key == key)?.Title[Language] ?? key;

    /// <summary>None when nothing has to be done about it.</summary>
    private Line? LineOf(UploadLine upload)
    {
        var note = upload switch
        {
            { IsOfEarlierVersion: true, IsAlive: true } => upload.InForce is null ? null : VersionsOf(upload),
            { WaitsForVerdict: true } => NameOf(upload),
            _ when upload.EndsSoon(Today) => Words.Format("desk.files.ends", ("day", Date(upload.WaivedUntil!.Value))),
            _ => null,
        };
        var words = $"{TitleOf(upload.DocumentKey)}: {FormatName(upload.Format)}, {LanguageName(upload.Language)}";
        return note is null || IsDealtWith(upload) ? null : new Line(words, AddressOfFile(upload.Id), note);
    }

    /// <summary>The version in force has a file of this kind already.</summary>
    private bool IsDealtWith(UploadLine upload) => upload.IsOfEarlierVersion
        && All.SelectMany(document => document.Key == upload.DocumentKey ? document.Cells : []).Any(cell =>
            cell.Language == upload.Language && cell.Format.Code == upload.Format && cell.State is not (MatrixState.OldVersion or MatrixState.None));

    private IEnumerable<Line> Failed() =>
        from document in All
        from cell in document.Cells
        where cell.State is MatrixState.Failed
        select new Line($"{document.Title[Language]}: {NameOf(cell.Format)}, {LanguageName(cell.Language)}", AddressOfMade(cell.File!.Id), NameOf(MatrixState.Failed));
}
