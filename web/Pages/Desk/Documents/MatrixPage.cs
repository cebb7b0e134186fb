using KilkennyInfo.Documents.Library;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>The format matrix with its filters, as a page and as a file.</summary>
public abstract class MatrixPage(FormatMatrix matrix) : DocumentPage
{
    [BindProperty(SupportsGet = true, Name = "state")]
    public string? ChosenState { get; set; }

    [BindProperty(SupportsGet = true, Name = "document")]
    public string? ChosenDocument { get; set; }

    public IReadOnlyList<MatrixDocument> All { get; private set; } = [];

    /// <summary>Of what was chosen: rows with at least one language in that state.</summary>
    public IReadOnlyList<MatrixDocument> Chosen { get; private set; } = [];

    public bool IsChosen(MatrixCell cell) => State is not { } state || cell.IsState(state);

    protected MatrixState? State => Enum.GetValues<MatrixState>().Select(state => (MatrixState?)state).FirstOrDefault(state => KeyOf(state!.Value) == ChosenState);

    protected async Task LoadAsync(CancellationToken cancellation)
    {
        Title = Words["desk.documents.title"];
        All = await matrix.ReadAsync(cancellation);
        Chosen = [.. All.Where(document => string.IsNullOrEmpty(ChosenDocument) || document.Key == ChosenDocument)
            .Select(document => document with { Rows = [.. document.Rows.Where(row => IsChosen(row.Cells.Irish) || IsChosen(row.Cells.English))] })
            .Where(document => document.Rows.Count > 0)];
    }
}
