using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Uploads;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>Sends a file of a document that was made elsewhere.</summary>
[IgnoreAntiforgeryToken] // Asked for below: a form that is too big, or too old, comes back and says so.
[RequestSizeLimit(RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestBytes)]
public sealed class UploadModel(Uploading uploading, FormatMatrix matrix, IAntiforgery antiforgery) : DocumentPage
{
    /// <summary>With room above what a file may have, so that whoever tries one that is somewhat too big is told so by us.</summary>
    public const int RequestBytes = UploadedFile.MaxBytes + (6 * 1024 * 1024);

    /// <summary>What the browser offers to choose from.</summary>
    public const string Accepted = ".pdf,.docx,.epub,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/epub+zip";

    /// <summary>Not bound: of a form that is too big to be read nothing is.</summary>
    public string Key => (string?)RouteData.Values["key"] ?? "";

    public string DocumentTitle { get; private set; } = "";

    public string? ChosenLanguage { get; private set; }

    public string? ChosenFormat { get; private set; }

    public string FileHint => Words.Format("desk.upload.file.hint", ("size", Figure(Uploading.MaxMegabytes))) + (Issues.Count > 0 ? " " + Words["desk.media.file.again"] : "");

    public async Task OnGetAsync(string? language, string? format, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (ChosenLanguage, ChosenFormat) = (language, format);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Request.ContentLength > RequestBytes)
        {
            return PageWith([new Issue(Uploading.FileField, "desk.media.too-big-request", ("limit", Figure(Uploading.MaxMegabytes)))], StatusCodes.Status413PayloadTooLarge);
        }

        var form = Request.HasFormContentType ? Request.Form : FormCollection.Empty;
        (ChosenLanguage, ChosenFormat) = (form["language"], form["format"]);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return PageWith([Issue.Whole("desk.edit.old-form")]);
        }

        var sent = new SentFile(LanguageExtensions.FromCode(ChosenLanguage), ChosenFormat, FileOf(form)?.FileName ?? "", await BytesAsync(FileOf(form), cancellation));
        var (id, issues) = await uploading.AddAsync(Key, Person, sent, cancellation);
        return id is { } added ? DoneTo(AddressOfFile(added), "desk.upload.done") : PageWith(issues);
    }

    private static IFormFile? FileOf(IFormCollection form) => form.Files.GetFile(Uploading.FileField);

    private static async Task<byte[]> BytesAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 or > RequestBytes })
        {
            return [];
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        DocumentTitle = (await matrix.ReadAsync(Key, cancellation)).Title[Language];
        Title = Words["desk.upload.title"];
    }
}
