using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.Net.Http.Headers;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>A file from the shelf, sent whole or in the parts that are asked for.</summary>
public sealed record FileAnswer(Func<HttpContext, Task> WriteAsync) : Destination;

/// <summary>Sends the files of documents: GET, HEAD, ranges, and 304 to those who have them already.</summary>
public sealed class DocumentFiles(FileShelf shelf)
{
    private const string RetryAfterSeconds = "60";

    /// <summary>What a browser shows by itself; everything else is for a program of the reader's, and is saved.</summary>
    private static readonly HashSet<string> Shown = ["pdf", "txt", "mp3"];

    public FileAnswer Of(LiveDocument document, LiveVersion version, LiveRendition rendition) => new(context => WriteAsync(context, document, version, rendition));

    private Task WriteAsync(HttpContext context, LiveDocument document, LiveVersion version, LiveRendition rendition)
    {
        if (shelf.Find(rendition.Sha256) is not { } file)
        {
            // Its row is there and its bytes are not: another node makes them, or this one does in a moment.
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        var format = RenditionFormat.FromCode(rendition.Format)!;
        var headers = context.Response.Headers;
        headers.CacheControl = ResponseTraits.Brief;
        headers.ContentLanguage = rendition.Language.Code();
        headers.Link = $"<{document.AddressOf(rendition.Language)}>; rel=\"describedby\"";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.ContentDisposition = DispositionOf(format, version.SupersededUtc is null ? rendition.FileName : $"{DocumentAddresses.VersionPart(version.Number)}-{rendition.FileName}");
        return Results.File(file.FullName, format.MediaType, null, rendition.MadeUtc, new EntityTagHeaderValue($"\"{rendition.Sha256[..32]}\""), enableRangeProcessing: true)
            .ExecuteAsync(context);
    }

    private static string DispositionOf(RenditionFormat format, string fileName) =>
        new ContentDispositionHeaderValue(Shown.Contains(format.Extension) ? "inline" : "attachment") { FileName = fileName }.ToString();
}
