using KilkennyInfo.Documents.Library;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>One document as a table: a row for each format, a column for each language.</summary>
/// <param name="IsChosen">Whether a cell is one of those that were asked for; the others stay empty.</param>
public sealed record MatrixView(DocumentPage Page, MatrixDocument Document, Func<MatrixCell, bool> IsChosen)
{
    public static string? AddressOf(MatrixCell cell) => cell switch
    {
        { Upload: { } upload } => DocumentPage.AddressOfFile(upload.Id),
        { File: { } file } => DocumentPage.AddressOfMade(file.Id),
        _ => null,
    };

    /// <summary>What stands below the state: short facts, each a line.</summary>
    public IEnumerable<string> NotesOf(MatrixCell cell)
    {
        if (Page.WhyNotHere(cell.Missing) is { } why)
        {
            yield return why;
        }

        if (cell.State is MatrixState.OldVersion)
        {
            yield return Page.VersionsOf(cell.Upload!);
        }

        if (cell.SinceUtc is { } since && cell.Bytes is { } bytes)
        {
            yield return $"{Page.SizeOf(bytes)} · {Page.Age(since)}";
            yield return Page.FindingsOf(cell.Findings);
        }

        if (cell.Upload is { Reviewer: { } reviewer } upload)
        {
            yield return Page.Words.Format("desk.files.by", ("name", reviewer));
            if (upload.WaivedUntil is { } until && cell.State is MatrixState.LetThrough)
            {
                yield return Page.Words.Format("desk.files.ends", ("day", Page.Date(until)));
            }
        }
    }
}
