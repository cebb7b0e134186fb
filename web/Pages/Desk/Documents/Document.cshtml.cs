using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>One document: its formats, every file of it that is made here, those made elsewhere, and its versions.</summary>
public sealed class DocumentModel(FormatMatrix matrix, RenditionDesk renditions, UploadList uploads, EntryHistory history) : DocumentPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    public MatrixDocument Document { get; private set; } = null!;

    public IReadOnlyList<RenditionLine> Files { get; private set; } = [];

    public IReadOnlyList<UploadLine> Uploads { get; private set; } = [];

    public DoneView History { get; private set; } = null!;

    public IReadOnlyList<LiveVersion> Versions => Site.Documents.Find(Key)?.Versions ?? [];

    public bool MayUpload => UploadRights.MayUpload(Person) && Document.Version is not null;

    public string? PublicAddress => Site.Documents.Find(Key) is { } document ? DocumentAddresses.Of(Language, document.Newest.Texts[Language].Slug) : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Document = await matrix.ReadAsync(Key, cancellation);
        Title = Words.Format("desk.documents.one", ("title", Document.Title[Language]));
        Files = [.. (await renditions.ListAsync(Key, inForceOnly: true, cancellation)).Where(file => !file.IsUpload)];
        Uploads = await uploads.ListAsync(Key, cancellation);
        History = new DoneView(this, await history.OfAsync(RenditionDesk.SubjectOf(Key), cancellation));
    }

    public string StateOf(RenditionLine file) => NameOf(file switch
    {
        { State: RenditionState.Made } => MatrixState.Made,
        _ when !renditions.CanMake(file.Format) => MatrixState.NotHere,
        { State: RenditionState.Failed } => MatrixState.Failed,
        _ => MatrixState.BeingMade,
    });

    /// <summary>What went wrong the last time, and what follows.</summary>
    public IEnumerable<string> TroubleOf(RenditionLine file)
    {
        if (file.Fault is not null)
        {
            yield return file.Fault;
        }

        if (file is { State: not RenditionState.Made, Tries: > 0 })
        {
            yield return Words.Count("desk.files.tries", file.Tries);
        }

        if (file is { State: RenditionState.Waiting, Tries: > 0, Fault: not null })
        {
            yield return Words.Format("desk.files.next-try", ("time", Moment(file.NextTryUtc)));
        }
    }
}
